import type * as z from 'zod/mini';
import { FEATURE_SETTINGS } from '../../components/thread/feature-settings.ts';
import { amount, onOff, type Setting } from './setting-kinds.ts';

export type { Setting } from './setting-kinds.ts';

/**
 * Everything that a reader can set, for everywhere and for each site: what the features declare, and the
 * numbers of rules that none of them owns. A threshold's default is the number in the rule (README) that is
 * named beside it.
 */
export const SETTINGS = {
  ...FEATURE_SETTINGS,
  /** A3, in per cent of the letters. Fewer are not looked for: words would be put into mouths. */
  quoteLikeness: amount('quotations', 85, { unit: 'percent', min: 85, max: 100, isAdvanced: true }),
  /** A3: words that make an inline quotation of any post. */
  quoteWords: amount('quotations', 5, { unit: 'words', min: 3, max: 20, isAdvanced: true }),
  /** A3: words that make one of the parent. */
  parentQuoteWords: amount('quotations', 3, { unit: 'words', min: 2, max: 20, isAdvanced: true }),
  /** A2: words of an inline quotation that say which post is answered. */
  answeringWords: amount('quotations', 8, { unit: 'words', min: 8, max: 40, isAdvanced: true }),
  /** Privacy: whether requests to the instance carry the page's own log-in. */
  useLogIn: onOff('page', true),
} as const satisfies Record<string, Setting>;

export type SettingKey = keyof typeof SETTINGS;

export type Settings = {
  readonly [K in SettingKey]: z.infer<(typeof SETTINGS)[K]['schema']>;
};

// `Object.keys` loses what the literal above makes certain.
export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];

/** The settings of a site for which nothing was set. */
export const DEFAULTS = Object.fromEntries(
  SETTING_KEYS.map((key) => [key, SETTINGS[key].default]),
) as Settings;
