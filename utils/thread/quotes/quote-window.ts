import type { Passage } from './quote-pattern.ts';
import type { PostWork } from './quote-work.ts';
import { isLong, MOST_HITS, placesIn, type Searched, type TextRange } from './searched-text.ts';

/** A long text is searched around so many words of the passage, the rarest there … */
const MOST_WORDS_OF_WINDOW = 12;
/** … until so many pairs of their places were looked at. */
const MOST_LOOKS = 4_000;
/** At 85 % two words at least are there as they are, and so much of what all count. */
const LEAST_IN_WINDOW = 0.2;
/** A word beside a passage is looked for in so many letters. */
export const LONGEST_NEIGHBOUR = 60;

/**
 * The part of a text to search: all of it, or that part of a long one where most of the words of the passage
 * stand close together. A word counts the more, the rarer it is there.
 */
export function windowOf(
  { text: pattern, words: wanted }: Passage,
  { text, words }: Searched,
  from: number,
  most: number,
  work: PostWork,
): TextRange | null {
  if (!isLong(text, from)) return { start: from, end: text.length };
  const places = placesIn(words, work);
  const lists: Int32Array[] = [];
  const distinct = new Set(wanted.ids);
  let sum = 0;
  for (const id of distinct) {
    const list = places.get(id);
    if (list) lists.push(list);
    sum += 1 / (list?.length ?? 1);
  }
  // One error, in a space, changes two words.
  if (lists.length < distinct.size - 2 * most) return null;
  const rarest = lists.sort((a, b) => a.length - b.length).slice(0, MOST_WORDS_OF_WINDOW);
  const reach = Math.ceil(pattern.length * 1.2) + 20;
  let best = { weight: sum * LEAST_IN_WINDOW, at: -1 };
  /** What a window without the words before may still count. */
  let left = rarest.reduce((all, { length }) => all + 1 / length, 0);
  let looked = 0;
  for (const [anchor, list] of rarest.entries()) {
    if (left <= best.weight || looked > MOST_LOOKS) break;
    const own = 1 / list.length;
    left -= own;
    for (const at of list.subarray(0, MOST_HITS)) {
      if (at < from) continue;
      let weight = own;
      for (let index = anchor + 1; index < rarest.length; index += 1) {
        const other = rarest[index];
        looked += 1;
        if (other && hasBetween(other, at - reach, at + reach)) weight += 1 / other.length;
      }
      if (weight > own && weight > best.weight) best = { weight, at };
    }
  }
  work.spend(looked);
  if (best.at < 0) return null;
  return {
    start: Math.max(from, best.at - reach),
    end: Math.min(text.length, best.at + reach + LONGEST_NEIGHBOUR),
  };
}

/** Whether one of some places, in their order, lies between two. */
function hasBetween(places: Int32Array, start: number, end: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const place = places[low];
  return place !== undefined && place <= end;
}
