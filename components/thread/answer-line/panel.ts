import type { Scene } from '../feature.ts';
import { addBelowNote } from '../note.ts';

/**
 * A7: opens a panel under the line, by click, tap or Enter. A fine pointer that rests on the button shows
 * it for as long as it rests, after a delay that the reader can set. Escape closes, and the focus returns.
 *
 * @returns what closes it and takes the listeners' work away.
 */
export function openPanel(
  button: HTMLButtonElement,
  { post: { content }, settings: { previewDelay } }: Scene,
  makePanel: () => HTMLElement,
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
      panel = makePanel();
      addBelowNote(content, panel);
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
  content.addEventListener('keydown', closeByEscape);
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
    content.removeEventListener('keydown', closeByEscape);
  };
}
