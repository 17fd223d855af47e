import { markupOf, postAround } from '../../../../utils/mastodon/page/markups.ts';
import type { Session } from '../../feature.ts';
import type { Life } from '../../life.ts';
import { firstPostOf } from '../../parts/first-post.ts';
import { giveNews, type News, tellNews } from '../../parts/new-posts.ts';
import { PostsSeen } from './posts-seen.ts';
import { isTold, setTold } from './told.ts';
import { VisitedThread } from './visited-thread.ts';

/** The page shows what was read a little later: it is looked at once more, and for slow lines once again. */
const LATER_MS = [1_200, 5_000];

let seen: PostsSeen | null = null;

/** What follows which posts are in view; null while visits are not kept. */
export function seenPosts(): PostsSeen | null {
  return seen;
}

/** T3: keeps the visits to the threads of the page, and says what is new in the one that is there. */
export class Visits implements News {
  readonly #session: Session;
  readonly #ownId: string | null;
  readonly #life: Life;
  #thread: VisitedThread | null = null;
  #isUntold = false;

  constructor(session: Session, ownId: string | null, life: Life) {
    this.#session = session;
    this.#ownId = ownId;
    this.#life = life;
  }

  begin(): void {
    const life = this.#life;
    seen = new PostsSeen((ids) => this.#see(ids), life);
    life.undo(() => {
      seen = null;
    });
    giveNews(this, life);
    life.when(isTold(), (told) => {
      this.#isUntold = !told;
      tellNews();
    });
    const look = () => this.#look();
    this.#session.thread.followReading(() => {
      look();
      for (const ms of LATER_MS) life.after(ms, look);
    }, life);
    // Who comes back to the tab is there again.
    life.on(document, 'visibilitychange' as 'focus', look);
    look();
  }

  get isUntold(): boolean {
    return this.#isUntold;
  }

  tell(): void {
    this.#isUntold = false;
    setTold();
    tellNews();
  }

  isNew(id: string): boolean {
    return this.#thread?.isNew(id) ?? false;
  }

  all(): number {
    return this.#thread?.news().length ?? 0;
  }

  unseen(): readonly string[] {
    return this.#thread?.unseen() ?? [];
  }

  next(after: Element | null): string | null {
    const { page, thread } = this.#session;
    const root = after && postAround(after)?.root;
    const from = root && markupOf(root)?.idOf(root, page.focusedId());
    const unseen = this.unseen();
    const isBelow = (id: string) => (thread.distance(from ?? '', id) ?? 0) > 0;
    const next = (from && unseen.find(isBelow)) || unseen[0];
    if (next === undefined) return null;
    this.#see([next]);
    return next;
  }

  #look(): void {
    const { page, thread, renew } = this.#session;
    const opened = page.focusedId();
    const id = opened && firstPostOf(opened, thread);
    if (!id) {
      this.#thread = null;
      return;
    }
    if (id !== this.#thread?.id) {
      const entered = new VisitedThread(id, thread, this.#ownId);
      this.#thread = entered;
      entered.recall(this.#life, () => this.#look());
      return;
    }
    // Nobody sees what a tab in the background shows.
    if (document.hidden || !this.#thread.show(opened)) return;
    if (this.#thread.isRevisited) renew();
    tellNews();
  }

  #see(ids: readonly string[]): void {
    this.#thread?.see(ids);
    tellNews();
  }
}
