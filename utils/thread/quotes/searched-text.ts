import type { Words } from './quote-vocabulary.ts';
import type { PostWork } from './quote-work.ts';

export interface TextRange {
  start: number;
  end: number;
}

/** A text that is searched: normalised, and its words. */
export interface Searched {
  text: string;
  words: Words;
}

/** Longer texts are searched around the words of what is looked for … */
const LONGEST_SEARCHED = 1_000;
/** … each at so many of its places. */
export const MOST_HITS = 200;

/** Whether a text is too long, from some place on, to be searched from end to end. */
export function isLong(text: string, from: number): boolean {
  return text.length - from > LONGEST_SEARCHED;
}

/** Where each word of a long text stands: worked out once, since each quotation asks for it. */
const placesOf = new WeakMap<Words, ReadonlyMap<number, Int32Array>>();

export function placesIn(words: Words, work: PostWork): ReadonlyMap<number, Int32Array> {
  const known = placesOf.get(words);
  if (known) return known;
  const starts = new Map<number, number[]>();
  for (let index = 0; index < words.ids.length; index += 1) {
    const id = words.ids[index] ?? -1;
    const start = words.starts[index] ?? 0;
    const list = starts.get(id);
    if (list) list.push(start);
    else starts.set(id, [start]);
  }
  work.spend(words.ids.length);
  const places = new Map([...starts].map(([id, list]) => [id, Int32Array.from(list)]));
  placesOf.set(words, places);
  return places;
}
