import type { ThreadOnPage } from '../scene.ts';

/** The first post of a thread, or the topmost that is known, by one of its posts. Parents may go round in a circle. */
export function firstPostOf(id: string, thread: ThreadOnPage): string | null {
  let first = thread.lookUp(id);
  const seen = new Set<string>();
  for (let next = first; next && !seen.has(next.id); next = thread.parentOf(next)) {
    seen.add(next.id);
    first = next;
  }
  return first?.id ?? null;
}
