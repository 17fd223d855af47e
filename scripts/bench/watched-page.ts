/** What the bench has noted in a page, from before its first script on. */
export interface Noted {
  /** When posts and notes of ours came, in milliseconds since the page began. */
  firstPostAt: number;
  lastPostAt: number;
  firstNoteAt: number | null;
  lastNoteAt: number | null;
  changedAt: number;
  longTasks: number[];
  shift: number;
}

export type Watched = typeof globalThis & { benched: Noted };

/** Runs in the page, from before its first script: notes what happens when. */
export function watch(post: string, note: string): void {
  const seen: Noted = {
    firstPostAt: 0,
    lastPostAt: 0,
    firstNoteAt: null,
    lastNoteAt: null,
    changedAt: 0,
    longTasks: [],
    shift: 0,
  };
  (globalThis as Watched).benched = seen;
  const holds = (node: Node, selector: string) =>
    node instanceof Element && (node.matches(selector) || node.querySelector(selector) !== null);
  new MutationObserver((records) => {
    const now = performance.now();
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (holds(node, note)) {
          seen.firstNoteAt ??= now;
          seen.lastNoteAt = now;
        } else if (holds(node, post)) {
          seen.firstPostAt ||= now;
          seen.lastPostAt = now;
        }
      }
    }
    seen.changedAt = now;
  }).observe(document, { childList: true, subtree: true });
  // Firefox knows neither.
  new PerformanceObserver((list) => {
    seen.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('value' in entry && typeof entry.value === 'number') seen.shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
