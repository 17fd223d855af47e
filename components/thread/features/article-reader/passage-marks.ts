import type { TextBlock } from '../../../../utils/article/blocks.ts';
import type { QuotedPassage } from '../../../../utils/article/quoted-passages.ts';
import { countedMessage, listOf, message } from '../../../../utils/browser/texts.ts';
import { withTextFragment } from '../../../../utils/thread/addresses/text-fragment.ts';
import type { Life } from '../../life.ts';
import { nameOf } from '../../parts/answer/saying.ts';
import { Highlighted } from '../../parts/highlighted.ts';
import { isolatedText, ownElement } from '../../parts/marks.ts';
import { panelAction, panelLinkOut } from '../../parts/panel.ts';
import type { ThreadOnPage } from '../../scene.ts';

const QUOTED = 'throughline-article-reader-quoted';
/** So many quotations are listed at one paragraph. */
const MOST_LISTED = 20;
/** So long is what is shown of a passage, in characters. */
const LONGEST_SHOWN = 200;

interface Marked {
  block: TextBlock;
  passages: { postId: string; words: string; isVerbatim: boolean; range: Range }[];
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

  /** Marks what a post quotes, instead of what it quoted before. */
  set(postId: string, found: readonly QuotedPassage[]): void {
    this.#unmark(postId);
    const touched = new Set<Marked>();
    for (const { ranges, isVerbatim } of found) {
      for (const { block: index, start, end } of ranges) {
        const block = this.#blocks[index];
        if (!block) continue;
        const range = block.rangeOf(start, end);
        this.#highlighted.add([range]);
        const known = this.#marked.get(index) ?? this.#mark(index, block);
        const words = block.text.slice(start, end).trim();
        known.passages.push({ postId, words, isVerbatim, range });
        touched.add(known);
      }
    }
    // Once each: a post may quote one sentence hundreds of times.
    if (this.#life) for (const marked of touched) this.#tell(marked, this.#life);
  }

  #unmark(postId: string): void {
    for (const [index, marked] of this.#marked) {
      const own = marked.passages.filter((passage) => passage.postId === postId);
      if (own.length === 0) continue;
      this.#highlighted.remove(own.map(({ range }) => range));
      marked.passages = marked.passages.filter((passage) => passage.postId !== postId);
      if (marked.passages.length > 0) {
        if (this.#life) this.#tell(marked, this.#life);
        continue;
      }
      marked.marker.remove();
      marked.list.remove();
      marked.block.element.classList.remove(QUOTED);
      this.#marked.delete(index);
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
    const marked: Marked = { block, passages: [], marker, list };
    this.#marked.set(index, marked);
    block.element.classList.add(QUOTED);
    block.element.append(marker, list);
    if (this.#life) this.#bring(marked, this.#life);
    return marked;
  }

  #bring(marked: Marked, life: Life): void {
    const { marker, list } = marked;
    const toggle = (isHidden: boolean) => {
      list.hidden = isHidden;
      marker.ariaExpanded = String(!isHidden);
    };
    life.on(marker, 'click', () => toggle(!list.hidden));
    for (const part of [marker, list]) {
      life.on(part, 'keydown', (event) => {
        if (event.key !== 'Escape' || list.hidden) return;
        // The article stays open.
        event.stopPropagation();
        toggle(true);
        marker.focus();
      });
    }
    this.#tell(marked, life);
  }

  #tell({ passages, marker, list }: Marked, life: Life): void {
    const ids = [...new Set(passages.map(({ postId }) => postId))];
    const names = ids.flatMap((id) => this.#nameOf(id) ?? []);
    marker.ariaLabel = message(
      'articleQuotedByWhom',
      countedMessage('quotedBy', ids.length),
      listOf([...new Set(names)].slice(0, MOST_LISTED)),
    );
    // Not the button's own title: who listens would be told it twice.
    const count = ownElement('span', '');
    count.ariaHidden = 'true';
    count.title = marker.ariaLabel;
    count.textContent = String(ids.length);
    marker.replaceChildren(count);
    marker.ariaExpanded = String(!list.hidden);
    list.replaceChildren(
      ...passages.slice(0, MOST_LISTED).map(({ postId, words, isVerbatim }) => {
        const line = ownElement('p', '');
        const name = this.#nameOf(postId) ?? '';
        const way = panelAction(name, life, (button) => this.#thread.goTo(postId, button));
        way.dir = 'auto';
        way.ariaLabel = message('articleGoToQuoting', name);
        const said = message('answerQuoted', words.slice(0, LONGEST_SHOWN));
        line.append(way, ' ', isolatedText(said));
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
