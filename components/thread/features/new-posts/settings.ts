import { onOff } from '../../../../utils/settings/setting-kinds.ts';

export const newPostsSettings = {
  /** T3. */
  newPosts: onOff('page', true),
} as const;
