import { OURS } from '../../../utils/thread/content/ours.ts';
import type { Life } from '../life.ts';
import { AWAY, showAgain } from './folded-away.ts';
import { putBack } from './noted-places.ts';

/** What a post was called before its label was shortened (M8). */
export const KEPT_LABEL = 'data-throughline-mention-folding-label';

/** How the ids begin by which elements of ours describe a post (A8). */
export const DESCRIBED = 'throughline-answer-line-';

/** Makes an element that can be told from the page's own. */
export function ownElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.setAttribute(OURS, '');
  element.className = className;
  return element;
}

/** A text of others, which keeps its own direction and turns nothing around it. */
export function isolatedText(text: string): HTMLElement {
  const element = ownElement('bdi', '');
  element.textContent = text;
  return element;
}

/** Sets an attribute of ours on an element of the page's, for as long as a life. */
export function markElement(element: Element, name: string, value: string, life: Life): void {
  element.setAttribute(name, value);
  life.undo(() => element.removeAttribute(name));
}

/** In 5.0 a click anywhere in a post opens it, but on links and buttons: what is ours keeps its clicks. */
export function keepClicks(element: Element): void {
  element.addEventListener('click', (event) => event.stopPropagation());
}

/**
 * Removes what an earlier reader left behind: in Firefox an extension that is updated or removed gets no
 * chance to clean up after itself.
 */
export function removeLeftovers(page: Document): void {
  const sheets = [...page.adoptedStyleSheets];
  // An earlier reader has left at least its style sheet. To look at every element of a long page costs.
  if (!sheets.some(isOwnSheet)) return;
  page.adoptedStyleSheets = sheets.filter((sheet) => !isOwnSheet(sheet));
  for (const element of page.querySelectorAll(`[${OURS}]`)) element.remove();
  for (const wrapper of page.querySelectorAll(`[${KEPT_LABEL}]`)) {
    wrapper.setAttribute('aria-label', wrapper.getAttribute(KEPT_LABEL) ?? '');
  }
  putBack(page);
  for (const element of page.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (name === AWAY) showAgain(element);
      if (name.startsWith(`${OURS}-`)) element.removeAttribute(name);
      if (name === 'aria-describedby') undescribe(element);
    }
  }
}

/** Takes the id of ours off what describes an element; all that the page itself has there stays as it is. */
export function undescribe(element: Element): void {
  // By single spaces, so that the page's own come together again as they were.
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  const others = ids.filter((id) => !id.startsWith(DESCRIBED));
  if (others.length === ids.length) return;
  if (others.length === 0) element.removeAttribute('aria-describedby');
  else element.setAttribute('aria-describedby', others.join(' '));
}

/** A rule that styles nothing and tells our style sheet from the page's. */
const SHEET_MARK = '--throughline-sheet';

/** Adds one style sheet to the page; `adoptedStyleSheets` is not subject to the page's CSP. */
export function adoptSheet(page: Document, css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root { ${SHEET_MARK}: 1 }\n${css}`);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  return () => {
    page.adoptedStyleSheets = [...page.adoptedStyleSheets].filter((other) => other !== sheet);
  };
}

function isOwnSheet(sheet: CSSStyleSheet): boolean {
  return sheet.cssRules[0]?.cssText.includes(SHEET_MARK) ?? false;
}
