import { type Work, WorkQueue } from '../parts/work-queue.ts';
import { PostsInView } from './posts-in-view.ts';

/** So many posts are done at once, whatever their order. */
const FEW = 3;

/** In which order posts are looked at, a few at a time: what a reader sees comes first. */
export class PostTurns {
  readonly #inView = new PostsInView();
  readonly #queue: WorkQueue<Element>;

  constructor(work: Work<Element>) {
    this.#queue = new WorkQueue(work);
  }

  /** To be called with each post that is looked at. */
  follow(root: Element): void {
    this.#inView.follow(root);
  }

  /**
   * Looks at all posts, and at no others any more. Those that have come wait for their words to be placed; the others are only looked at again.
   *
   * @param shown at which something stands already.
   */
  addAll(roots: readonly Element[], shown: ReadonlySet<Element>): void {
    this.#queue.clear();
    this.#queue.add([
      ...this.#inView.first(roots.filter((root) => !shown.has(root))),
      ...roots.filter((root) => shown.has(root)),
    ]);
  }

  /**
   * Looks at posts: at what is in view, then from the post that the thread was opened on; a long thread comes from
   * its top, and the reader stands there.
   *
   * @param allInOrder all posts of the page, from that one on.
   */
  add(roots: ReadonlySet<Element>, allInOrder: () => readonly Element[]): void {
    const isFew = roots.size <= FEW;
    this.#queue.add(
      isFew ? roots : this.#inView.first(allInOrder().filter((root) => roots.has(root))),
    );
  }

  /** To be called when the page goes to another thread: its posts may stand in the elements of those of this one (5.0). */
  clear(): void {
    this.#queue.clear();
  }

  /** To be called when posts may have gone. */
  forgetGone(): void {
    this.#inView.forgetGone();
  }

  stop(): void {
    this.#queue.clear();
    this.#inView.stop();
  }
}
