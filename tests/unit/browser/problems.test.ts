import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { reportProblem } from '../../../utils/browser/problems.ts';

const INSTANCE = { origin: 'https://harbour.example', version: '4.5.0' };
const START = 'Throughline: answerLine failed on https://harbour.example (Mastodon 4.5.0): ';
/** What a post says: none of it may be in a report. */
const WORDS = 'The oven needs two hours';
const OUR_ID = 'chrome-extension://abcdefghijklmnop';
const OUR_UUID = 'moz-extension://0b1c2d3e-4f5a-6b7c-8d9e-0f1a2b3c4d5e';
const PLACE = 'content-scripts/reader.js:1:2345';

/** How the two browsers put an error's stack. */
const STACKS = {
  chrome: (name: string, message: string) =>
    [
      message === '' ? name : `${name}: ${message}`,
      '    at Array.map (<anonymous>)',
      `    at excerptOf (${OUR_ID}/${PLACE})`,
      `    at async ${OUR_ID}/content-scripts/reader.js:9:9`,
      '    at https://harbour.example/packs/common.js:1:1',
    ].join('\n'),
  firefox: () =>
    [
      `excerptOf/<@${OUR_UUID}/${PLACE}`,
      `promise callback*show@${OUR_UUID}/content-scripts/reader.js:9:9`,
      '@https://harbour.example/@ana/packs/common.js:1:1',
      '',
    ].join('\n'),
} satisfies Record<string, (name: string, message: string) => string>;

const BROWSERS = ['chrome', 'firefox'] as const;

let report: typeof reportProblem;
let told: string[];

beforeEach(async () => {
  vi.resetModules();
  ({ reportProblem: report } = await import('../../../utils/browser/problems.ts'));
  told = [];
  vi.spyOn(console, 'warn').mockImplementation((...args) => {
    told.push(args.map(String).join(' '));
  });
});

function thrown(browser: keyof typeof STACKS, message: string, kind = TypeError): Error {
  const error = new kind(message);
  error.stack = STACKS[browser](error.name, message);
  return error;
}

describe('a report says which feature, where, on what version', () => {
  it.each(BROWSERS)(
    '%s: and the place in our own script, without the id of this copy',
    (browser) => {
      report('answerLine', INSTANCE, thrown(browser, 'x is undefined'));
      expect(told).toEqual([`${START}TypeError ${PLACE}`]);
    },
  );

  it.each(BROWSERS)('%s: also of an error that says nothing', (browser) => {
    report('answerLine', INSTANCE, thrown(browser, ''));
    expect(told).toEqual([`${START}TypeError ${PLACE}`]);
  });

  it('the browser’s own names of what went wrong in a page', () => {
    report('answerLine', INSTANCE, new DOMException(WORDS, 'NotFoundError'));
    expect(told).toEqual([`${START}NotFoundError`]);
  });
});

describe('a report holds no word of a post', () => {
  const MESSAGES = [
    ['one line', WORDS],
    ['more lines', `Unexpected:\n${WORDS}\n\n`],
    ['a line as Chrome’s stacks have', `no\n    at ${WORDS} (${OUR_ID}/oven.js:1:1)`],
    ['such a line and nothing else', `    at oven (${OUR_ID}/oven.js:1:1)`],
    ['such a line at its end', `\n    at oven (${OUR_ID}/oven.js:1:1)\n`],
    ['a line as Firefox’s stacks have', `no\noven@${OUR_UUID}/oven.js:1:1`],
    ['the beginning of a stack', `TypeError: oven\n    at oven (${OUR_ID}/oven.js:1:1)`],
    ['very much', `${'oven '.repeat(20_000)}\n${'    at oven\n'.repeat(10_000)}`],
  ] as const;

  it.each(BROWSERS.flatMap((browser) => MESSAGES.map((message) => [browser, ...message] as const)))(
    '%s: a message of %s',
    (browser, _case, message) => {
      report('answerLine', INSTANCE, thrown(browser, message));
      expect(told).toEqual([`${START}TypeError ${PLACE}`]);
    },
  );

  it.each(MESSAGES)('thrown here and now: %s', (_case, message) => {
    report('answerLine', INSTANCE, new RangeError(message));
    expect(told).toEqual([`${START}RangeError`]);
  });

  it.each(MESSAGES)(
    'a message that was exchanged: no place is better than a wrong one: %s',
    (_case, message) => {
      const error = thrown('chrome', message);
      error.message = 'something else';
      report('answerLine', INSTANCE, error);
      expect(told).toEqual([`${START}TypeError`]);
    },
  );

  it.each([
    ['a name', Object.assign(new Error('x'), { name: WORDS })],
    ['a name that is a list', Object.assign(new Error('x'), { name: [WORDS] })],
    ['a stack', Object.assign(new Error('x'), { stack: WORDS })],
    [
      'a stack that is none',
      Object.assign(new Error('x'), { stack: { toString: (): string => WORDS } }),
    ],
    ['a cause', new Error('x', { cause: WORDS })],
    ['text', WORDS],
    ['an object', { message: WORDS, stack: WORDS, toString: (): string => WORDS }],
    [
      'a class of its own',
      new (class extends Error {
        override name = WORDS;
      })(WORDS),
    ],
    ['nothing', null],
    ['not even that', undefined],
    ['a symbol', Symbol(WORDS)],
  ])('where what was thrown is or has %s', (_case, error) => {
    report('answerLine', INSTANCE, error);
    expect(told).toEqual([`${START}Error`]);
  });

  it('what an instance calls its version is cut', () => {
    report('answerLine', { ...INSTANCE, version: '4'.repeat(60_000) }, new Error('x'));
    expect(told[0]?.length).toBeLessThan(200);
  });
});

describe('a report is never a problem itself', () => {
  const broken = () => {
    throw new Error(WORDS);
  };

  it.each([
    ['a getter that throws', Object.defineProperty(new Error('x'), 'stack', { get: broken })],
    ['a name that throws', Object.defineProperty(new Error('x'), 'name', { get: broken })],
    ['a proxy that throws', new Proxy(new Error('x'), { get: broken, getPrototypeOf: broken })],
  ])('%s', (_case, error) => {
    expect(() => report('answerLine', INSTANCE, error)).not.toThrow();
    expect(told).toEqual([`${START}Error`]);
  });

  it('a console that throws', () => {
    vi.mocked(console.warn).mockImplementation(broken);
    expect(() => report('answerLine', INSTANCE, new Error('x'))).not.toThrow();
  });
});

describe('one failure on a page of many posts is one failure', () => {
  it.each(BROWSERS)('%s: whatever each post says', (browser) => {
    for (const words of ['oven', 'bread', 'rye']) {
      report('answerLine', INSTANCE, thrown(browser, words));
    }
    expect(told).toHaveLength(1);
  });

  it('another feature, kind or place is another', () => {
    report('answerLine', INSTANCE, thrown('chrome', 'x'));
    report('threadBar', INSTANCE, thrown('chrome', 'x'));
    report('answerLine', INSTANCE, thrown('chrome', 'x', RangeError));
    expect(told).toHaveLength(3);
  });

  it('and there is an end to what is told and remembered', () => {
    for (let number = 0; number < 500; number += 1) report(`x${number}`, INSTANCE, null);
    expect(told.length).toBeGreaterThan(10);
    expect(told.length).toBeLessThan(100);
  });
});
