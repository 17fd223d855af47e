import { message } from '../../../../utils/browser/texts.ts';
import { withTextFragment } from '../../../../utils/thread/addresses/text-fragment.ts';
import type { Life } from '../../life.ts';
import { linkOut } from '../../parts/links.ts';
import { ownElement } from '../../parts/marks.ts';

/** A selection of fewer letters names no passage, and one of more is told by its ends. */
const FEWEST_LETTERS = 3;
const MOST_LETTERS = 5_000;
/** So many letters around it tell it from another passage of the same words. */
const LETTERS_AROUND = 60;

/** L5: where words of the article are selected, a link opens the page at them. */
export function offerSelection(body: HTMLElement, address: string, life: Life): void {
  const link = ownElement('a', 'throughline-article-reader-selected throughline-panel-action');
  link.textContent = message('articleOpenAtPassage');
  const look = () => {
    const selection = getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const text = range && body.contains(range.commonAncestorContainer) ? range.toString() : '';
    const words = text.trim();
    if (!range || words.length < FEWEST_LETTERS || words.length > MOST_LETTERS) {
      // Who clicks the link may lose the selection by that.
      if (document.activeElement !== link) link.remove();
      return;
    }
    const around = isTwice(body, words) ? wordsAround(range, body) : {};
    Object.assign(link, linkOut(withTextFragment(address, [{ text: words, ...around }])));
    if (!link.isConnected) body.before(link);
  };
  // With Shift and the arrows as with the mouse.
  life.on(document, 'selectionchange' as keyof HTMLElementEventMap, () => look());
  life.undo(() => link.remove());
}

function isTwice(body: Element, words: string): boolean {
  const text = body.textContent;
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) >= 0;
}

/** Whole words before and behind a range, in its own paragraph. */
function wordsAround(range: Range, body: Element): { before: string; after: string } {
  const before = document.createRange();
  before.setStart(body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const after = document.createRange();
  after.setStart(range.endContainer, range.endOffset);
  after.setEnd(body, body.childNodes.length);
  return {
    before: before
      .toString()
      .slice(-LETTERS_AROUND)
      .trimEnd()
      .split(/\s+/u)
      .slice(1)
      .slice(-3)
      .join(' '),
    after: after
      .toString()
      .slice(0, LETTERS_AROUND)
      .trimStart()
      .split(/\s+/u)
      .slice(0, -1)
      .slice(0, 3)
      .join(' '),
  };
}
