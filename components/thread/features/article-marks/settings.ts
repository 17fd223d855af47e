import { onOff } from '../../../../utils/settings/setting-kinds.ts';

export const articleMarksSettings = {
  /** L4: the mark at posts that link again or quote an article of another post. */
  articleMarks: onOff('articles', true),
} as const;
