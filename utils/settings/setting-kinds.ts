import * as z from 'zod/mini';
import { isSettableKey } from './settable-key.ts';

/** What a setting is about: the parts of the options page. */
export type SettingGroup = 'mentions' | 'answers' | 'quotations' | 'articles' | 'page' | 'keys';

/** What an amount counts: its name and so many of it are texts of `_locales` (`labelUnitWords`, `labelWords`). */
export type SettingUnit = 'mentions' | 'words' | 'milliseconds' | 'percent' | 'posts' | 'people';

interface Switch {
  kind: 'switch';
  group: SettingGroup;
  schema: z.ZodMiniType<boolean>;
  default: boolean;
}

interface Choice<T extends string> {
  kind: 'choice';
  group: SettingGroup;
  schema: z.ZodMiniType<T>;
  default: T;
  options: readonly T[];
}

interface Amount {
  kind: 'amount';
  group: SettingGroup;
  unit: SettingUnit;
  schema: z.ZodMiniType<number>;
  default: number;
  min: number;
  max: number;
  step: number;
  /** It rarely matters: the options page has it under “Advanced” (issue 18). */
  isAdvanced: boolean;
}

interface Key {
  kind: 'key';
  group: SettingGroup;
  schema: z.ZodMiniType<string>;
  default: string;
}

/**
 * Something that a reader can set. Its key names its texts in `_locales`: of `articleCards` they are
 * `labelArticleCards` and `aboutArticleCards`, and of a choice's options `choiceAnswerLineRule`.
 */
export type Setting = Switch | Choice<string> | Amount | Key;

export function onOff(group: SettingGroup, byDefault: boolean) {
  return { kind: 'switch', group, schema: z.boolean(), default: byDefault } as const;
}

export function choice<const T extends string>(
  group: SettingGroup,
  byDefault: NoInfer<T>,
  options: readonly T[],
) {
  const schema = z.custom<T>((value) => options.some((option) => option === value));
  return { kind: 'choice', group, schema, default: byDefault as T, options } as const;
}

interface AmountOptions {
  unit: SettingUnit;
  min: number;
  max: number;
  step?: number;
  isAdvanced?: boolean;
}

export function amount(
  group: SettingGroup,
  byDefault: number,
  { unit, min, max, step = 1, isAdvanced = false }: AmountOptions,
) {
  const isOne = (value: number) => Number.isInteger(value) && value >= min && value <= max;
  const schema = z.number().check(z.refine(isOne));
  const its = { unit, schema, default: byDefault, min, max, step, isAdvanced } as const;
  return { kind: 'amount', group, ...its } as const;
}

/** A key of the keyboard, as `settable-key.ts` writes it. */
export function key(group: SettingGroup, byDefault: string) {
  const schema = z.custom<string>(isSettableKey);
  return { kind: 'key', group, schema, default: byDefault } as const;
}
