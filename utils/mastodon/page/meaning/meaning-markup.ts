import { isOurs } from '../../../thread/content/ours.ts';
import type { BelowWords, Markup } from '../markup.ts';
import type { PostParts } from '../page-post.ts';
import { focusedIdOf } from '../route.ts';
import { type AlignedPost, type Alignment, type ClosedPost, isStill } from './alignment.ts';

/** Nothing is known of what stands around the words. */
const AROUND = { wrapper: null, isDirect: false };

/**
 * A page that was read by meaning, as an adapter of its own (issue 13). What needs a structure that cannot be
 * proved stays away: there is no bar, no line that joins posts, and nothing at a closed warning.
 *
 * @param focusedId the post that the page was opened on.
 */
export function meaningMarkup(alignment: Alignment, focusedId: string): Markup {
  const { posts } = alignment;
  const places = new Map(posts.map(({ root }, index) => [root, index]));
  const postOf = (root: Element): AlignedPost | ClosedPost | undefined => {
    const post = posts[places.get(root) ?? posts.length];
    return post && isStill(post) ? post : undefined;
  };

  return {
    name: 'meaning',
    postsIn(within) {
      const isWhole = within instanceof Document || within === within.ownerDocument.body;
      if (isWhole) return posts.filter(isStill).map(({ root }) => root);
      // Of many small elements that come at once, each would be asked for every post.
      return [within, ...within.querySelectorAll('*')].filter((element) => postOf(element));
    },
    postAround: (element) => alignment.postOf(element)?.root ?? null,
    contentAround(element) {
      const post = alignment.postOf(element);
      return post && !post.isClosed && post.text.contains(element) ? post.text : null;
    },
    openedOn(_page, opened) {
      const focused = posts.find((post) => post.id === opened && isStill(post));
      // Where that very post is not certain, the page is still the thread's.
      const shown = focused ?? posts.find(isStill);
      return shown ? [shown.root] : [];
    },
    columnOf: ({ ownerDocument }) => ownerDocument.body,
    isFocused: (root) => postOf(root)?.id === focusedId,
    isQuoted: () => false,
    idOf: (root) => postOf(root)?.id ?? null,
    permalinkOf: () => null,
    // Whether what holds it is a list, nobody knows.
    itemOf: () => null,
    itemAbove(root) {
      const above = posts[(places.get(root) ?? 0) - 1];
      return above && isStill(above) ? { root: above.root, isJoined: false } : null;
    },
    partsOf(root): PostParts | null {
      const post = postOf(root);
      if (!post || post.isClosed || !post.text.isConnected) return null;
      const { text } = post;
      // What else its parent holds nobody knows: a row there might stand above the name.
      return { content: text, firstLine: text, text, ...AROUND };
    },
    wordlessOf: () => null,
    headerOf: () => null,
    aroundOf: () => AROUND,
    belowWords(content): BelowWords {
      const post = alignment.postOf(content);
      return post && !post.isClosed
        ? belowIn(post)
        : { card: null, hasQuote: false, last: content };
    },
    barPlaceIn: () => null,
    timelinePlaceOf: () => null,
    hasPrepend: () => false,
    saidParentOf: () => null,
  };
}

/** Links outside of the words: one that leaves the instance is a card's, one to another post a quote's. */
function belowIn({ id, root, text }: AlignedPost): BelowWords {
  let card: string | null = null;
  let hasQuote = false;
  for (const link of root.querySelectorAll('a[href]')) {
    if (text.contains(link) || isInOurs(link, root)) continue;
    const href = link.getAttribute('href') ?? '';
    const linked = focusedIdOf(href);
    if (linked !== null) hasQuote ||= linked !== id;
    else if (leavesInstance(href) && link.textContent.trim() !== '') card = href;
  }
  return { card, hasQuote, last: text };
}

function isInOurs(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    if (isOurs(at)) return true;
  }
  return false;
}

function leavesInstance(href: string): boolean {
  return /^https?:/.test(href) && URL.canParse(href) && new URL(href).host !== location.host;
}
