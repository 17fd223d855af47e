import type { ChildLife, Life } from '../life.ts';
import { linkOut } from './links.ts';
import { ownElement } from './marks.ts';
import { previewAtRest } from './preview.ts';
import { nameControl } from './use.ts';

/**
 * What a button unfolds without this script (M5). A browser tells who listens that the button is open while that is,
 * whatever `aria-expanded` says: so it is off while a panel is open (issue 18).
 */
const POPOVER = 'popovertarget';

/** Where a panel opens. */
export interface PanelPlace {
  /** Escape closes the panel from anywhere in here. */
  around: Element;
  put: (panel: HTMLElement) => void;
  /** After so many milliseconds of a resting mouse it is shown over the page; 0 where only a click may open it. */
  previewDelay: number;
}

/** Makes what opens under a line. */
export function makePanel(name: string): HTMLElement {
  const panel = ownElement('div', 'throughline-panel');
  panel.role = 'group';
  panel.ariaLabel = name;
  return panel;
}

/** Something that can be done with what a panel shows. */
export function panelAction(
  text: string,
  life: Life,
  act: (button: HTMLElement) => void,
): HTMLElement {
  const button = ownElement('button', 'throughline-panel-action');
  button.type = 'button';
  button.textContent = text;
  life.on(button, 'click', () => act(button));
  return button;
}

/** A link that leaves this instance. */
export function panelLinkOut(text: string, address: string): HTMLElement {
  const link = Object.assign(ownElement('a', 'throughline-panel-action'), linkOut(address));
  link.textContent = text;
  return link;
}

/**
 * A7: opens a panel under a line, by click, tap or Enter. A mouse that rests on the button shows it over the page
 * before (`preview.ts`), after a delay that the reader can set. Escape closes, and the focus returns.
 *
 * @param name what the panel is of: it is open again when the post says something else meanwhile.
 * @param make is given the life of the panel, which ends when it closes.
 */
export function openPanel(
  button: HTMLButtonElement,
  name: string,
  { around, put, previewDelay }: PanelPlace,
  life: Life,
  make: (life: Life) => HTMLElement,
): void {
  let open: { panel: HTMLElement; life: ChildLife } | null = null;
  let closePreview = () => {};
  let popover: string | null = null;

  const close = () => {
    if (open?.panel.contains(document.activeElement)) button.focus();
    open?.panel.remove();
    open?.life.end();
    open = null;
    button.ariaExpanded = 'false';
    if (popover !== null) button.setAttribute(POPOVER, popover);
    popover = null;
  };
  const show = () => {
    const own = life.child();
    const panel = make(own);
    put(panel);
    open = { panel, life: own };
    button.ariaExpanded = 'true';
    // While it is away the fold of this one post is undone by `gone.css` alone, should the extension go (M5).
    popover = button.getAttribute(POPOVER);
    button.removeAttribute(POPOVER);
  };

  button.ariaExpanded = 'false';
  nameControl(button, name);
  life.undo(close);
  // From anywhere in the post: the focus may have gone on from the button.
  life.on(around, 'keydown', (event) => {
    if (event.key !== 'Escape' || !open) return;
    // Mastodon's own Escape leaves the thread.
    event.stopPropagation();
    close();
    button.focus();
  });
  life.on(button, 'click', (event) => {
    // Without this script the same button unfolds the mention instead (M5).
    event.preventDefault();
    closePreview();
    if (open) close();
    else show();
  });
  if (previewDelay > 0) {
    const isOpen = () => open !== null;
    closePreview = previewAtRest(button, { delay: previewDelay, put, make, isOpen }, life);
  }
}
