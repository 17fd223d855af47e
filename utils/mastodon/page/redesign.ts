import { OURS } from '../../thread/content/ours.ts';
import type { BarPlace, BelowWords, ItemAbove, Markup, SaidParent, Wordless } from './markup.ts';
import { isNearFold } from './near-fold.ts';
import type { PostParts } from './page-post.ts';
import { focusedIdOf } from './route.ts';

/**
 * What is looked for in the redesigned pages of Mastodon 5.0. Elements, attributes and order outlive a
 * renaming; class names move with the files of its source, so a part of one stands only beside another way.
 */
export const SELECTORS = {
  /** A column: the one of the page, or one of the advanced layout. */
  column: '[role="region"]',
  /** Above a post that the next one in its list answers. */
  lineDown: 'article[data-connect-next="true"]',
  /** The post that a page was opened on: in newer versions its variant says so, in all it stands alone. */
  focusedPost: 'article[data-variant="page"], [tabindex="0"] > article[data-id]:only-child',
  /** A post, and its place in a timeline. */
  article: 'article[data-id]',
  /** What closes with a content warning. Media have one of the same class, without id. */
  content: 'article[data-id] > div[id]',
  /** A post without words has none. */
  contentText: 'article[data-id] > div[id] > div > :is(div[lang], [class*="_content__text"])',
  /** Where a card leads: its title leads to the publisher's front page. A player's card is the older kind. */
  card: 'article[data-id] > div[id] > div > div:not([lang]) a:is([class*="_card__body"], [target="_blank"]:not(:has(img, video, canvas)))',
  /** A post that this one quotes: it leads to that post, by its time. */
  quotedPost:
    'article[data-id] > div[id] > div > div:is(:has(> [class*="_quote__body"]), :has(a[href^="/@"] > time[datetime]))',
  /** What Mastodon says above a post in a timeline: boosted, private, or a reply. */
  prepend: 'article[data-id] > div:first-child',
  /** M6, where the API does not say. */
  directPost: 'article[class*="_isMessage"]',
} as const;

/** What is found without a selector, child by child; the probe and the tests count it. */
export const ANCHORS = {
  /** Its header, which stays in view. */
  columnHeader: '[role="region"] > header',
  /** Every post has one; a place in a timeline, and a post that a timeline has put away, has none. */
  postHeader: 'article[data-id] > header',
  /** Within it the way to the post itself. */
  permalink: 'header a[href] > time[datetime]',
  /** It stands behind a long post's words, and opens the post. */
  readMore: 'article[data-id] > div[id] > button',
  /** A content warning or a filter: it names what it closes. */
  contentWarning: 'article[data-id] > [aria-controls]',
} as const;

