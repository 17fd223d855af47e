/** What is looked for in every page of Mastodon's, whatever its posts are made of. */
export const SELECTORS = {
  /** Where React lives. */
  app: '#mastodon',
  /** People's pictures: they come from where the instance keeps its files. */
  avatarImage: '.account__avatar img',
} as const;

/** What scripts and tests look for. */
export const ANCHORS = {
  /** A post, by any adapter that goes by elements and classes. */
  post: '.status[data-id], .detailed-status, article[data-id]:has(> header)',
} as const;
