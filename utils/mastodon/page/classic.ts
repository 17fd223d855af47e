import { firstFrom } from './first-from.ts';
import type { BarPlace, BelowWords, ItemAbove, Markup, Wordless } from './markup.ts';
import type { PostParts } from './page-post.ts';
import { focusedIdOf } from './route.ts';

/** The classes of `anyPost`: of a post in a list, and of the one that a page was opened on. */
const POST_CLASSES = ['status', 'detailed-status'] as const;

/** What is looked for in the pages of Mastodon 4.3 to 4.7 and glitch-soc (the components of its `app/javascript`). */
export const SELECTORS = {
  /** A column of the advanced layout, or the one column of the other. */
  column: '.column',
  /** In the layout of one column: Mastodon's own header, which stays in view. */
  stickyHeader: '.tabs-bar__wrapper',
  /** In the advanced layout: the header of a column, above what scrolls. */
  columnHeader: '.column-header__wrapper',
  /** A post's line that goes on to the post below it, which replies to it. */
  lineDown: '.status__line--full',
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
  /** Its end: the time, which leaves the line below it free. The focused post has none. */
  header: '.status__info',
  content: '.status__content',
  /** A closed content warning of glitch-soc keeps the content without this. */
  contentText: '.status__content__text',
  /** It stands behind a long post's words, and opens the post. */
  readMore: '.status__content__read-more-button',
  /** The card of a post's first link. */
  card: '.status-card',
  /** Behind a card: other posts of the article's author. */
  cardAuthor: '.more-from-author',
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

/** The pages of Mastodon 4.3 to 4.7, and of glitch-soc. */
export const CLASSIC: Markup = {
  name: 'classic',

  /** By class, not by selector: that takes a browser no time in a page that has not changed, and a tenth in one that has (issue 10). */
  postsIn(within) {
    const [listed = [], focused = []] = POST_CLASSES.map((name) => [
      ...within.getElementsByClassName(name),
    ]);
    const posts = listed.filter((element) => element.hasAttribute('data-id'));
    for (const post of focused) posts.splice(countBefore(post, posts), 0, post);
    return posts;
  },

  postAround: (element) => element.closest(SELECTORS.anyPost),
  contentAround: (element) => element.closest(SELECTORS.content),
  openedOn: (page) => [...page.getElementsByClassName(POST_CLASSES[1])],
  columnOf: (root) => root.closest(SELECTORS.column) ?? root.ownerDocument.body,
  isFocused: (root) => root.matches(SELECTORS.focusedPost),
  isQuoted: (root) => root.closest(SELECTORS.quotedPost) !== null,

  idOf(root, focusedId) {
    const id = root.getAttribute('data-id');
    if (id !== null || focusedId === null) return id;
    return idOfFocused(permalinkOf(root), focusedId);
  },

  permalinkOf,

  itemOf: (root) => root.closest(`${SELECTORS.list} > *`),

  itemAbove(root): ItemAbove | null {
    const before = CLASSIC.itemOf(root)?.previousElementSibling;
    const above = before?.querySelector(SELECTORS.anyPost);
    if (!before || !above) return null;
    return { root: above, isJoined: before.querySelector(SELECTORS.lineDown) !== null };
  },

  partsOf(root): PostParts | null {
    const content = contentOf(root);
    const text = content?.querySelector(`:scope > ${SELECTORS.contentText}`);
    return content && text ? { content, firstLine: content, text, ...aroundOf(root) } : null;
  },

  wordlessOf(root): Wordless | null {
    for (const before of root.querySelectorAll(SELECTORS.contentWarning)) {
      if (before.closest(SELECTORS.anyPost) !== root) continue;
      const links = contentOf(root)?.querySelectorAll('a[href]') ?? [];
      return {
        before,
        isClosed: true,
        named: [...links].map((link) => link.getAttribute('href') ?? ''),
      };
    }
    return null;
  },

  headerOf: (root) => root.querySelector(`:scope > ${SELECTORS.header}`),
  aroundOf,

  belowWords(content): BelowWords {
    const post = content.parentElement;
    const find = (part: keyof typeof SELECTORS) =>
      post?.querySelector(`:scope > ${SELECTORS[part]}`) ?? null;
    const card = find('card');
    // A player's card is no link itself, and has one inside.
    const link = card?.matches('a') ? card : card?.querySelector('a[href]');
    return {
      card: link?.getAttribute('href') ?? null,
      hasQuote: find('quotedPost') !== null,
      last: (card && find('cardAuthor')) ?? card ?? find('readMore') ?? content,
    };
  },

  barPlaceIn(column): BarPlace | null {
    const header = column.querySelector(`:scope > ${SELECTORS.columnHeader}`);
    if (header) return { parent: column, before: header.nextElementSibling };
    const sticky = column.ownerDocument.querySelector(SELECTORS.stickyHeader);
    return sticky && { parent: sticky, before: null };
  },

  timelinePlaceOf: (root) => root.closest(SELECTORS.timelinePlace)?.getAttribute('data-id') ?? null,
  hasPrepend: (root) => root.parentElement?.querySelector(SELECTORS.prepend) != null,
  saidParentOf: () => null,
};

function permalinkOf(root: Element): string | null {
  return root.querySelector(SELECTORS.focusedLink)?.getAttribute('href') ?? null;
}

function aroundOf(root: Element): Pick<PostParts, 'wrapper' | 'isDirect'> {
  const wrapper = root.closest(SELECTORS.wrapper);
  return {
    wrapper: wrapper?.hasAttribute('aria-label') ? wrapper : null,
    isDirect: root.closest(SELECTORS.directPost) !== null,
  };
}

/** The content of the post itself, not that of a post it quotes. */
function contentOf(root: Element): Element | null {
  for (const content of root.querySelectorAll(SELECTORS.content)) {
    if (content.closest(SELECTORS.anyPost) === root) return content;
  }
  return null;
}

/**
 * The focused post carries no id, and for a moment after a navigation it is still the one before. Its
 * link tells; where that leads to the post's home (glitch-soc) the ids there are others, and the address
 * of the page has to do.
 */
function idOfFocused(permalink: string | null, focusedId: string): string | null {
  if (!permalink?.startsWith('/')) return focusedId;
  return focusedIdOf(permalink) === focusedId ? focusedId : null;
}

/** How many of some elements, which are in the page's order, stand before another. */
function countBefore(element: Element, others: readonly Element[]): number {
  const isBehind = (index: number) => {
    const position = others[index]?.compareDocumentPosition(element) ?? 0;
    return (position & Node.DOCUMENT_POSITION_FOLLOWING) === 0;
  };
  return firstFrom(others.length, isBehind);
}
