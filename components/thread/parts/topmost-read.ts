/** What Mastodon's header and the bar cover at the top, in CSS pixels: as much as `thread-bar.css` keeps free. */
const COVERED = 104;

/**
 * Of what stands below each other, what is being read: the topmost whose head is in view, else what fills the view.
 * What is folded away has no height.
 *
 * @param covered so far down something stands above it, in CSS pixels of the view.
 */
export function topmostRead<T>(
  all: readonly T[],
  elementOf: (one: T) => Element,
  covered: number = COVERED,
): T | null {
  const seen = all
    .map((one) => ({ one, box: elementOf(one).getBoundingClientRect() }))
    .filter(({ box }) => isInView(box, covered));
  return (seen.find(({ box }) => box.top >= covered) ?? seen[0])?.one ?? null;
}

/** Whether a part of something is seen. */
export function isInView({ top, bottom, height }: DOMRect, covered: number): boolean {
  return height > 0 && bottom > covered && top < innerHeight;
}
