import type { Scan } from './scan.ts';
import { isIn } from './scan.ts';
import type { Work } from './work.ts';

/**
 * Where some texts stand in a page: of each, the smallest elements that hold exactly its letters, in the
 * page's order. What is a link or a button, or stands in one, is no post's text.
 *
 * @param wanted the letters of the texts. Of one length only as many letters are compared as the page has.
 */
export function* findingWords(
  scan: Scan,
  wanted: Iterable<string>,
  work: Work,
): Generator<void, ReadonlyMap<string, readonly number[]>> {
  const { elements, from, to, letters, isControl } = scan;
  const found = new Map<string, number[]>();
  const lengths = new Set<number>();
  for (const text of wanted) {
    found.set(text, []);
    lengths.add(text.length);
  }
  for (let place = 0; place < elements.length; place += 1) {
    const start = from[place] ?? 0;
    const length = (to[place] ?? 0) - start;
    work.add(1);
    if (work.isPauseDue()) yield;
    if (work.isTooMuch()) break;
    if (isControl[place] || !lengths.has(length)) continue;
    work.add(length);
    const places = found.get(letters.slice(start, start + length));
    if (!places) continue;
    const around = places.at(-1);
    // The same letters, but closer to them.
    if (around !== undefined && isIn(scan, place, around)) places.pop();
    places.push(place);
  }
  return found;
}
