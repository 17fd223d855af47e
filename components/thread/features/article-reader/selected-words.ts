import type { TextBlock } from '../../../../utils/article/blocks.ts';
import { message } from '../../../../utils/browser/texts.ts';
import {
  type FragmentText,
  withTextFragment,
} from '../../../../utils/thread/addresses/text-fragment.ts';
import { OURS } from '../../../../utils/thread/content/ours.ts';
import type { Life } from '../../life.ts';
import { linkOut } from '../../parts/links.ts';
import { ownElement } from '../../parts/marks.ts';

/** A selection of fewer letters names no passage, and one of more is told by its ends. */
const FEWEST_LETTERS = 3;
const MOST_LETTERS = 5_000;
/** So many words around it tell it from another passage of the same words. */
const WORDS_AROUND = 3;
/** What scrolls is in a box of ours, but its words are the article's (`article-body.ts`). */
const BOX = '.throughline-article-reader-wide';

/** L5: where words of the article are selected, a link opens the page at them. */
export function offerSelection(
  body: HTMLElement,
  blocks: readonly TextBlock[],
  address: string,
  life: Life,
): void {
  const link = ownElement('a', 'throughline-article-reader-selected throughline-panel-action');
  link.textContent = message('articleOpenAtPassage');
  const look = () => {
    const selected = selectedIn(body, blocks);
    if (!selected) {
      // Who clicks the link may lose the selection by that.
      if (document.activeElement !== link) link.remove();
      return;
    }
    Object.assign(link, linkOut(withTextFragment(address, [selected])));
    if (!link.isConnected) body.before(link);
  };
  // With Shift and the arrows as with the mouse.
  life.on(document, 'selectionchange' as keyof HTMLElementEventMap, () => look());
  life.undo(() => link.remove());
}

function selectedIn(body: Element, blocks: readonly TextBlock[]): FragmentText | null {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed || !body.contains(range.commonAncestorContainer)) return null;
  // At each step of a selection of all: to copy it takes ten times as long as to look how long it is.
  if (range.toString().length > MOST_LETTERS) return null;
  const text = wordsOf(range);
  if (text.length < FEWEST_LETTERS) return null;
  const holders = blocks.filter((block) => block.text.includes(text));
  const block = holders.find(({ element }) => element.contains(range.startContainer));
  const isTwice = holders.length > 1 || (block && isTwiceIn(block.text, text));
  return block && isTwice ? { text, ...around(block.element, range) } : { text };
}

/** What is selected of the article, without what we have put into it. */
function wordsOf(range: Range): string {
  const selected = range.cloneContents();
  for (const own of selected.querySelectorAll(`[${OURS}]:not(${BOX})`)) own.remove();
  return selected.textContent.trim();
}

function isTwiceIn(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return text.indexOf(words, first + 1) >= 0;
}

/** Whole words before and behind a range, in its own paragraph. */
function around(paragraph: Element, range: Range): { before: string; after: string } {
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(range.startContainer, range.startOffset);
  const after = document.createRange();
  after.selectNodeContents(paragraph);
  if (paragraph.contains(range.endContainer)) after.setStart(range.endContainer, range.endOffset);
  else after.collapse();
  return {
    before: wordsIn(wordsOf(before)).slice(-WORDS_AROUND).join(' '),
    after: wordsIn(wordsOf(after)).slice(0, WORDS_AROUND).join(' '),
  };
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
