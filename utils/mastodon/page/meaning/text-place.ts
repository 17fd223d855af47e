import type { Claim } from './claims.ts';
import type { Scan } from './scan.ts';

/**
 * The element that holds a post's words as Mastodon's `.status__content__text` does: the smallest that holds
 * all of them and is none of the post's own (the one `<p>` of a short post, which the API's HTML has too).
 *
 * @returns its place in the scan. Where all that hold just the words are the post's own, the largest of them
 *   (`isOwn`): beside that stands something else.
 */
export function textPlaceOf(
  { root, words, wanted }: Pick<Claim, 'root' | 'words' | 'wanted'>,
  { elements, parents, from, to }: Scan,
): { place: number; isOwn: boolean } {
  let place = words;
  for (const wrap of wanted?.wraps ?? []) {
    if (elements[place]?.tagName.toUpperCase() !== wrap) continue;
    const around = parents[place] ?? -1;
    const isSame = from[around] === from[place] && to[around] === to[place];
    if (!isSame || around === root) return { place, isOwn: true };
    place = around;
  }
  return { place, isOwn: false };
}
