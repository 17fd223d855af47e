import { onOff } from '../../../../utils/settings/setting-kinds.ts';

export const articleReaderSettings = {
  /** L5: "Read here" at posts that link or quote an article, and in the bar. */
  articleReader: onOff('articles', true),
} as const;
