import { DEFAULTS, type Settings } from '../settings/settings.ts';

const RULE_KEYS = [
  'fewestFolded',
  'answerLine',
  'quoteLikeness',
  'quoteWords',
  'parentQuoteWords',
  'answeringWords',
] as const;

/** The numbers of the rules that a reader can set, and how answers are shown (A5). */
export type ReadingRules = Pick<Settings, (typeof RULE_KEYS)[number]>;

/** The rules as README has them. */
export const DEFAULT_RULES: ReadingRules = DEFAULTS;

/** Whether two settings make the same readings. */
export function hasSameRules(one: ReadingRules, other: ReadingRules): boolean {
  return RULE_KEYS.every((key) => one[key] === other[key]);
}
