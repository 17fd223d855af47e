import { MARKUP_NAMES, type MarkupName } from '../../mastodon/page/markup.ts';
import { KNOWN_ERRORS } from '../known-errors.ts';

/** What can fail on a page, beside the features (`reader.ts`, `host/showing.ts`). */
const OWN_PARTS = ['reader', 'reading', 'timeline', 'meaning'] as const;
/**
 * The features that run there. Not from the settings: these would be a hundredth of the background's script, which
 * is evaluated at each wake. `health.test.ts` holds that none is missing.
 */
const FEATURES = [
  ...['mentionFolding', 'answerLine', 'timelineAnswers', 'quotedMarks', 'articleCards'],
  ...['articleMarks', 'articleReader', 'postLinks', 'threadNotice', 'threadOrder', 'newPosts'],
  ...['threadPeople', 'threadBar', 'threadKeys'],
];
export const PARTS: ReadonlySet<unknown> = new Set([...OWN_PARTS, ...FEATURES]);
/** What stands for a part that is none of these. */
export const OTHER_PART = 'other';

/** A place in a script of ours, and nothing that only looks like one. */
const CODE = /^(?:content-scripts\/)?(?:reader|reader-rest)\.js:\d{1,7}:\d{1,7}$/;
/** `4.5.0-alpha.2+glitch`: the numbers, and the words that Mastodon and glitch-soc put behind them. */
const VERSION =
  /^(\d{1,2}(?:\.\d{1,2}){1,2})(?![\d.])(-(?:alpha|beta|rc)\.\d{1,2}(?!\d)|-nightly\.20\d\d-[01]\d-[0-3]\d(?!\d))?/;
const GLITCH = /\+glitch(?![\w-])/;
/** What an instance calls its version is its own; a longer one is not looked at. */
const LONGEST_VERSION = 100;

/** What a site's pages are read by (`PageReport`). */
export type ReadBy = MarkupName | null;

/*
 * Of what a page's script tells, only this is taken: words of lists that are ours, and shapes in which nothing
 * else can be said. The script shares its process with a page, which may have taken it over (`message-senders.ts`).
 */

export function isPart(value: unknown): value is string {
  return PARTS.has(value) || value === OTHER_PART;
}

export function isError(value: unknown): value is string {
  return KNOWN_ERRORS.has(value);
}

export function isCode(value: unknown): value is string {
  return value === '' || (typeof value === 'string' && CODE.test(value));
}

/** Of a version what every instance of it says; many put a mark of their own behind it, which would name them. */
export function versionIn(value: unknown): string {
  if (typeof value !== 'string' || value.length > LONGEST_VERSION) return '';
  const [, numbers, state = ''] = VERSION.exec(value) ?? [];
  if (numbers === undefined) return '';
  return `${numbers}${state}${GLITCH.test(value) ? '+glitch' : ''}`;
}

export function isVersion(value: unknown): value is string {
  return value === versionIn(value);
}

export function isReadBy(value: unknown): value is ReadBy {
  return value === null || MARKUP_NAMES.some((one) => one === value);
}
