import { onOff } from '../../../../utils/settings/setting-kinds.ts';

export const postLinksSettings = {
  /** L1: posts that are linked can be shown in place. */
  postLinks: onOff('articles', true),
} as const;
