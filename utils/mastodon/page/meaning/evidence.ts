import { type KnownPosts, secondOf } from './known-posts.ts';
import type { Scan } from './scan.ts';
import type { Work } from './work.ts';

/** What the elements of a page say of posts, by their places in the scan, which rise. */
export interface Evidence {
  /** Of each known post: where its id or its address stands. */
  places: ReadonlyMap<number, readonly number[]>;
  /** All of that in the order of the page. */
  all: readonly { place: number; post: number }[];
  /** Of each person: where a link leads to them. */
  people: ReadonlyMap<string, readonly number[]>;
  /** Of each second: where a `time` says it. */
  times: ReadonlyMap<number, readonly number[]>;
  /** Times within links, which is how posts show them, known or not. */
  dates: readonly { place: number; second: number }[];
}

/** Reads the attributes of all elements of a page, each once. No name of a class is looked at. */
export function* findingEvidence(
  { elements, isControl }: Scan,
  known: KnownPosts,
  work: Work,
): Generator<void, Evidence> {
  const places = new Map<number, number[]>();
  const all: { place: number; post: number }[] = [];
  const people = new Map<string, number[]>();
  const times = new Map<number, number[]>();
  const dates: { place: number; second: number }[] = [];
  const found = (post: number, place: number): void => {
    if (post < 0 || places.get(post)?.at(-1) === place) return;
    push(places, post, place);
    all.push({ place, post });
  };
  for (const [place, element] of elements.entries()) {
    if (work.isPauseDue()) yield;
    for (const name of element.getAttributeNames()) {
      work.add(1);
      const value = element.getAttribute(name) ?? '';
      if (name === 'class' || name === 'style' || name === 'src') continue;
      if (name === 'href') {
        found(known.addressOf(value), place);
        const person = known.personOf(value);
        if (person !== null) push(people, person, place);
      } else if (name === 'datetime') {
        const second = secondOf(value);
        if (second === null) continue;
        push(times, second, place);
        if (isControl[place]) dates.push({ place, second });
      } else found(known.idOf(value), place);
    }
  }
  return { places, all, people, times, dates };
}

function push<K>(map: Map<K, number[]>, key: K, place: number): void {
  const list = map.get(key);
  if (list) list.push(place);
  else map.set(key, [place]);
}
