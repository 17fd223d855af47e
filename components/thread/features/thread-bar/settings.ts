import { amount, onOff } from '../../../../utils/settings/setting-kinds.ts';

export const threadBarSettings = {
  /** T1. */
  threadBar: onOff('page', true),
  /** T1: from so many posts on there is a bar, even if nothing is linked or missing. */
  threadBarPosts: amount('page', 10, { unit: 'posts', min: 2, max: 100, isAdvanced: true }),
} as const;
