import { onOff } from '../../../../utils/settings/setting-kinds.ts';

export const lineCountSettings = {
  lineCount: onOff('page', true),
} as const;
