import { onOff } from '../../../../utils/settings/setting-kinds.ts';

export const timelineAnswersSettings = {
  /** Issue 3: the answer line in timelines and on profiles, which costs requests. */
  timelineAnswers: onOff('answers', false),
} as const;
