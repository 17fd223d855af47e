import { onOff } from '../../../../utils/settings/setting-kinds.ts';

export const threadNoticeSettings = {
  threadNotice: onOff('page', true),
} as const;
