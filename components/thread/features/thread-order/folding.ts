import type { Life } from '../../life.ts';
import { AWAY } from '../../parts/folded-away.ts';
import { BRANCH } from './lanes.ts';

const CONTROL = `[data-throughline][${BRANCH}]`;

/**
 * Follows what a reader does to branches: a click on a lane folds one, a click on its line opens it, and so does
 * the page's search where it finds something in it.
 *
 * @param fold told the head's id.
 * @param find told what was found.
 */
export function followFolding(
  life: Life,
  fold: (id: string, isFolded: boolean) => void,
  find: (element: Element) => void,
): void {
  const onClick = (event: Event) => {
    const control = controlAt(event);
    if (!control) return;
    // In 5.0 a click anywhere in a post opens it.
    event.stopPropagation();
    const id = control.getAttribute(BRANCH) ?? '';
    fold(id, control.ariaExpanded !== 'false');
    focusControl(id);
  };
  life.on(document, 'click', onClick, { capture: true });
  const onFound = ({ target }: Event) => {
    if (target instanceof Element && target.closest(`[${AWAY}]`)) find(target);
  };
  life.on(document, 'beforematch' as 'click', onFound, { capture: true });
}

/** Brings the line of a branch into view, if the reader has folded it from far below. */
export function showHead(item: Element): void {
  item.scrollIntoView({ block: 'nearest' });
}

function controlAt({ target }: Event): Element | null {
  return target instanceof Element ? target.closest(CONTROL) : null;
}

/** Where a branch was folded or opened, the other control stands for the one that was pressed. */
export function focusControl(id: string): void {
  document
    .querySelector<HTMLElement>(`button${CONTROL}[${BRANCH}="${CSS.escape(id)}"]`)
    ?.focus({ preventScroll: true });
}
