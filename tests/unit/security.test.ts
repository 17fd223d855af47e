/** Issue 18: what SECURITY.md and PRIVACY.md say is held by tests that are there. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Each has a section in SECURITY.md, and rows in its table. */
const THREATS: Readonly<Record<string, string>> = {
  'author of a post': 'The hostile author of a post',
  'page of an instance': 'The hostile page of an instance',
  article: 'The hostile article',
  'another extension': 'Another extension',
  'web page': 'A web page that messages us',
  dependency: 'A dependency that was taken over',
  'admin of an instance': 'The curious admin of an instance',
  'stolen profile': 'A stolen profile',
};

interface Row {
  readonly document: string;
  readonly threat: string;
  readonly file: string;
  readonly title: string;
}

/** A row of a table whose last two cells are a test's file and its title, or the part of it that is not made. */
const ROW = /^\| ([^|]+) \|(?: [^|]+ \|)? `(tests\/[^`|]+)` \| ([^|]+) \|$/gm;
/** The string that follows the opening of a test or a group, also behind `it.each(…)`. */
const TITLE =
  /(?:\b(?:test|it|describe)(?:\.each)?\(|\)\()\s*(?:'((?:\\.|[^'\\])*)'|`((?:\\.|[^`\\])*)`)/g;
/** One that is not run holds nothing. */
const NOT_RUN = /\b(?:test|it|describe)\.(?:skip|todo|fixme)\b/;

function rowsOf(document: string): Row[] {
  const rows = readFileSync(document, 'utf8').matchAll(ROW);
  return [...rows].map(([, threat = '', file = '', title = '']) => ({
    document,
    threat,
    file,
    title,
  }));
}

function titlesIn(file: string): string[] {
  if (!existsSync(file)) return [];
  const found = readFileSync(file, 'utf8').matchAll(TITLE);
  return [...found].map(([, plain, made]) => plain ?? made ?? '');
}

const ofSecurity = rowsOf('.github/SECURITY.md');
const ofPrivacy = rowsOf('PRIVACY.md');

describe.each([...ofSecurity, ...ofPrivacy])('$document: $threat', ({ file, title }) => {
  it(`“${title}” is a test of ${file}`, () => {
    expect(titlesIn(file).filter((one) => one.includes(title))).not.toEqual([]);
    expect(readFileSync(file, 'utf8')).not.toMatch(NOT_RUN);
  });
});

describe('SECURITY.md', () => {
  const text = readFileSync('.github/SECURITY.md', 'utf8');

  it.each(Object.entries(THREATS))('has of “%s” what is done, and tests', (name, heading) => {
    expect(text).toContain(`\n### ${heading}\n`);
    expect(ofSecurity.filter(({ threat }) => threat === name)).not.toEqual([]);
  });

  it('names no other threats', () => {
    expect(ofSecurity.filter(({ threat }) => !THREATS[threat])).toEqual([]);
  });
});

it.each([
  ['.github/SECURITY.md', ofSecurity],
  ['PRIVACY.md', ofPrivacy],
])('every row of %s that names a test is read', (document, rows) => {
  const lines = readFileSync(document, 'utf8').split('\n');
  expect(rows).toHaveLength(lines.filter((line) => /^\| .*tests\//.test(line)).length);
  expect(rows.length).toBeGreaterThan(0);
});

it('a test that is not there would be missed', () => {
  expect(titlesIn('tests/unit/no-such.test.ts')).toEqual([]);
  expect(titlesIn('tests/unit/security.test.ts')).toContain(
    'a test that is not there would be missed',
  );
  expect(titlesIn('tests/unit/security.test.ts')).not.toContain('who may import whom');
});
