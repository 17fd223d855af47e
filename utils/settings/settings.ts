import * as z from 'zod/mini';

interface Switch {
  kind: 'switch';
  schema: z.ZodMiniType<boolean>;
  default: boolean;
}

interface Choice<T extends string> {
  kind: 'choice';
  schema: z.ZodMiniType<T>;
  default: T;
  options: readonly T[];
}

interface Amount {
  kind: 'amount';
  schema: z.ZodMiniType<number>;
  default: number;
  min: number;
  max: number;
  step: number;
}

export type Setting = Switch | Choice<string> | Amount;

/**
 * Everything that a reader can set, for everywhere and for each site: a feature's key is its id, a
 * threshold's default is the number in the rule (README) that is named beside it.
 */
export const SETTINGS = {
  /** M1–M8. */
  mentionFolding: onOff(true),
  /** M4: so many mentions have to fold before any does. */
  fewestFolded: amount(1, { min: 1, max: 20 }),
  /** M3: the mark at people who were brought in. */
  newcomerMark: onOff(true),
  /** A5: as the rule says; a line on every reply; lines only, no names; never. */
  answerLine: choice('rule', ['rule', 'always', 'lines', 'never']),
  /** A7, in milliseconds; 0 turns the preview off. */
  previewDelay: amount(500, { min: 0, max: 3_000, step: 100 }),
  /** A3, in per cent of the letters. Fewer are not looked for: words would be put into mouths. */
  quoteLikeness: amount(85, { min: 85, max: 100 }),
  /** A3: words that make an inline quotation of any post. */
  quoteWords: amount(5, { min: 3, max: 20 }),
  /** A3: words that make one of the parent. */
  parentQuoteWords: amount(3, { min: 2, max: 20 }),
  /** A2: words of an inline quotation that say which post is answered. */
  answeringWords: amount(8, { min: 8, max: 40 }),
  /** Issue 3: the answer line in timelines and on profiles, which costs requests. */
  timelineAnswers: onOff(false),
  threadNotice: onOff(true),
  /** T1. */
  threadBar: onOff(true),
  /** T1: from so many posts on there is a bar, even if nothing is linked or missing. */
  threadBarPosts: amount(10, { min: 2, max: 100 }),
  /** L4: cards of articles where Mastodon shows none. */
  articleCards: onOff(true),
  /** L4: the mark at posts that link again or quote an article of another post. */
  articleMarks: onOff(true),
  /** L1: posts that are linked can be shown in place. */
  postLinks: onOff(true),
  /** Privacy: whether requests to the instance carry the page's own log-in. */
  useLogIn: onOff(true),
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

function onOff(byDefault: boolean) {
  return { kind: 'switch', schema: z.boolean(), default: byDefault } as const;
}

function choice<const T extends string>(byDefault: NoInfer<T>, options: readonly T[]) {
  // A schema of the values that are listed; Zod's own type for it wants them as a tuple.
  const schema = z.enum(
    Object.fromEntries(options.map((option) => [option, option])) as { [K in T]: K },
  );
  return { kind: 'choice', schema, default: byDefault as T, options } as const;
}

function amount(
  byDefault: number,
  { min, max, step = 1 }: { min: number; max: number; step?: number },
) {
  const schema = z.int().check(z.minimum(min), z.maximum(max));
  return { kind: 'amount', schema, default: byDefault, min, max, step } as const;
}
