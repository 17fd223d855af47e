import { askForArticle } from '../../../../utils/browser/channel/article-asking.ts';
import type { Life } from '../../life.ts';
import type { ThreadOnPage } from '../../scene.ts';
import { OpenArticle } from './open-article.ts';

/** How an article came to be opened. */
export interface ReadingWish {
  /** Below which post. */
  postId: string;
  /** The address as that post has it. */
  open: string;
  /** It opens at what the post quotes. */
  isQuoted: boolean;
}

/** What a panel's article is told of its post. */
export interface Opener {
  button: HTMLElement;
  close: () => void;
}

/** Whom an article is asked of. */
export type AskForArticle = typeof askForArticle;

/** So many articles are kept at hand, closed or open: who closes one and opens it again finds it as it was. */
const MOST_AT_HAND = 4;

/**
 * The articles that were opened on a page (L5): each is in one place at a time, and outlives what the page builds
 * anew around it.
 */
class ArticleDesk {
  readonly #thread: ThreadOnPage;
  readonly #ask: AskForArticle;
  /** The latest last. */
  readonly #articles = new Map<string, OpenArticle>();

  constructor(thread: ThreadOnPage, ask: AskForArticle) {
    this.#thread = thread;
    this.#ask = ask;
  }

  /** Shows an article in a panel, as long as `life` lasts. */
  open(
    article: { key: string; name: string },
    wish: ReadingWish,
    opener: Opener,
    life: Life,
  ): HTMLElement {
    const known =
      this.#articles.get(article.key) ?? new OpenArticle(article, this.#thread, this.#ask);
    this.#articles.delete(article.key);
    this.#articles.set(article.key, known);
    for (const [key, other] of this.#articles) {
      if (this.#articles.size <= MOST_AT_HAND) break;
      if (other.element.isConnected || other === known) continue;
      other.end();
      this.#articles.delete(key);
    }
    return known.attach(wish, opener, life);
  }

  /** Whether an article is open on this page, but not in a line's own panel. */
  isOpenElsewhere(key: string, line: Element): boolean {
    const element = this.#articles.get(key)?.element;
    return element?.isConnected === true && !line.contains(element);
  }

  /** Leads to where an article is open, at what a post quotes of it. */
  goTo(key: string, wish: ReadingWish, from: HTMLElement): void {
    this.#articles.get(key)?.goTo(wish, from);
  }
}

const desks = new WeakMap<ThreadOnPage, ArticleDesk>();

/** The desk of a page's thread. */
export function deskOf(thread: ThreadOnPage): ArticleDesk {
  return desks.get(thread) ?? setDesk(thread, askForArticle);
}

/**
 * Gives a thread its desk.
 *
 * @param ask the background, as a rule; an example's articles are there already.
 */
export function setDesk(thread: ThreadOnPage, ask: AskForArticle): ArticleDesk {
  const desk = new ArticleDesk(thread, ask);
  desks.set(thread, desk);
  return desk;
}
