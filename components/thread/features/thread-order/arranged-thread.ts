import { type ListedThread, listedThread } from '../../../../utils/mastodon/page/thread-lists.ts';
import type { Settings } from '../../../../utils/settings/settings.ts';
import { type OrderedPost, restoredOrder } from '../../../../utils/thread/restored-order.ts';
import type { Arrangement, Order, PlaceInBranch } from '../../arrangement.ts';
import type { Session } from '../../feature.ts';
import type { Life } from '../../life.ts';
import { firstPostOf } from '../../parts/first-post.ts';
import { keepPlace } from '../../parts/keeping-place.ts';
import { isNewPost } from '../../parts/new-posts.ts';
import { ArrangedColumn } from './arranged-column.ts';
import { branchesAround } from './branches.ts';
import { focusControl, followFolding, showHead } from './folding.ts';
import { followKeys } from './keys.ts';
import { ThreadChoice } from './thread-choice.ts';

/** T2: the thread of a page, and the order that its posts are in. */
export class ArrangedThread implements Arrangement {
  readonly #session: Session;
  readonly #columns = new Map<Element, ArrangedColumn>();
  readonly #choice: ThreadChoice;
  #isCatchingUp = false;

  constructor(session: Session, life: Life) {
    this.#session = session;
    this.#choice = new ThreadChoice(session.settings.threadOrder, session.renew, life);
    const find = (element: Element) => {
      const row = this.#rows().find(({ item }) => item.contains(element));
      if (row) this.reveal(row.root);
    };
    followFolding(life, (id, isFolded) => this.#fold(id, isFolded), find);
    followKeys(life, () => this.#items());
    life.undo(() => this.leave());
  }

  get order(): Order | null {
    const { page } = this.#session;
    const focusedId = page.focusedId();
    if (focusedId === null) return null;
    const canMove = page
      .threads()
      .some((thread) => listedThread(thread, focusedId).lists.length > 0);
    return canMove ? (this.#choice.order ?? 'page') : null;
  }

  get isInOrder(): boolean {
    return this.#columns.size > 0;
  }

  get isOfSite(): boolean {
    return this.#choice.isOfSite;
  }

  arrange(touched?: Iterable<Element>): void {
    const { page, thread } = this.#session;
    const focusedId = page.focusedId();
    const first = focusedId === null ? null : firstPostOf(focusedId, thread);
    if (focusedId === null || !first) return;
    this.#choice.enter(first);
    const order = this.#isCatchingUp ? 'restored' : this.#choice.order;
    if (order === null || order === 'page') {
      this.#stopAll();
      return;
    }
    if (touched && !this.#isAnyMoved(touched)) return;
    const threads = page.threads();
    const shown = new Set(threads.map(({ column }) => column));
    for (const column of [...this.#columns.keys()]) if (!shown.has(column)) this.#stop(column);
    for (const one of threads) {
      const listed = listedThread(one, focusedId);
      const column = this.#columns.get(one.column) ?? new ArrangedColumn(this.#session, one.markup);
      this.#columns.set(one.column, column);
      if (!thread.isSettled || !this.#choice.hasSeenAny) this.#choice.see(listed.ids);
      column.arrange(listed, this.#restored(listed), {
        folded: order === 'branches' ? this.#choice.folded : null,
        thread,
        // A folded branch counts what has come in this visit as well; catching up goes by the last one alone.
        isNew: (id) => isNewPost(id) || (!this.#isCatchingUp && this.#choice.isNew(id)),
        isOnlyNew: this.#isCatchingUp,
      });
    }
    this.#choice.see(this.#rows().flatMap(({ id, foldedIn }) => (foldedIn ? [] : [id])));
  }

  isJoined(root: Element): boolean | null {
    return this.#rowOf(root)?.isJoined ?? null;
  }

  reveal(root: Element): void {
    const row = this.#rowOf(root);
    if (row?.isLeftOut) {
      // Who goes to a post leaves the place that they were at.
      this.#isCatchingUp = false;
      this.#session.renew();
    }
    const around = branchesAround(row?.post.branch ?? null).map(({ head }) => head.id);
    if (around.some((id) => this.#choice.folded.has(id))) this.#setFolded(around, false);
  }

  leave(): void {
    this.#isCatchingUp = false;
    this.#stopAll();
  }

  get isCatchingUp(): boolean {
    return this.#isCatchingUp;
  }

  catchUp(isOn: boolean): void {
    if (isOn === this.#isCatchingUp) return;
    this.#isCatchingUp = isOn;
    this.#keepPlace(() => this.#session.renew());
  }

  choose(order: Order, isForSite: boolean): void {
    this.#seeAllOpen();
    this.#keepPlace(() => this.#choice.choose(order, isForSite));
  }

  follow(settings: Settings, before: Settings): boolean {
    const { threadOrder } = settings;
    const isAlone = JSON.stringify({ ...before, threadOrder }) === JSON.stringify(settings);
    if (isAlone && threadOrder !== before.threadOrder) {
      this.#seeAllOpen();
      this.#keepPlace(() => this.#choice.follow(threadOrder));
    }
    return isAlone;
  }

  branches(): { all: number; folded: number } {
    const heads = [...this.#heads()];
    const folded = heads.filter((id) => this.#choice.folded.has(id)).length;
    return { all: heads.length, folded };
  }

  toggle(root: Element): boolean {
    const row = this.#rowOf(root);
    const branch = row?.foldedIn ?? row?.lanes.at(-1)?.branch;
    if (!row || !branch) return false;
    const { id } = branch.branch.head;
    this.#fold(id, row.foldedIn === null);
    focusControl(id);
    return true;
  }

  foldAll(isFolded: boolean): void {
    this.#keepPlace(() => this.#setFolded([...this.#heads()], isFolded));
  }

  placeInBranch(root: Element): PlaceInBranch | null {
    const row = this.#rowOf(root);
    const head = row?.post.branch?.head;
    if (!row || !head) return null;
    const posts = this.#rows().filter(({ post }) =>
      branchesAround(post.branch).some((branch) => branch.head.id === head.id),
    );
    return { head, place: posts.indexOf(row) + 1, posts: posts.length };
  }

  /** As Mastodon has it nothing is folded: what stands there then is not new in a branch that is folded later. */
  #seeAllOpen(): void {
    const { page } = this.#session;
    const focusedId = page.focusedId();
    if (this.isInOrder || focusedId === null) return;
    for (const one of page.threads()) this.#choice.see(listedThread(one, focusedId).ids);
  }

  #keepPlace(change: () => void): void {
    keepPlace(
      change,
      this.#session.page.threads().map(({ column }) => column),
    );
  }

  /** What stands on the page, in its order as it was written. */
  #restored({ ids }: ListedThread): OrderedPost[] {
    return restoredOrder(ids.flatMap((id) => this.#session.thread.lookUp(id) ?? []));
  }

  #isAnyMoved(touched: Iterable<Element>): boolean {
    if ([...this.#columns.values()].some((column) => column.hasChanged())) return true;
    // A post that was not known, or a list that was not there.
    for (const root of touched) if (!this.#rowOf(root)) return true;
    return false;
  }

  #fold(id: string, isFolded: boolean): void {
    this.#setFolded([id], isFolded);
    const row = this.#rows().find((one) => one.id === id);
    if (row && isFolded) showHead(row.item);
  }

  #setFolded(ids: readonly string[], isFolded: boolean): void {
    this.#choice.fold(ids, isFolded);
    this.#session.renew();
  }

  #heads(): Set<string> {
    return new Set(
      this.#rows().flatMap(({ lanes }) =>
        lanes.flatMap(({ branch, isHead }) => (isHead ? [branch.branch.head.id] : [])),
      ),
    );
  }

  #rows() {
    return [...this.#columns.values()].flatMap((column) => [...column.rows.values()]);
  }

  #items(): Element[] {
    return this.#rows().map(({ item }) => item);
  }

  #rowOf(root: Element) {
    for (const column of this.#columns.values()) {
      const row = column.rows.get(root);
      if (row) return row;
    }
    return null;
  }

  #stopAll(): void {
    for (const column of [...this.#columns.keys()]) this.#stop(column);
  }

  #stop(column: Element): void {
    this.#columns.get(column)?.stop();
    this.#columns.delete(column);
  }
}
