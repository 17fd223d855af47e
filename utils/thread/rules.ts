import { DEFAULTS, type Settings } from '../settings/settings.ts';

/** The numbers of the rules that a reader can set, and how answers are shown (A5). */
export type ReadingRules = Pick<
  Settings,
  | 'fewestFolded'
  | 'answerLine'
  | 'quoteLikeness'
  | 'quoteWords'
  | 'parentQuoteWords'
  | 'answeringWords'
>;

/** The rules as README has them. */
export const DEFAULT_RULES: ReadingRules = DEFAULTS;
