/** Two-sided, so that a twentieth of all intervals miss what they are of. */
const MISSED = 0.05;

export type Interval = readonly [number, number];

/** The middle one, or what is midway between the two in the middle; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/**
 * The 95 % interval of the median, by ranks: between which of the sorted numbers it lies does not depend on
 * how they are distributed (the sign test turned around). Null of fewer than six, which have none.
 */
export function medianInterval(numbers: readonly number[]): Interval | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  const rank = outerRank(sorted.length);
  const [low, high] = [sorted[rank - 1], sorted[sorted.length - rank]];
  return low === undefined || high === undefined ? null : [low, high];
}

/** The largest rank below which the median lies in no more than half of the cases that may be missed; else 0. */
function outerRank(count: number): number {
  let probability = 0.5 ** count;
  let below = 0;
  for (let rank = 0; rank <= count; rank += 1) {
    below += probability;
    if (below > MISSED / 2) return rank;
    probability *= (count - rank) / (rank + 1);
  }
  return 0;
}
