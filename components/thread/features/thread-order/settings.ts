import { choice } from '../../../../utils/settings/setting-kinds.ts';

export const threadOrderSettings = {
  /** T2: as Mastodon has it, in the order in which it was written, or that with its branches. */
  threadOrder: choice('page', 'page', ['page', 'restored', 'branches']),
} as const;
