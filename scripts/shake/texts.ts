/** What the page shows of a post is not what the instance says. */
export interface Difference {
  id: string;
  page: string;
  instance: string;
}

export interface Comparison {
  compared: number;
  different: readonly Difference[];
}

/**
 * Runs in the page, as it stands: compares the words of each post, hidden ones too, with what the instance
 * says. What is translated now is left out.
 */
export async function compareTexts(posts: string, words: string): Promise<Comparison> {
  const state = JSON.parse(document.querySelector('#initial-state')?.textContent ?? '{}');
  const token: unknown = state.meta?.access_token;
  const headers = { ...(typeof token === 'string' && { Authorization: `Bearer ${token}` }) };
  /** Without what the page may do differently: white space, emoji as pictures, variation selectors. */
  const wordsOf = (root: Element) => {
    const copy = root.cloneNode(true) as Element;
    // glitch-soc writes behind some links where they lead.
    const added = copy.querySelectorAll('[data-throughline], .link-origin-tag');
    for (const one of added) one.remove();
    for (const image of copy.querySelectorAll('img')) image.replaceWith(image.alt);
    return (copy.textContent ?? '').replaceAll(/\s|\u200b|\ufe0f/g, '').toLowerCase();
  };
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;
  const shown = [...document.querySelectorAll(posts)].flatMap((post) => {
    const text = post.querySelector(words);
    const owner = text?.closest(posts);
    if (!text || owner !== post || post.querySelector('.translate-button')) return [];
    const id = post.getAttribute('data-id') ?? /(\d+)\/?$/.exec(location.pathname)?.[1];
    return id ? [{ id, text }] : [];
  });
  const ids = [...new Set(shown.map(({ id }) => id))];
  const contents = new Map<string, string>();
  for (let start = 0; start < ids.length; start += 20) {
    const query = ids.slice(start, start + 20).map((id) => `id[]=${id}`);
    const answer = await fetch(`/api/v1/statuses?${query.join('&')}`, { headers });
    if (!answer.ok) continue;
    for (const { id, content } of await answer.json()) contents.set(id, content);
  }
  const different: Difference[] = [];
  let compared = 0;
  for (const { id, text } of shown) {
    const content = contents.get(id);
    if (content === undefined) continue;
    compared += 1;
    const whole = parse(content);
    const without = parse(content);
    // Mastodon shows a quoted post instead of the link to it, and hashtags at the end in a bar of their own.
    for (const link of without.querySelectorAll('.quote-inline')) link.remove();
    const last = without.lastElementChild;
    const isTags = last?.textContent
      ?.trim()
      .split(/\s+/)
      .every((word) => word.startsWith('#'));
    const bare = without.cloneNode(true) as Element;
    if (isTags) bare.lastElementChild?.remove();
    const page = wordsOf(text);
    const allowed = [whole, without, bare].map(wordsOf);
    if (!allowed.includes(page)) different.push({ id, page, instance: allowed[0] ?? '' });
  }
  return { compared, different };
}
