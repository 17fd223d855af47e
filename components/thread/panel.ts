import { linkOut } from './links.ts';
import { ownElement } from './marks.ts';

/** Where a panel opens. */
export interface PanelPlace {
  /** Escape closes the panel from anywhere in here. */
  around: Element;
  put: (panel: HTMLElement) => void;
  /** After so many milliseconds of a resting mouse it opens too; 0 where only a click may open it. */
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
export function panelAction(text: string, act: (button: HTMLElement) => void): HTMLElement {
  const button = ownElement('button', 'throughline-panel-action');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', () => act(button));
  return button;
}

/** A link that leaves this instance. */
export function panelLinkOut(text: string, address: string): HTMLElement {
  const link = Object.assign(ownElement('a', 'throughline-panel-action'), linkOut(address));
  link.textContent = text;
  return link;
}

/**
 * A7: opens a panel under a line, by click, tap or Enter. A fine pointer that rests on the button shows
 * it for as long as it rests, after a delay that the reader can set. Escape closes, and the focus returns.
 *
 * @returns what closes it and takes the listeners' work away.
 */
export function openPanel(
  button: HTMLButtonElement,
  { around, put, previewDelay }: PanelPlace,
  make: () => HTMLElement,
): () => void {
  let panel: HTMLElement | null = null;
  let isPinned = false;
  let hover: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(hover);
    if (panel?.contains(document.activeElement)) button.focus();
    panel?.remove();
    panel = null;
    isPinned = false;
    button.ariaExpanded = 'false';
  };
  const open = () => {
    if (!panel) {
      panel = make();
      put(panel);
    }
    button.ariaExpanded = 'true';
  };
  const closeByEscape = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || !panel) return;
    // Mastodon's own Escape leaves the thread.
    event.stopPropagation();
    close();
    button.focus();
  };

  button.ariaExpanded = 'false';
  // From anywhere in the post: the focus may have gone on from the button.
  around.addEventListener('keydown', closeByEscape);
  button.addEventListener('click', (event) => {
    // Without this script the same button unfolds the mention instead (M5).
    event.preventDefault();
    const wasPinned = isPinned;
    if (wasPinned) {
      close();
      return;
    }
    open();
    isPinned = true;
  });
  button.addEventListener('pointerenter', ({ pointerType }) => {
    if (previewDelay === 0 || pointerType !== 'mouse' || panel) return;
    hover = setTimeout(open, previewDelay);
  });
  button.addEventListener('pointerleave', () => {
    clearTimeout(hover);
    if (!isPinned) close();
  });
  return () => {
    close();
    around.removeEventListener('keydown', closeByEscape);
  };
}
