import type { TextBlock } from '../../../../utils/article/blocks.ts';
import type { QuotedPassage } from '../../../../utils/article/quoted-passages.ts';
import { countedMessage, listOf, message } from '../../../../utils/browser/texts.ts';
import { withTextFragment } from '../../../../utils/thread/addresses/text-fragment.ts';
import type { ThreadOnPage } from '../../feature.ts';
import type { Life } from '../../life.ts';
import { nameOf } from '../../parts/answer/saying.ts';
import { ownElement } from '../../parts/marks.ts';
import { panelAction, panelLinkOut } from '../../parts/panel.ts';
import { Highlighted } from './highlighted.ts';

/** So many quotations are listed at one paragraph. */
const MOST_LISTED = 20;
/** So long is what is shown of a passage, in characters. */
const LONGEST_SHOWN = 200;

interface Marked {
  block: TextBlock;
  passages: { postId: string; words: string; isVerbatim: boolean }[];
  marker: HTMLButtonElement;
  list: HTMLElement;
}

/**
 * The passages of an article that posts quote (L5): underlined where they stand, with a button in the margin of
 * each paragraph that says how many posts quote it, and lists them.
 */
export class PassageMarks {
  readonly #blocks: readonly TextBlock[];
  readonly #thread: ThreadOnPage;
  readonly #address: string;
  readonly #highlighted = new Highlighted('throughline-article-reader');
  readonly #marked = new Map<number, Marked>();
  #life: Life | null = null;

  /** @param address of the page, where a passage can be opened. */
  constructor(blocks: readonly TextBlock[], thread: ThreadOnPage, address: string) {
    this.#blocks = blocks;
    this.#thread = thread;
    this.#address = address;
  }

  show(life: Life): void {
    this.#life = life;
    this.#highlighted.show(life);
    for (const marked of this.#marked.values()) this.#bring(marked, life);
  }

  add(postId: string, found: readonly QuotedPassage[]): void {
    for (const { ranges, isVerbatim } of found) {
      for (const { block: index, start, end } of ranges) {
        const block = this.#blocks[index];
        if (!block) continue;
        this.#highlighted.add([block.rangeOf(start, end)]);
        const known = this.#marked.get(index) ?? this.#mark(index, block);
        known.passages.push({ postId, words: block.text.slice(start, end).trim(), isVerbatim });
        if (this.#life) this.#tell(known, this.#life);
      }
    }
  }

  /** The paragraph that a post quotes first; null where it quotes none. */
  placeOf(postId: string): Element | null {
    for (const { block, passages } of this.#marked.values()) {
      if (passages.some((passage) => passage.postId === postId)) return block.element;
    }
    return null;
  }

  #mark(index: number, block: TextBlock): Marked {
    const marker = ownElement('button', 'throughline-article-reader-marker');
    marker.type = 'button';
    const list = ownElement('div', 'throughline-article-reader-quoters');
    list.hidden = true;
    const marked = { block, passages: [], marker, list };
    this.#marked.set(index, marked);
    block.element.classList.add('throughline-article-reader-quoted');
    block.element.append(marker, list);
    if (this.#life) this.#bring(marked, this.#life);
    return marked;
  }

  #bring(marked: Marked, life: Life): void {
    const { marker, list } = marked;
    life.on(marker, 'click', () => {
      list.hidden = !list.hidden;
      marker.ariaExpanded = String(!list.hidden);
    });
    this.#tell(marked, life);
  }

  #tell({ passages, marker, list }: Marked, life: Life): void {
    const ids = [...new Set(passages.map(({ postId }) => postId))];
    const names = ids.flatMap((id) => this.#nameOf(id) ?? []);
    marker.textContent = String(ids.length);
    marker.ariaLabel = message(
      'articleQuotedByWhom',
      countedMessage('quotedBy', ids.length),
      listOf([...new Set(names)].slice(0, MOST_LISTED)),
    );
    marker.title = marker.ariaLabel;
    marker.ariaExpanded = String(!list.hidden);
    list.replaceChildren(
      ...passages.slice(0, MOST_LISTED).map(({ postId, words, isVerbatim }) => {
        const line = ownElement('p', '');
        const name = this.#nameOf(postId) ?? '';
        const way = panelAction(name, life, (button) => this.#thread.goTo(postId, button));
        way.dir = 'auto';
        way.ariaLabel = message('articleGoToQuoting', name);
        const said = ownElement('bdi', '');
        said.textContent = message('answerQuoted', words.slice(0, LONGEST_SHOWN));
        line.append(way, ' ', said);
        if (!isVerbatim) line.append(' · ', message('answerDiffers'));
        const address = withTextFragment(this.#address, [{ text: words }]);
        line.append(' ', panelLinkOut(message('articleOpenAtPassage'), address));
        return line;
      }),
    );
  }

  #nameOf(id: string): string | null {
    const status = this.#thread.lookUp(id);
    return status ? nameOf(status) : null;
  }
}