/** The redesigned pages of Mastodon 5.0. */
export const REDESIGN: Markup = {
  name: 'redesign',

  postsIn(within) {
    return [...within.getElementsByTagName('article')].filter(isPost);
  },

  postAround(element) {
    const article = element.closest(SELECTORS.article);
    return article && isPost(article) ? article : null;
  },

  contentAround(element) {
    const content = element.closest(SELECTORS.content);
    return content && REDESIGN.postAround(content) ? content : null;
  },

  openedOn(page, focusedId) {
    // In a timeline beside it the same post may stand once more; a composer may show it, in no column.
    return [...page.querySelectorAll(`article[data-id="${CSS.escape(focusedId)}"]`)].filter(
      (article) =>
        article.matches(SELECTORS.focusedPost) &&
        isPost(article) &&
        REDESIGN.columnOf(article) !== null,
    );
  },

  columnOf: (root) => root.closest(SELECTORS.column),
  isFocused: (root) => root.matches(SELECTORS.focusedPost),

  isQuoted(root) {
    const around = root.parentElement?.closest(SELECTORS.article);
    return around != null && isPost(around);
  },

  idOf: (root) => root.getAttribute('data-id'),
  permalinkOf: () => null,

  // The post that was opened stands alone, between the lists.
  itemOf: (root) => (REDESIGN.isFocused(root) ? null : root),

  itemAbove(root): ItemAbove | null {
    const above = articleBefore(root);
    return above && { root: above, isJoined: above.matches(SELECTORS.lineDown) };
  },

  partsOf(root): PostParts | null {
    const content = contentIn(root);
    if (!content || content.hasAttribute('inert')) return null;
    const text = textIn(content);
    if (!text) return null;
    return { content, firstLine: isNearFold(text) ? content : text, text, ...aroundOf(root) };
  },

  wordlessOf(root): Wordless | null {
    const content = contentIn(root);
    const warning = childOf(root, isWarning);
    if (content?.hasAttribute('inert')) return warning && { before: warning, isClosed: true };
    const header = childOf(root, isHeader);
    return content && header && { before: warning ?? header, isClosed: false };
  },

  // The time stands behind the name, and below it the handle, which may fill its line.
  headerOf: () => null,
  aroundOf,

  belowWords(content): BelowWords {
    const words = textIn(content);
    const below = [...(rootIn(content)?.children ?? [])].filter((part) => part !== words);
    const quote = below.find((part) => part.matches(SELECTORS.quotedPost));
    const others = below.filter((part) => part !== quote);
    const links = others.flatMap((part) => [...part.querySelectorAll(SELECTORS.card)]);
    const readMore = childOf(content, ({ localName }) => localName === 'button');
    return {
      card: links.at(-1)?.getAttribute('href') ?? null,
      hasQuote: quote !== undefined,
      last: readMore ?? rootIn(content) ?? content,
    };
  },

  barPlaceIn(column): BarPlace | null {
    const header = childOf(column, isHeader);
    return header && { parent: header, before: null };
  },

  timelinePlaceOf(root) {
    return root.parentElement?.closest(SELECTORS.article)?.getAttribute('data-id') ?? null;
  },

  hasPrepend: (root) => prependOf(root) !== null,

  saidParentOf(root): SaidParent | null {
    const prepend = prependOf(root);
    for (const link of prepend?.querySelectorAll('a[href]') ?? []) {
      const id = focusedIdOf(link.getAttribute('href') ?? '');
      // A version of it has the beginning of the parent's words below its author.
      if (id !== null) return { id, hasWords: prepend?.querySelector('[lang]') !== null };
    }
    return null;
  },
};

/** The first child of which something is true. No selector is asked: posts are looked at by the hundred. */
function childOf(parent: Element, is: (child: Element) => boolean): Element | null {
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    if (is(child)) return child;
  }
  return null;
}

function isHeader({ localName }: Element): boolean {
  return localName === 'header';
}

function isWarning(child: Element): boolean {
  return child.hasAttribute('aria-controls');
}

/** A place in a timeline holds a post and has no header of its own. */
function isPost(article: Element): boolean {
  return article.hasAttribute('data-id') && childOf(article, isHeader) !== null;
}

function contentIn(root: Element): Element | null {
  const closes = childOf(root, isWarning)?.getAttribute('aria-controls');
  return childOf(
    root,
    ({ localName, id }) => localName === 'div' && id !== '' && (closes == null || id === closes),
  );
}

/** What holds the words, and card or media behind them. */
function rootIn(content: Element): Element | null {
  const isBox = (child: Element) => child.localName === 'div' && !child.hasAttribute(OURS);
  // Others may put something before it.
  return (
    childOf(
      content,
      (child) => isBox(child) && child.querySelector(SELECTORS.contentText) !== null,
    ) ?? childOf(content, isBox)
  );
}

function textIn(content: Element): Element | null {
  const root = rootIn(content);
  return root && childOf(root, (child) => child.matches(SELECTORS.contentText));
}

function prependOf({ firstElementChild: first }: Element): Element | null {
  return first?.matches(SELECTORS.prepend) ? first : null;
}

function aroundOf(root: Element): Pick<PostParts, 'wrapper' | 'isDirect'> {
  return {
    wrapper: root.hasAttribute('aria-label') ? root : null,
    isDirect: root.matches(SELECTORS.directPost),
  };
}

/** The article before it: in its list, or the last of the list before. */
function articleBefore(root: Element): Element | null {
  for (let item: Element | null = root; item; item = item.parentElement) {
    if (item.matches(SELECTORS.column)) return null;
    for (let before = item.previousElementSibling; before; before = before.previousElementSibling) {
      const posts = isPost(before) ? [before] : REDESIGN.postsIn(before);
      if (posts.length > 0) return posts.at(-1) ?? null;
      // What stands between them and is no post (a gap, a hint) parts them; what is ours does not.
      if (!before.hasAttribute(OURS)) return null;
    }
  }
  return null;
}
