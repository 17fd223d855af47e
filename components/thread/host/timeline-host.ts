import type { Reply, TimelineStore } from '../../../utils/mastodon/api/timeline-store.ts';
import type { Instance } from '../../../utils/mastodon/initial-state.ts';
import { flavourOf } from '../../../utils/mastodon/page/detection.ts';
import type { PagePost } from '../../../utils/mastodon/page/page-post.ts';
import { TimelinePage } from '../../../utils/mastodon/page/timeline-page.ts';
import type { Guard, Life } from '../life.ts';

/** Posts are asked for a screenful before they come into view, so that their lines are there before them. */
const AHEAD = '100% 0px';

export interface TimelineHostOptions {
  /** What is known of timelines: it outlives this. */
  store: TimelineStore;
  instance: Instance;
  /** Called with a reply that is near the view, as soon as it is known, and when more is known of it. */
  showReply: (post: PagePost, reply: Reply) => void;
  /** Runs what is not run by the page's changes. */
  guard: Guard;
}

/**
 * What features say at the replies of timelines and profiles, where the reader has turned them on:
 * at every reply that comes near the view, as soon as what it replies to is known.
 */
export class TimelineHost {
  readonly #options: TimelineHostOptions;
  readonly #page: TimelinePage;
  readonly #near = new Map<string, Set<Element>>();
  readonly #observed = new Set<Element>();
  readonly #observer = new IntersectionObserver((entries) => this.#onMove(entries), {
    rootMargin: AHEAD,
  });

  constructor(options: TimelineHostOptions, life: Life) {
    this.#options = options;
    this.#page = new TimelinePage(flavourOf(options.instance.version) === 'mastodon');
    life.undo(() => {
      this.#observer.disconnect();
      for (const id of this.#near.keys()) options.store.forget(id);
    });
    options.guard(() => this.#look(this.#page.roots()));
  }

  /** To be called for each place where the page has changed. */
  onChange(nodes: Iterable<Node>): void {
    const roots = new Set(this.#page.rootsAround(nodes));
    this.#look(roots);
    for (const root of roots) this.#show(root);
    for (const root of this.#observed) if (!root.isConnected) this.#forget(root);
  }

  #look(roots: Iterable<Element>): void {
    for (const root of roots) {
      if (this.#observed.has(root)) continue;
      this.#observed.add(root);
      this.#observer.observe(root);
      // A post that comes back is known already: its line is there before it is painted.
      this.#show(root);
    }
  }

  #forget(root: Element): void {
    this.#observed.delete(root);
    this.#observer.unobserve(root);
    for (const [id, roots] of this.#near) {
      if (roots.delete(root) && roots.size === 0) this.#leave(id);
    }
  }

  #leave(id: string): void {
    this.#near.delete(id);
    this.#options.store.forget(id);
  }

  #onMove(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const id = target.getAttribute('data-id');
      if (!id) continue;
      const roots = this.#near.get(id) ?? new Set();
      if (isIntersecting) {
        this.#near.set(id, roots.add(target));
        this.#options.store.want(id);
      } else if (roots.delete(target) && roots.size === 0) this.#leave(id);
    }
  }

  /** To be called when more is known. */
  showAll(): void {
    this.#options.guard(() => {
      for (const roots of this.#near.values()) for (const root of roots) this.#show(root);
    });
  }

  #show(root: Element): void {
    const post = this.#page.post(root);
    const reply = post && this.#options.store.reply(post.id);
    if (post && reply) this.#options.showReply(post, reply);
  }
}
