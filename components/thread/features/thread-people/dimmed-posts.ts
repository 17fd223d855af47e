import type { Status } from '../../../../utils/mastodon/entities.ts';
import { firstFrom } from '../../../../utils/mastodon/page/first-from.ts';
import { markupOf, postsAround } from '../../../../utils/mastodon/page/markups.ts';
import { isOurs, OURS } from '../../../../utils/thread/content/ours.ts';
import type { Session } from '../../feature.ts';
import type { Life } from '../../life.ts';

/** On each post near the view: `theirs` or `other`. */
const WHOSE = `${OURS}-thread-people`;

/**
 * So many screens above and below the view posts are marked: to dim all of a long thread would take a browser
 * seconds (some 4,000 layers), and nobody sees them.
 */
const NEAR_SCREENS = 2;

/** So many posts that arrive together are marked wherever they stand. */
const MOST_AT_ONCE = 50;

interface Options {
  isTheirs: (status: Status) => boolean;
  /** The page goes to another thread. */
  onLeave: () => void;
  life: Life;
}

/** The posts of a thread, and which of them are dimmed: by an attribute, and nothing else of the page is changed. */
export class DimmedPosts {
  readonly #session: Session;
  readonly #options: Options;
  readonly #openedOn: string | null;
  /** By columns, from top to bottom; null where some have come or gone since. */
  #posts: readonly Element[][] | null = null;
  #marked: Set<Element> = new Set();
  #frame: number | undefined;

  constructor(session: Session, options: Options) {
    const { page, thread, guard } = session;
    const { life } = options;
    this.#session = session;
    this.#options = options;
    this.#openedOn = page.focusedId();
    const observer = new MutationObserver((records) => guard(() => this.#look(records)));
    observer.observe(document.body, { childList: true, subtree: true });
    thread.followReading(() => guard(() => this.renew()), life);
    // In the advanced layout it is the column that scrolls.
    life.on(document, 'scroll', () => this.#later(), { capture: true, passive: true });
    life.on(window, 'resize', () => this.#later());
    life.undo(() => {
      observer.disconnect();
      if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
      for (const root of document.querySelectorAll(`[${WHOSE}]`)) root.removeAttribute(WHOSE);
    });
  }

  /** Marks what is near the view, at once: somebody else is chosen now, or the page has moved. */
  renew(): void {
    this.#posts ??= this.#session.page.threads().map(({ column, markup }) =>
      // One that is quoted inside another goes with that one.
      markup.postsIn(column).filter((root) => !markup.isQuoted(root)),
    );
    const near = new Set(this.#posts.flatMap(nearView));
    for (const root of this.#marked) if (!near.has(root)) root.removeAttribute(WHOSE);
    for (const root of near) this.#mark(root);
    this.#marked = near;
  }

  /** What arrives is dimmed at once, or not. To ask where it stands would have the page laid out once more. */
  #look(records: readonly MutationRecord[]): void {
    const { page } = this.#session;
    if (page.focusedId() !== this.#openedOn) {
      this.#options.onLeave();
      return;
    }
    const changes = records.filter(isOfPage);
    if (changes.length === 0) return;
    this.#posts = null;
    this.#later();
    const arrived = postsAround(changes.flatMap(({ addedNodes }) => [...addedNodes]));
    if (arrived.size === 0 || arrived.size > MOST_AT_ONCE) return;
    const columns = page.threads().map(({ column }) => column);
    for (const root of arrived) {
      if (!columns.some((column) => column.contains(root)) || markupOf(root)?.isQuoted(root)) {
        continue;
      }
      this.#mark(root);
      this.#marked.add(root);
    }
  }

  /** With the next frame, before it is painted. */
  #later(): void {
    const { guard } = this.#session;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      guard(() => this.renew());
    });
  }

  /** What nobody has told of yet is none of theirs, as far as is known. */
  #mark(root: Element): void {
    const id = markupOf(root)?.idOf(root, this.#openedOn);
    const status = id == null ? undefined : this.#session.thread.lookUp(id);
    const whose = status && this.#options.isTheirs(status) ? 'theirs' : 'other';
    if (root.getAttribute(WHOSE) !== whose) root.setAttribute(WHOSE, whose);
  }
}

/** Of posts that stand below each other, those in the view and near it. Finding them takes few looks at the layout. */
function nearView(posts: readonly Element[]): readonly Element[] {
  const reach = NEAR_SCREENS * innerHeight;
  const from = firstFrom(posts.length, (index) => placeOf(posts, index).bottom > -reach);
  const to = firstFrom(posts.length, (index) => placeOf(posts, index).top > innerHeight + reach);
  return posts.slice(from, to);
}

/** Where a post stands, or the next that has a place: those of a folded branch lie above each other. */
function placeOf(posts: readonly Element[], index: number): { top: number; bottom: number } {
  for (let next = index; next < posts.length; next += 1) {
    const post = posts[next]?.closest('[hidden]') ? undefined : posts[next];
    const place = post?.getBoundingClientRect();
    if (place && place.bottom > place.top) return place;
  }
  return { top: Number.POSITIVE_INFINITY, bottom: Number.POSITIVE_INFINITY };
}

/** Whether the page has put in or taken out something: what we do in it ourselves moves no post far. */
function isOfPage({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  return element?.closest(`[${OURS}]`) === null && ![...addedNodes, ...removedNodes].every(isOurs);
}
