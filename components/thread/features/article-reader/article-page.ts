import type { ArticleCopy } from '../../../../utils/article/article-copy.ts';
import { blocksOf, type TextBlock } from '../../../../utils/article/blocks.ts';
import { message } from '../../../../utils/browser/texts.ts';
import type { Life } from '../../life.ts';
import { ownElement } from '../../parts/marks.ts';
import { panelAction } from '../../parts/panel.ts';
import type { ThreadOnPage } from '../../scene.ts';
import { articleBody } from './article-body.ts';
import { articleHead } from './article-head.ts';
import type { Opener, ReadingWish } from './desk.ts';
import { FoundPlace } from './found-place.ts';
import { PassageMarks } from './passage-marks.ts';
import { QuoteSearch } from './quote-search.ts';
import { offerSelection } from './selected-words.ts';

export interface ArticlePageOptions {
  key: string;
  /** As it was asked for. */
  address: string;
  isKept: boolean;
  thread: ThreadOnPage;
  getAgain: () => void;
}

/** All of it is laid out at once. */
const WHOLE = 'data-throughline-article-reader-whole';
/** Who has not been taken to a passage by then is reading by themselves. */
const SOUGHT_FOR_MS = 3_000;

/** An article as it stands below a post: its head, its words, and the passages that the thread quotes (L5). */
export class ArticlePage {
  readonly element = ownElement('div', 'throughline-article-reader-page');
  readonly #copy: ArticleCopy;
  readonly #options: ArticlePageOptions;
  readonly #body: HTMLElement;
  // No `header`: where the page around it names no parts, that would be the banner of all of it (issue 18).
  readonly #head = ownElement('div', 'throughline-article-reader-head');
  /** Who has read to the end does not have to go back to close it. */
  readonly #end = ownElement('div', 'throughline-article-reader-actions');
  readonly #blocks: readonly TextBlock[];
  readonly #marks: PassageMarks;
  readonly #search: QuoteSearch;
  readonly #place = new FoundPlace();
  /** Where the reader is to be taken once it is found. */
  #sought: ReadingWish | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(copy: ArticleCopy, options: ArticlePageOptions) {
    this.#copy = copy;
    this.#options = options;
    this.#body = articleBody(copy);
    this.#blocks = blocksOf(this.#body);
    this.element.append(this.#head, this.#body, this.#end);
    this.#marks = new PassageMarks(this.#blocks, options.thread, copy.url);
    this.#search = new QuoteSearch(this.#blocks, options, (postId, found) => {
      this.#marks.set(postId, found);
      this.#goToSought();
    });
  }

  /** Brings it to life below a post. */
  show(life: Life, opener: Opener): void {
    const { address, isKept, getAgain } = this.#options;
    const shown = { copy: this.#copy, isKept, address, body: this.#body };
    articleHead(this.#head, shown, { getAgain, close: opener.close }, life);
    this.#end.replaceChildren(panelAction(message('articleClose'), life, () => opener.close()));
    offerSelection(this.#body, this.#blocks, this.#copy.url, life);
    this.#marks.show(life);
    this.#place.show(life);
    this.#search.lookAtAll();
    this.#options.thread.followReading(() => this.#search.lookAtAll(), life);
  }

  /** It is replaced. */
  end(): void {
    this.#search.stop();
  }

  focus(): void {
    this.#head.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  /** Takes the reader to the passage that a post quotes, or that its link names, once it is found. */
  goTo(wish: ReadingWish): void {
    this.#sought = wish;
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      this.#sought = null;
    }, SOUGHT_FOR_MS);
    this.#goToSought();
  }

  /** The paragraph that a post quotes, or that its link names; null where there is none. */
  placeOf({ postId, open, isQuoted }: ReadingWish): Element | null {
    const quoted = isQuoted ? this.#marks.placeOf(postId) : null;
    const place = quoted ?? this.#place.find(open, this.#body, this.#blocks);
    // What is above it would grow as it is laid out, and push it away.
    if (place) {
      this.#body.setAttribute(WHOLE, '');
      // The focus goes there, and so does who listens.
      place.setAttribute('tabindex', '-1');
    }
    return place;
  }

  #goToSought(): void {
    const place = this.#sought && this.placeOf(this.#sought);
    if (!place) return;
    this.#sought = null;
    place.scrollIntoView({ block: 'center', behavior: 'instant' });
    const isAtTitle = this.#head.contains(document.activeElement);
    if (isAtTitle && place instanceof HTMLElement) place.focus({ preventScroll: true });
  }
}
