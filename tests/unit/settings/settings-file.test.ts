import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FileError,
  fileName,
  fromFile,
  toFile,
} from '../../../utils/settings/settings-file.ts';
import { problemsIn, readStored } from '../../../utils/settings/stored-settings.ts';

/** What is wrong with a file, as `kind line` and whatever says more. */
function errorsOf(text: string): string[] {
  const reading = fromFile(text);
  return 'errors' in reading ? reading.errors.map(shortForm) : [];
}

function shortForm(error: FileError): string {
  const { line, kind } = error;
  if (error.kind === 'syntax') return `${line} ${error.problem}`;
  if (error.kind === 'wrong-value') return `${line} ${error.key} ${error.place ?? 'everywhere'}`;
  if (error.kind === 'wrong-wish') return `${line} isOn ${error.place}`;
  if (error.kind === 'not-a-group' || error.kind === 'not-a-site') {
    return `${line} ${kind} ${error.key}`;
  }
  return `${line} ${kind}`;
}

describe('a file', () => {
  it('is named after the day', () => {
    expect(fileName(new Date(2026, 2, 4, 23, 59))).toBe('throughline-settings-2026-03-04.json');
  });

  it('is written for people, and the same for the same settings', () => {
    const one = { version: 1, sites: { 'b.example': {}, 'a.example': { isOn: true } } };
    const other = { sites: { 'a.example': { isOn: true }, 'b.example': {} }, version: 1 };
    expect(toFile(one)).toBe(toFile(other));
    expect(toFile({ version: 1, everywhere: { quoteWords: 7 } })).toBe(
      '{\n  "everywhere": {\n    "quoteWords": 7\n  },\n  "version": 1\n}\n',
    );
  });

  it('keeps what a newer version has put into it', () => {
    const reading = fromFile('{"version": 9, "everywhere": {"later": [1]}, "more": {"a": null}}');
    expect(reading).toEqual({
      settings: { version: 9, everywhere: { later: [1] }, more: { a: null } },
      isNewer: true,
    });
  });

  it('may be without a version, as one that was written by hand', () => {
    expect(fromFile('{"everywhere": {}}')).toEqual({
      settings: { version: 1, everywhere: {} },
      isNewer: false,
    });
  });
});

describe('what is not written as JSON is told by its line', () => {
  it.each([
    ['nothing', '', '1 empty'],
    ['blanks', ' \n ', '2 empty'],
    ['a comma is missing', '{\n  "version": 1\n  "sites": {}\n}', '3 comma'],
    ['a comma too many', '{\n  "version": 1,\n}', '3 key'],
    ['a comma too many in a list', '{"version": 1, "x": [1,]}', '1 value'],
    ['a colon is missing', '{\n  "version" 1\n}', '2 colon'],
    ['a value is missing', '{\r\n  "version": \r\n}', '3 value'],
    ['no such word', '{"version": yes}', '1 value'],
    ['a number with a leading zero', '{"version": 01}', '1 comma'],
    ['a bracket is not closed', '{"version": 1', '1 closing'],
    ['a text is not closed', '{"version": "1\n}', '1 quotation-mark'],
    ['a comment', '{\n  // by hand\n  "version": 1\n}', '2 comment'],
    ['more behind it', '{"version": 1}\n{}', '2 extra'],
    ['an unknown escape', '{"version": "\\x"}', '1 other'],
    ['no JSON at all', 'Hello', '1 value'],
  ])('%s', (_case, text, error) => {
    expect(errorsOf(text)).toEqual([error]);
  });

  it('brackets without end', () => {
    expect(errorsOf('['.repeat(400_000))).toEqual(['1 too-deep']);
  });

  it.each([
    ['4,000 groups in each other', 4_000, ['2 too-deep']],
    ['one more than is read', 63, ['2 too-deep']],
    ['as many as are read', 62, []],
  ])('brackets in each other: %s', (_case, depth, errors) => {
    const more = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    expect(errorsOf(`{"version": 1,\n"sites": {"a.example": ${more}}}`)).toEqual(errors);
  });

  it.each([
    ['in a text', `{"version": 1, "x": "${'['.repeat(400)}"}`, []],
    ['one behind the other', `{"version": 1, "x": [${'[],'.repeat(400)}[]]}`, []],
    ['that close nothing', `${'[}'.repeat(40_000)}`, ['1 too-deep']],
  ])('brackets %s', (_case, text, errors) => {
    expect(errorsOf(text)).toEqual(errors);
  });
});

