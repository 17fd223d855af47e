import type { ArticleCopy } from '../../../../utils/article/article-copy.ts';
import { message } from '../../../../utils/browser/texts.ts';
import { linkOut } from '../../parts/links.ts';
import { ownElement } from '../../parts/marks.ts';

/** Readability makes two; a page may have made a hundred. */
const MOST_WRAPPERS = 4;

/**
 * The words of an article as elements. The copy was sanitised where it was made, and is parsed once, in a document
 * that loads and runs nothing.
 */
export function articleBody({ html, language, direction }: ArticleCopy): HTMLElement {
  const body = ownElement('div', 'throughline-article-reader-body');
  if (language !== null) body.lang = language;
  body.dir = direction ?? 'auto';
  const { body: parsed } = new DOMParser().parseFromString(html, 'text/html');
  for (const link of parsed.querySelectorAll('a')) {
    const address = link.getAttribute('href');
    // An address that does not lead out would lead through this page.
    link.removeAttribute('href');
    if (address !== null) Object.assign(link, linkOut(address));
  }
  // Of no size and no use before it is asked for.
  for (const picture of parsed.querySelectorAll('img')) picture.hidden = true;
  body.append(...withoutWrappers(parsed).childNodes);
  letScroll(body);
  // Below the title, which is of the second level.
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    heading.ariaLevel = String(Math.min(6, Number(heading.localName.slice(1)) + 1));
  }
  return body;
}

/** What is wider than the column scrolls by itself, by keyboard too; a table stays a table in its box. */
function letScroll(body: Element): void {
  for (const table of body.querySelectorAll('table')) {
    const box = ownElement('div', 'throughline-article-reader-wide');
    makeStop(box);
    table.replaceWith(box);
    box.append(table);
  }
  for (const text of body.querySelectorAll('pre')) makeStop(text);
}

/** Where the focus comes to, who listens is told what for. */
function makeStop(box: HTMLElement): void {
  box.tabIndex = 0;
  box.role = 'group';
  box.ariaLabel = message('labelArticleWide');
}

/** Readability puts the paragraphs into boxes, of which each would be laid out as a whole. */
function withoutWrappers(parsed: Element): Element {
  let inner = parsed;
  for (let wrappers = 0; wrappers < MOST_WRAPPERS; wrappers += 1) {
    const [only, ...more] = inner.children;
    if (only?.localName !== 'div' || more.length > 0) return inner;
    if (inner.textContent.trim() !== only.textContent.trim()) return inner;
    inner = only;
  }
  return inner;
}
