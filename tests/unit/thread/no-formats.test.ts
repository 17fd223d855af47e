// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readThreadFile } from '../../../scripts/read/thread-file.ts';
import { countedMessage, message as text } from '../../../utils/browser/texts.ts';
import { DEFAULT_RULES } from '../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../utils/thread/words-reading.ts';
import { message } from '../messages.ts';
import { bodyOf } from './post.ts';

const CONSTRUCTORS = [
  'Collator',
  'DateTimeFormat',
  'ListFormat',
  'Locale',
  'NumberFormat',
  'PluralRules',
  'RelativeTimeFormat',
  'Segmenter',
] as const;

describe('issue 17: to make a format of Intl takes as long as to show a post', () => {
  const own = Object.fromEntries(CONSTRUCTORS.map((name) => [name, Intl[name]]));
  let made: string[];

  beforeEach(() => {
    made = [];
    for (const name of CONSTRUCTORS) {
      const counted = new Proxy(Intl[name], {
        construct(target, values: unknown[], newTarget: new () => object) {
          made.push(name);
          return Reflect.construct(target, values, newTarget);
        },
      });
      Object.assign(Intl, { [name]: counted });
    }
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
  });
  afterEach(() => {
    Object.assign(Intl, own);
  });

  it.each(['repair-cafe', 'bread-oven', 'quiet-street'])('none is made to read %s', (file) => {
    const { statuses, localDomains } = readThreadFile(`tests/threads/${file}.json`);
    const reading = new ThreadReading(statuses, {
      parseHtml: bodyOf,
      localDomains,
      rules: DEFAULT_RULES,
      makeWords: readWords,
    }).finish();
    for (const status of statuses) {
      reading.answerFor(status);
      reading.articlesOf(status.id);
    }
    // Words without spaces between them have to be looked for.
    expect(made.filter((name) => name !== 'Segmenter')).toEqual([]);
    expect(made.length).toBeLessThanOrEqual(1);
  });

  it('none is made for a text, nor for one that counts to what a thread has', () => {
    expect(text('barThread')).toBe('Thread');
    expect(countedMessage('barPosts', 1)).toBe('1 post');
    expect(countedMessage('barPosts', 999)).toBe('999 posts');
    expect(made).toEqual([]);
    expect(countedMessage('barPosts', 4_096)).toBe('4,096 posts');
    expect(countedMessage('barPosts', 5_000)).toBe('5,000 posts');
    expect(made).toEqual(['NumberFormat']);
  });
});
