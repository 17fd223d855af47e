import type { Life } from '../../life.ts';
import { isAnybodyChosen, peopleChoice } from '../../parts/chosen-people.ts';

const OPENER = '.throughline-thread-bar-opener';

/** Has all posts stand out again (issue 16). What was pressed goes: the focus stays in the bar. */
export function showAll(bar: Element | null): void {
  peopleChoice()?.choose([]);
  bar?.querySelector<HTMLElement>(OPENER)?.focus();
}

/** Does so by Escape, while the bar has the focus. */
export function showAllByEscape(bar: HTMLElement, life: Life): void {
  life.on(bar, 'keydown', (event) => {
    if (event.key !== 'Escape' || !isAnybodyChosen()) return;
    // Mastodon's own Escape leaves the thread.
    event.stopPropagation();
    showAll(bar);
  });
}