describe('what settings cannot be is told by line and key', () => {
  it.each([
    ['a list', '[]', ['1 not-settings']],
    ['null', 'null', ['1 not-settings']],
    ['some other file', '{"name": "a"}', ['1 not-settings']],
    ['a version in words', '{\n"version": "1.0"}', ['2 wrong-version']],
    [
      'no group',
      '{\n"everywhere": [],\n"sites": 4}',
      ['2 not-a-group everywhere', '3 not-a-group sites'],
    ],
    ['a site that is no group', '{"sites": {\n"a.example": true}}', ['2 not-a-group a.example']],
    [
      'an address for a name',
      '{"sites": {"https://a.example": {}}}',
      ['1 not-a-site https://a.example'],
    ],
    ['a name in capitals', '{"sites": {"A.example": {}}}', ['1 not-a-site A.example']],
    [
      'an unknown choice',
      '{"sites": {"a.example": {\n"answerLine": "blue"}}}',
      ['2 answerLine a.example'],
    ],
    ['a number beyond', '{"everywhere": {\n\n"quoteWords": 99}}', ['3 quoteWords everywhere']],
    ['half a number', '{"everywhere": {"quoteWords": 4.5}}', ['1 quoteWords everywhere']],
    [
      'a word for a switch',
      '{"sites": {"a.example:3000": {"isOn": "yes"}}}',
      ['1 isOn a.example:3000'],
    ],
    [
      'several, from top to bottom',
      '{"sites": {\n"a.example": {"useLogIn": 1}},\n"everywhere": {"useLogIn": 0}}',
      ['2 useLogIn a.example', '3 useLogIn everywhere'],
    ],
    [
      'the last of two, which is the one that counts',
      '{"everywhere": {\n"quoteWords": 5,\n"quoteWords": 0}}',
      ['3 quoteWords everywhere'],
    ],
  ])('%s', (_case, text, errors) => {
    expect(errorsOf(text)).toEqual(errors);
  });
});

const host = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/),
    fc.option(fc.integer({ min: 1024, max: 65_535 })),
  )
  .map(([name, port]) => (port === null ? `${name}.example` : `${name}.example:${port}`));
const values = fc.record(
  {
    mentionFolding: fc.boolean(),
    answerLine: fc.constantFrom('rule', 'names', 'always', 'lines', 'never'),
    quoteWords: fc.integer({ min: 3, max: 20 }),
    isOn: fc.boolean(),
    ofALaterVersion: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
const settings = fc
  .record(
    {
      version: fc.integer({ min: 0, max: 12 }),
      everywhere: values,
      sites: fc.dictionary(host, values),
      ofALaterVersion: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  // Through JSON, as storage does: `-0` and the like are no values of a file.
  .map((value) => readStored(JSON.parse(JSON.stringify(value))));

describe('whatever is stored, and whatever a file holds', () => {
  it('what is saved comes back as it was', () => {
    fc.assert(
      fc.property(settings, (stored) => {
        const text = toFile(stored);
        expect(fromFile(text)).toMatchObject({ settings: stored });
        expect(fromFile(text)).toHaveProperty('settings', stored);
      }),
    );
  });

  it('any JSON is taken as valid settings, or said to be none', () => {
    const near = fc.record(
      { version: fc.jsonValue(), everywhere: fc.jsonValue(), sites: fc.jsonValue() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), near, settings), (value) => {
        const reading = fromFile(JSON.stringify(value));
        if ('errors' in reading) expect(reading.errors.length).toBeGreaterThan(0);
        else expect(problemsIn(reading.settings)).toEqual([]);
      }),
    );
  });

  it('any text gives settings or errors with lines that are in it', () => {
    const damaged = fc
      .tuple(settings, fc.nat(), fc.nat(), fc.string())
      .map(([stored, start, length, more]) => {
        const text = toFile(stored);
        const at = start % text.length;
        return text.slice(0, at) + more + text.slice(at + (length % 10));
      });
    fc.assert(
      fc.property(fc.oneof(fc.string(), damaged), (text) => {
        const reading = fromFile(text);
        const lines = text.split(/\r\n|[\n\r]/).length;
        if ('errors' in reading) {
          for (const { line } of reading.errors) expect(line >= 1 && line <= lines).toBe(true);
        }
      }),
    );
  });
});

describe('issue 10: a file is read in one pass', () => {
  const sites = (count: number, name: (index: number) => string, values: string) =>
    `{"sites": {\n${Array.from({ length: count }, (_each, at) => `"${name(at)}": ${values}`).join(',\n')}}}`;

  it('each of 4,000 wrong names is told by its line', () => {
    const errors = errorsOf(sites(4_000, (at) => `https://s${at}.example`, '{}'));
    expect(errors).toHaveLength(4_000);
    expect([errors[0], errors.at(-1)]).toEqual([
      '2 not-a-site https://s0.example',
      '4001 not-a-site https://s3999.example',
    ]);
  });

  it('each of 4,000 wrong values is told by its line', () => {
    const errors = errorsOf(sites(4_000, (at) => `s${at}.example`, '{"quoteWords": 0}'));
    expect(errors).toHaveLength(4_000);
    expect(errors.at(-1)).toBe('4001 quoteWords s3999.example');
  });

  it.each([
    ['\n', '\n'],
    ['\r\n', '\r\n'],
    ['\r', '\r'],
  ])('lines that end in %j', (end) => {
    expect(errorsOf(['{', '"everywhere": {', '"quoteWords": 0}}'].join(end))).toEqual([
      '3 quoteWords everywhere',
    ]);
  });
});
