import { amount, onOff } from '../../../../utils/settings/setting-kinds.ts';

export const quotedMarksSettings = {
  /** A9: what others quote of a post is marked in it. */
  quotedMarks: onOff('quotations', true),
  /** A9: from so many people on who quote it. */
  quotedMarksFrom: amount('quotations', 2, { unit: 'people', min: 1, max: 20, isAdvanced: true }),
} as const;
