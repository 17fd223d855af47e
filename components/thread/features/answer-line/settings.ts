import { amount, choice } from '../../../../utils/settings/setting-kinds.ts';

export const answerLineSettings = {
  /** A5: as the rule says; a name also in a conversation of two; a line on every reply; lines only; never. */
  answerLine: choice('answers', 'rule', ['rule', 'names', 'always', 'lines', 'never']),
  /** A7; 0 turns the preview off. */
  previewDelay: amount('answers', 500, { unit: 'milliseconds', min: 0, max: 3_000, step: 100 }),
} as const;
