/** What stands on the page of one post; its words and its markup as numbers that differ where these do. */
export interface PagePostState {
  id: string;
  /** How many letters it shows or hides; those of our own parts do not count. */
  letters: number;
  words: number;
  markup: number;
}

/**
 * Runs in the page, as it stands: every post of the page, without what is ours in it. The page's own address
 * does not count, so that the same page at another one can be compared.
 */
export function pagePosts(posts: string): PagePostState[] {
  const withoutHost = (text: string) =>
    text.replaceAll(location.host, '').replaceAll(`localhost:${location.port}`, '');
  /** cyrb53: 53 bits, from two 32-bit halves. */
  const numberOf = (text: string) => {
    let [one, two] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, 2_654_435_761);
      two = Math.imul(two ^ code, 1_597_334_677);
    }
    return 4_294_967_296 * (2_097_151 & two) + (one >>> 0);
  };
  const wordsOf = (post: Element) => {
    const words: string[] = [];
    const walker = document.createTreeWalker(post, NodeFilter.SHOW_ALL, (node) =>
      node instanceof Element && node.hasAttribute('data-throughline')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) {
      if (walker.currentNode instanceof Text) words.push(walker.currentNode.data);
    }
    return words.join('');
  };
  const focused = /(\d+)\/?$/.exec(location.pathname)?.[1] ?? '';
  return [...document.querySelectorAll(posts)].map((post) => {
    const words = withoutHost(wordsOf(post));
    const markup = withoutHost(post.outerHTML);
    return {
      id: post.getAttribute('data-id') ?? focused,
      letters: words.length,
      words: numberOf(words),
      markup: numberOf(markup),
    };
  });
}

/** Runs in the page: unfolds everything, and says in which posts something that was folded does not show. */
export function stillFolded(): string[] {
  // Not by a button: a name that alone stands for a fold opens its panel while there is a script (M5).
  for (const state of document.querySelectorAll<HTMLElement>('[data-throughline][popover]')) {
    if (!state.matches(':popover-open')) state.showPopover();
  }
  const hidden = document.querySelectorAll('[data-throughline-mention-folding-hidden]:not(br)');
  const folded = [...hidden].filter((element) => !element.checkVisibility());
  const ids = folded.map((element) => element.closest('[data-id]')?.getAttribute('data-id') ?? '');
  return [...new Set(ids)];
}

/** Runs in the page: resolves when nothing has come to it or gone for a while. */
export async function untilSettled(stillMs: number, mostMs: number): Promise<boolean> {
  const count = () => {
    const folded = document.querySelectorAll('[data-throughline-mention-folding-hidden]').length;
    return document.getElementsByTagName('*').length + folded;
  };
  const end = performance.now() + mostMs;
  let since = performance.now();
  for (let last = -1; performance.now() < end; ) {
    const now = count();
    if (now !== last) since = performance.now();
    last = now;
    if (performance.now() - since > stillMs) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
