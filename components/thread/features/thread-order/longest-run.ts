import { firstFrom } from '../../../../utils/mastodon/page/first-from.ts';

/**
 * Which of some numbers may stay where they are while the others are moved so that all are in order: the longest
 * run that rises (patience sorting, O(n log n)). In a thread of 4,000 posts most stay.
 *
 * @param held the place of one that has to stay.
 * @returns the places of those that stay.
 */
export function longestRun(numbers: readonly number[], held: number | null): Set<number> {
  const fixed = held === null ? undefined : numbers[held];
  const mayStay = (number: number, place: number) =>
    held === null || fixed === undefined || place === held || place < held === number < fixed;
  const at = (place: number) => numbers[place] ?? 0;
  /** By length, the place where the run of that length with the lowest end ends. */
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const [place, number] of numbers.entries()) {
    if (!mayStay(number, place)) continue;
    const endsBefore = (end: number | undefined) => end !== undefined && at(end) < number;
    const length = firstFrom(ends.length, (index) => !endsBefore(ends[index]));
    before.set(place, ends[length - 1]);
    ends[length] = place;
  }
  const stay = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = before.get(place)) stay.add(place);
  return stay;
}
