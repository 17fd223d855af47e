/** What is looked for in every page of Mastodon's, whatever its posts are made of. */
export const SELECTORS = {
  /** Where React lives. */
  app: '#mastodon',
  /** People's pictures: they come from where the instance keeps its files. */
  avatarImage: '.account__avatar img',
  /** A post, by any adapter. */
  post: '.status[data-id], .detailed-status, article[data-id]:has(> header)',
} as const;
