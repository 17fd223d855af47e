import { onOff } from '../../../../utils/settings/setting-kinds.ts';

export const threadPeopleSettings = {
  /** Issue 16. */
  threadPeople: onOff('page', true),
} as const;
