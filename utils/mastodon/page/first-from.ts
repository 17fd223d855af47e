/**
 * The first of so many numbers of which something is true, as it is of all behind it; `count` where it is of
 * none. In as many steps as `count` can be halved.
 */
export function firstFrom(count: number, isTrue: (index: number) => boolean): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isTrue(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
