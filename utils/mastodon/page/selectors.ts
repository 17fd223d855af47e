/** The classes of `anyPost`: of a post in a list, and of the one that a page was opened on. */
export const POST_CLASSES = ['status', 'detailed-status'] as const;

/**
 * What our scripts look for in Mastodon's pages (the components of its `app/javascript`). Style sheets name
 * some of its classes themselves; `tests/unit/features.test.ts` has the list of those that they may.
 */
export const SELECTORS = {
  /** Where React lives. */
  app: '#mastodon',
  /** A column of the advanced layout, or the one column of the other. */
  column: '.column',
  /** In the layout of one column: Mastodon's own header, which stays in view. */
  stickyHeader: '.tabs-bar__wrapper',
  /** In the advanced layout: the header of a column, above what scrolls. */
  columnHeader: '.column-header__wrapper',
  /** A post's line that goes on to the post below it, which replies to it. */
  lineDown: '.status__line--full, [data-connect-next="true"]',
  /** The post that a thread page was opened on. */
  focusedPost: '.detailed-status',
  /** It names the post it belongs to: `/@ana/123`, in glitch-soc the post's own address. */
  focusedLink: 'a.detailed-status__datetime',
  /** The list of a thread: each child holds a post. */
  list: '.scrollable',
  /** A post in a list. Posts that a list has put away keep the class without the id. */
  listedPost: '.status[data-id]',
  anyPost: '.status[data-id], .detailed-status',
  /** A post quoted inside another. */
  quotedPost: '.status__quote',
  content: '.status__content',
  /** A closed content warning of glitch-soc keeps the content without this. */
  contentText: '.status__content__text',
  /** It stands behind a long post's words, and opens the post. */
  readMore: '.status__content__read-more-button',
  /** The card of a post's first link. */
  card: '.status-card',
  /** Behind a card: other posts of the article's author. */
  cardAuthor: '.more-from-author',
  /** People's pictures: they come from where the instance keeps its files. */
  avatarImage: '.account__avatar img',
  /** What stands for the words of a post until the reader opens them. */
  contentWarning: '.content-warning',
  /** A place in a timeline; a thread has none. */
  timelinePlace: 'article[data-id]',
  /** What Mastodon says above a post in a timeline: boosted, private, or a reply. */
  prepend: '.status__prepend',
  /** What screen readers hear of a post: the wrapper's `aria-label`. */
  wrapper: '.status__wrapper, .detailed-status__wrapper',
  /** M6, where the API does not say: posts of this visibility carry it in a class. */
  directPost: '.status-direct, .status__wrapper-direct, .detailed-status__wrapper-direct',
} as const;
