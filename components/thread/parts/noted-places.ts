import { OURS } from '../../../utils/thread/content/ours.ts';

/** Where a post stands in the order that React has its list in. */
const PLACE = `${OURS}-place`;

/**
 * Notes on the posts of a list, which are about to be moved, the order that React has them in. In Firefox an
 * extension that is updated or removed gets no chance to put them back: the reader that comes next does it.
 * One that has come between two others since then gets a place between theirs: no other is written anew.
 */
export function notePlaces(own: readonly ChildNode[]): void {
  if (import.meta.env.BROWSER !== 'firefox') return;
  const posts = own.filter((node) => node instanceof Element);
  const noted = posts.map(placeOf);
  const following: number[] = [];
  for (const place of noted.toReversed()) following.push(place || (following.at(-1) ?? 0));
  following.reverse();
  let before = 0;
  for (const [index, post] of posts.entries()) {
    const place = noted[index] ?? 0;
    if (place > before) {
      before = place;
      continue;
    }
    const between = (before + (following[index + 1] ?? 0)) / 2;
    before = between > before ? between : before + 1;
    post.setAttribute(PLACE, `${before}`);
  }
}

/** Takes that off posts that stand where React has them. */
export function forgetPlaces(own: readonly ChildNode[]): void {
  if (import.meta.env.BROWSER !== 'firefox') return;
  for (const post of own) if (post instanceof Element) post.removeAttribute(PLACE);
}

/** Puts posts back whose places an earlier reader has noted, and could not put back itself. */
export function putBack(page: Document): void {
  const posts = [...page.querySelectorAll(`[${PLACE}]`)];
  for (const [list, theirs] of Map.groupBy(posts, ({ parentElement }) => parentElement)) {
    const start = document.createComment('');
    list?.insertBefore(start, theirs[0] ?? null);
    start.before(...theirs.toSorted((one, other) => placeOf(one) - placeOf(other)));
    start.remove();
  }
}

function placeOf(post: Element): number {
  return Number(post.getAttribute(PLACE) ?? 0);
}
