import type { MouseEvent } from 'react';
import { navigate } from '../router.tsx';
import type { PageStatus } from '../types.ts';

/**
 * One listener on the whole post: a click anywhere but on a link or a button opens it, also one that ends a
 * selection, and one on a button in a shadow root, of which only the host is seen. A drawing is no
 * `HTMLElement`, and does nothing.
 */
export function openOnClick(status: PageStatus) {
  return (event: MouseEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.closest('a, button')) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) window.open(pathOf(status), '_blank', 'noopener');
    else navigate(pathOf(status));
  };
}

/** Where a post's own page is. */
export function pathOf(status: PageStatus): string {
  return `/@${status.account.acct}/${status.id}`;
}
