import { onOff } from '../../../../utils/settings/setting-kinds.ts';

export const articleReaderSettings = {
  /** L5: "Read here" at posts that link or quote an article, and in the shelf. */
  articleReader: onOff('articles', true),
} as const;
