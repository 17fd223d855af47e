import type { Status } from './entities.ts';

/** Whether a filter of the reader's own hides a post altogether, name and all. */
export function isHiddenByFilter({ filtered }: Pick<Status, 'filtered'>): boolean {
  return filtered.some(({ filter }) => filter.filter_action === 'hide');
}
