import type { Markup } from '../../../../utils/mastodon/page/markup.ts';
import type { ListedThread } from '../../../../utils/mastodon/page/thread-lists.ts';
import type { OrderedPost } from '../../../../utils/thread/restored-order.ts';
import type { Session } from '../../feature.ts';
import { keepMarks } from '../../parts/highlighted.ts';
import type { ThreadOnPage } from '../../scene.ts';
import { ArrangedList } from './arranged-list.ts';
import { DrawnRows } from './drawn-rows.ts';
import { foldedLine } from './folded-line.ts';
import { type Row, rowsOf } from './row.ts';

/** How a thread is to be shown. */
export interface View {
  /** The heads of the folded branches; null where no branches are shown. */
  folded: ReadonlySet<string> | null;
  thread: ThreadOnPage;
  /** Whether a post has come since the reader saw the thread. */
  isNew: (id: string) => boolean;
  /** T3: only what is new is shown, and what that answers. */
  isOnlyNew: boolean;
}

/** The thread in one column of the page, in the order that was restored. */
export class ArrangedColumn {
  readonly #lists = new Map<Element, ArrangedList>();
  readonly #session: Pick<Session, 'guard' | 'renew'>;
  readonly #drawn: DrawnRows;
  #rows = new Map<Element, Row>();

  constructor(session: Pick<Session, 'guard' | 'renew'>, markup: Markup) {
    this.#session = session;
    this.#drawn = new DrawnRows(markup, session.guard);
  }

  /** Puts its posts in order, and draws what stands around them. */
  arrange(listed: ListedThread, order: readonly OrderedPost[], view: View): void {
    const elements = new Set(listed.lists.map(({ element }) => element));
    for (const [element, list] of this.#lists) {
      if (elements.has(element)) continue;
      list.stop();
      this.#lists.delete(element);
    }
    const rows = listed.lists.flatMap((list) => {
      const own = rowsOf(list, order, view.folded, view.isOnlyNew ? view.isNew : null);
      const known = this.#lists.get(list.element) ?? new ArrangedList(list.element, this.#session);
      this.#lists.set(list.element, known);
      keepMarks(() => known.put(own.map(({ item }) => item)));
      return own;
    });
    this.#rows = new Map(rows.map((row) => [row.root, row]));
    this.#drawn.draw(rows, ({ id, foldedIn }) => {
      const isHead = foldedIn?.branch.head.id === id;
      return isHead ? foldedLine(foldedIn, view.thread, view.isNew) : null;
    });
  }

  /** Whether the page has put a post in, or taken one out, since it was arranged. */
  hasChanged(): boolean {
    return [...this.#lists.values()].some((list) => list.hasChanged());
  }

  /** The posts that are in order, by their elements, from top to bottom. */
  get rows(): ReadonlyMap<Element, Row> {
    return this.#rows;
  }

  /** Leaves all as the page has it. */
  stop(): void {
    this.#drawn.clear();
    for (const list of this.#lists.values()) keepMarks(() => list.stop());
    this.#lists.clear();
    this.#rows.clear();
  }
}
