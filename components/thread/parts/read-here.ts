import type { ThreadOnPage } from '../scene.ts';

/** On each button that opens an article below a post; its value is the article's key. */
const READ = 'data-throughline-article-reader-key';

/** Marks a button that opens an article below its post (L5), for who opens it from elsewhere. */
export function markReadHere(button: HTMLButtonElement, key: string): void {
  button.setAttribute(READ, key);
}

/** The first button on the page that opens an article; null where no post shows one. */
export function readHereButton(key: string): HTMLButtonElement | null {
  const buttons = document.querySelectorAll<HTMLButtonElement>(`button[${READ}]`);
  return [...buttons].find((button) => button.getAttribute(READ) === key) ?? null;
}

/** Opens an article below the first post that links it, and goes there, with a way back. */
export function readHere(key: string, thread: ThreadOnPage, from: HTMLElement): void {
  const button = readHereButton(key);
  if (!button) return;
  const isOpen = button.ariaExpanded === 'true';
  // First: with nothing open the line may not be seen, and cannot be gone to.
  if (!isOpen) button.click();
  thread.goTo(button.parentElement ?? button, from);
  // Who has the focus there is led into the article when it has come.
  if (!isOpen) button.focus({ preventScroll: true });
}
