import type { Markup } from '../../../../utils/mastodon/page/markup.ts';
import { OURS } from '../../../../utils/thread/content/ours.ts';
import type { Guard } from '../../life.ts';
import { WorkQueue } from '../../parts/work-queue.ts';
import { hideAway } from './away.ts';
import { drawLanes } from './lanes.ts';
import { lineFor } from './line.ts';
import type { Row } from './row.ts';

/** What is drawn at one post, in one text, and what undoes it. */
interface Drawn {
  key: string;
  /** React may make it anew in its item. */
  root: Element;
  undo: () => void;
}

/** A slice: what was in order and was moved before has taken its time of the same task. */
const DRAWING_MS = 8;

const PREFIX = `${OURS}-thread-order`;

/**
 * What stands around posts that are in order: indents, lines from a post to its answer, lanes of branches, and
 * the one line that a folded branch is. Nothing of the page is moved for it.
 */
export class DrawnRows {
  readonly #drawn = new Map<Element, Drawn>();
  readonly #queue: WorkQueue<Row>;

  #lineOf: LineOf = () => null;

  /** @param guard runs what is drawn later. */
  constructor(markup: Markup, guard: Guard) {
    const draw = (row: Row) => guard(() => this.#draw(row, markup));
    this.#queue = new WorkQueue(draw, DRAWING_MS);
  }

  /**
   * Draws the posts of a thread, at once or in small pieces; those that are none of it any more lose what was drawn.
   *
   * @param lineOf tells of a folded branch its line.
   */
  draw(rows: readonly Row[], lineOf: LineOf): void {
    const items = new Set(rows.map(({ item }) => item));
    for (const item of [...this.#drawn.keys()]) if (!items.has(item)) this.#clear(item);
    this.#lineOf = lineOf;
    this.#queue.clear();
    this.#queue.add(rows);
  }

  clear(): void {
    this.#queue.clear();
    for (const item of [...this.#drawn.keys()]) this.#clear(item);
  }

  #draw(row: Row, markup: Markup): void {
    const line = this.#lineOf(row);
    const key = keyOf(row, line);
    const drawn = this.#drawn.get(row.item);
    if (drawn?.key === key && drawn.root === row.root) return;
    drawn?.undo();
    this.#drawn.set(row.item, { key, root: row.root, undo: drawRow(row, markup, line) });
  }

  #clear(item: Element): void {
    this.#drawn.get(item)?.undo();
    this.#drawn.delete(item);
  }
}

/** The line of a folded branch. */
export interface FoldedLine {
  /** All that it says. */
  said: string;
  make: () => Element;
}

/** The line of the folded branch that a post heads; null for all others. */
type LineOf = (row: Row) => FoldedLine | null;

function keyOf(row: Row, line: FoldedLine | null): string {
  const lanes = row.lanes.map(({ branch, isHead, isEnd }) => [
    branch.branch.head.id,
    isHead ? branch.posts.length : 0,
    isEnd,
  ]);
  const { isJoined, comesFrom, goesOn, foldedIn, isLeftOut } = row;
  const folded = foldedIn?.branch.head.id;
  return JSON.stringify([
    row.id,
    row.isFirst,
    isJoined,
    comesFrom,
    goesOn,
    lanes,
    folded,
    isLeftOut,
    line?.said,
  ]);
}

function drawRow(row: Row, markup: Markup, line: FoldedLine | null): () => void {
  const { item } = row;
  const parts: Element[] = [];
  const goesOn = row.goesOn && line === null;
  const attributes = new Map([[`${PREFIX}-row`, goesOn ? 'goes-on' : 'ends']]);
  if (!row.isJoined && !row.isFirst) attributes.set(`${PREFIX}-begins`, '');
  if (row.lanes.length > 0) attributes.set(`${PREFIX}-depth`, `${row.lanes.length}`);
  if (line) attributes.set(`${PREFIX}-folded`, '');
  for (const [name, value] of attributes) item.setAttribute(name, value);
  if (line === null && (row.comesFrom || row.goesOn)) {
    const drawn = lineFor(row, markup);
    row.root.prepend(drawn);
    parts.push(drawn);
  }
  if (row.lanes.length > 0) parts.push(drawLanes(row, line !== null));
  if (line) {
    const made = line.make();
    item.prepend(made);
    parts.push(made);
  }
  const show = hideAway(row, line !== null);
  return () => {
    show();
    for (const part of parts) part.remove();
    for (const name of attributes.keys()) item.removeAttribute(name);
  };
}
