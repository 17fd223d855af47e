import type { Claim } from './claims.ts';
import type { Scan } from './scan.ts';

/**
 * The element that holds a post's words as Mastodon's `.status__content__text` does: the smallest that holds
 * all of them and is none of the post's own (the one `<p>` of a short post, which the API's HTML has too).
 *
 * @returns its place in the scan; null where the words are the root itself, beside which nothing can be put.
 */
export function textPlaceOf(
  { root, words, wanted }: Pick<Claim, 'root' | 'words' | 'wanted'>,
  { elements, parents, from, to }: Scan,
): number | null {
  let place = words;
  for (const wrap of wanted?.wraps ?? []) {
    const around = parents[place] ?? -1;
    const isSame = from[around] === from[place] && to[around] === to[place];
    if (!isSame || around === root) break;
    if (elements[place]?.tagName.toUpperCase() === wrap) place = around;
  }
  return place === root ? null : place;
}
