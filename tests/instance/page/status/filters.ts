import type { Post } from '../types.ts';

/** The reader's filters that a post matches in a thread; the pages that are no threads show all. */
export function filtersOf({ status }: Post, rootId: string | undefined) {
  if (rootId === undefined) return [];
  const filters = (status.filtered ?? []).map(({ filter }) => filter);
  return filters.filter(({ context }) => context.includes('thread'));
}
