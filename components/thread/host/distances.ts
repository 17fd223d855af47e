import type { PagePost } from '../../../utils/mastodon/page/page-post.ts';
import type { Life } from '../life.ts';
import { WorkQueue } from '../parts/work-queue.ts';

/** Posts within a screenful of the view are told at once; the others when they come that near. */
const NEAR = '100% 0px';
/** Whoever listens may be anywhere on the page (A8): all are told within a second. */
const OTHERS_AFTER_MS = 500;

type Distance = number | null;

interface Follower {
  from: string;
  to: string;
  told: Distance;
  tell: (distance: Distance) => void;
}

/**
 * How far from each other posts stand on the page, told to what names another post. It changes for every
 * row with every reply that comes between, so those that a reader may see come first.
 */
export class Distances {
  readonly #between: (from: string, to: string) => Distance;
  /** By the content of the post that is told from. */
  readonly #followers = new Map<Element, Set<Follower>>();
  readonly #near = new Set<Element>();
  readonly #others = new WorkQueue<Element>((content) => this.#tell(content));
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Made for the first that follows. */
  #observer: IntersectionObserver | null = null;

  constructor(between: (from: string, to: string) => Distance) {
    this.#between = between;
  }

  /** Tells a distance now, and when it has changed, as long as `life` lasts. */
  follow(from: PagePost, to: string, tell: (distance: Distance) => void, life: Life): void {
    const { content } = from;
    const follower = { from: from.id, to, told: this.#between(from.id, to), tell };
    tell(follower.told);
    const others = this.#followers.get(content) ?? new Set();
    this.#followers.set(content, others.add(follower));
    this.#observer ??= new IntersectionObserver((entries) => this.#onMove(entries), {
      rootMargin: NEAR,
    });
    this.#observer.observe(content);
    life.undo(() => {
      others.delete(follower);
      if (others.size > 0) return;
      this.#followers.delete(content);
      this.#near.delete(content);
      this.#observer?.unobserve(content);
    });
  }

  /** To be called when posts have come, gone or moved. */
  renew(): void {
    for (const content of this.#near) this.#tell(content);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#others.add(this.#followers.keys()), OTHERS_AFTER_MS);
  }

  /**
   * The contents at which more than a number has changed: whether the other post is here at all, or right
   * below. What is said there may be something else now.
   */
  changed(): Element[] {
    return [...this.#followers].flatMap(([content, followers]) =>
      [...followers].some(({ from, to, told }) => kindOf(told) !== kindOf(this.#between(from, to)))
        ? content
        : [],
    );
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#others.clear();
    this.#observer?.disconnect();
    this.#observer = null;
  }

  #onMove(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) this.#near.delete(target);
      else if (this.#followers.has(target)) {
        this.#near.add(target);
        this.#tell(target);
      }
    }
  }

  #tell(content: Element): void {
    for (const follower of this.#followers.get(content) ?? []) {
      const now = this.#between(follower.from, follower.to);
      if (now === follower.told) continue;
      follower.told = now;
      follower.tell(now);
    }
  }
}

/** What of a distance is more than a number (A5): not here, right below, elsewhere on the page. */
function kindOf(distance: Distance): 'not here' | 'next' | 'elsewhere' {
  if (distance === null) return 'not here';
  return distance === 1 ? 'next' : 'elsewhere';
}
