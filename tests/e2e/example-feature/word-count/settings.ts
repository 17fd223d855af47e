import { onOff } from '../../../../utils/settings/setting-kinds.ts';

export const wordCountSettings = {
  wordCount: onOff('page', true),
} as const;
