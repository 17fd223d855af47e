import { onOff } from '../../../../utils/settings/setting-kinds.ts';

export const articleCardsSettings = {
  /** L4: cards of articles where Mastodon shows none. */
  articleCards: onOff('articles', true),
} as const;
