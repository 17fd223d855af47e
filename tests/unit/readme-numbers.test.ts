import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ANSWER_BYTES,
  CONTENT_LETTERS,
  MENTIONS_A_POST,
  POSTS_A_THREAD,
  STATUSES_AT_ONCE,
} from '../../utils/mastodon/api/answer-limits.ts';
import { LEAST_SHARE } from '../../utils/mastodon/page/meaning/limits.ts';
import { DEFAULTS, type SettingKey } from '../../utils/settings/settings.ts';
import { KEPT_DAYS, MOST_ARTICLES, MOST_BYTES } from '../../utils/storage/kept-limits.ts';
import { MOST_THREADS, REMEMBERED_DAYS } from '../../utils/storage/thread-limits.ts';
import { MOST_QUOTATIONS } from '../../utils/thread/quotes/quotation.ts';
import { FIRST_BLOCKS, FIRST_INLINE } from '../../utils/thread/quotes/quote-attribution.ts';
import { FEWEST_REPEATED_WORDS } from '../../utils/thread/quotes/quote-repeats.ts';
import { MOST_STEPS } from '../../utils/thread/restored-order.ts';
import { MOST_IDS, VISIT_GAP_MS } from '../../utils/thread/visits.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

const MINUTE_MS = 60_000;
const MEGABYTE = 1_000_000;

/**
 * Tests of what a number does go by the number, so that none of them would notice that it is another. Which it is
 * stands in README, and here (issue 18).
 */
describe('a number is the one that README has', () => {
  it.each<[string, number, number]>([
    ['32 MB an answer', ANSWER_BYTES, 32 * MEGABYTE],
    ['5,000 posts a thread', POSTS_A_THREAD, 5_000],
    ['5,000 posts a thread', MOST_IDS, 5_000],
    ['100,000 letters', CONTENT_LETTERS, 100_000],
    ['500 mentions a post', MENTIONS_A_POST, 500],
    ['together for those that follow it, up to 20', STATUSES_AT_ONCE, 20],
    ['certain for nine of ten', LEAST_SHARE, 0.9],
    ['for 30 days', KEPT_DAYS, 30],
    ['20 MB and 200 articles', MOST_BYTES, 20 * MEGABYTE],
    ['20 MB and 200 articles', MOST_ARTICLES, 200],
    ['for 90 days and 500 threads', REMEMBERED_DAYS, 90],
    ['for 90 days and 500 threads', MOST_THREADS, 500],
    ['after ten minutes or more', VISIT_GAP_MS, 10 * MINUTE_MS],
    ['three times at most', MOST_STEPS, 3],
    ['with eight of its words', FEWEST_REPEATED_WORDS, 8],
    ['20 block quotes and 40 quotations in sentences', FIRST_BLOCKS, 20],
    ['20 block quotes and 40 quotations in sentences', FIRST_INLINE, 40],
    ['at most 400 are looked at', MOST_QUOTATIONS, 400],
  ])('“%s”', (words, number, expected) => {
    expect(README.includes(words)).toBe(true);
    expect(number).toBe(expected);
  });
});

describe('what nobody has set is as README has it', () => {
  it.each<[string, SettingKey, unknown]>([
    ['a setting shows it always', 'countAlways', false],
    ['85 % of the letters', 'quoteLikeness', 85],
    ['Words in quotation marks need five', 'quoteWords', 5],
    ["three if it is the parent's", 'parentQuoteWords', 3],
    ['with eight of its words in quotation marks', 'answeringWords', 8],
    ['A setting brings names back everywhere', 'answerLine', 'rule'],
    ['rests there for half a second', 'previewDelay', 500],
    ['that two others or more quote', 'quotedMarksFrom', 2],
    ['a thread of ten posts or more', 'threadBarPosts', 10],
    ['until you choose otherwise', 'threadOrder', 'page'],
    ['Off until you turn them on', 'threadKeys', false],
    ['`i` goes to what a post answers', 'keyParent', 'i'],
    ['`z` back step by step', 'keyBack', 'z'],
    ['`c` and `v` to the reply before and after', 'keyPrevious', 'c'],
    ['`c` and `v` to the reply before and after', 'keyNext', 'v'],
    ['`w` to the next new post', 'keyNew', 'w'],
    ['`y` folds its branch', 'keyFold', 'y'],
    ['unless you turn on the answer line there', 'timelineAnswers', false],
  ])('“%s”', (words, key, expected) => {
    expect(README.includes(words)).toBe(true);
    expect(DEFAULTS[key]).toBe(expected);
  });
});
