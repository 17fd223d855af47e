import type { Session } from '../../feature.ts';
import { forgetPlaces, notePlaces } from '../../parts/noted-places.ts';
import { longestRun } from './longest-run.ts';

/** To move for so long is a task: the browser has to do with what was moved as well. */
const MOVING_MS = 12;

/**
 * A list of the page's whose children stand in another order than React's (T2). React goes on to put children in
 * and to take them out, each before the one that follows in its own order: so what it does tells that order, and
 * "as Mastodon has it" is what a page would show that was never touched.
 */
export class ArrangedList {
  readonly element: Element;
  readonly #session: Pick<Session, 'guard' | 'renew'>;
  readonly #observer = new MutationObserver((records) => this.#take(records));
  /** The children in the order that React has them in. */
  #own: ChildNode[];
  #hasChanged = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param session told when all are in order, where that took more than one task. */
  constructor(element: Element, session: Pick<Session, 'guard' | 'renew'>) {
    this.element = element;
    this.#session = session;
    this.#own = [...element.childNodes];
    this.#observer.observe(element, { childList: true });
  }

  /** Whether the page has put something in or taken something out since the last time. */
  hasChanged(): boolean {
    this.#take(this.#observer.takeRecords());
    return this.#hasChanged;
  }

  /**
   * Puts children into an order; each other child keeps its place among them (what is no post: a hint, an alert).
   * Some thousand that stand the wrong way round take more than one task.
   */
  put(items: readonly Element[]): void {
    this.hasChanged();
    this.#hasChanged = false;
    notePlaces(this.#own);
    const inOrder = items.values();
    const moved = new Set<ChildNode>(items);
    const wanted = this.#own.map((node) =>
      moved.has(node) ? (inOrder.next().value ?? node) : node,
    );
    this.#goOn(this.#moves(wanted), false);
  }

  /** Puts all back as React has it, at once. */
  restore(): void {
    this.hasChanged();
    clearTimeout(this.#timer);
    for (const _ of this.#moves(this.#own));
    this.#observer.takeRecords();
  }

  /** Puts all back, and is done with the list. */
  stop(): void {
    clearTimeout(this.#timer);
    if (this.element.isConnected) this.restore();
    forgetPlaces(this.#own);
    this.#observer.disconnect();
  }

  /** What the page has done, one after the other. */
  #take(records: readonly MutationRecord[]): void {
    const gone = new Set<Node>();
    const takeOut = () => {
      if (gone.size > 0) this.#own = this.#own.filter((node) => !gone.has(node));
      gone.clear();
    };
    for (const { removedNodes, addedNodes, nextSibling } of records) {
      this.#hasChanged = true;
      for (const node of removedNodes) gone.add(node);
      if (addedNodes.length === 0) continue;
      takeOut();
      const at = nextSibling && isChild(nextSibling) ? this.#own.indexOf(nextSibling) : -1;
      this.#own.splice(at < 0 ? this.#own.length : at, 0, ...childrenIn(addedNodes));
    }
    takeOut();
  }

  #goOn(moves: Iterator<void>, isLater: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // The page has changed something meanwhile: then it is put in order anew.
    if (isLater && this.hasChanged()) return;
    const end = performance.now() + MOVING_MS;
    while (!moves.next().done) {
      if (performance.now() < end) continue;
      this.#timer = setTimeout(() => this.#session.guard(() => this.#goOn(moves, true)));
      break;
    }
    // What was just done is not the page's doing.
    this.#observer.takeRecords();
    if (isLater && this.#timer === undefined) this.#session.renew();
  }

  /** Moves one after the other, from the last on; each is done when it is asked for. */
  *#moves(wanted: readonly ChildNode[]): Generator<void> {
    const places = new Map(wanted.map((node, place) => [node, place]));
    const now = [...this.element.childNodes];
    const inUse = childInUse(this.element);
    const stay = longestRun(
      now.map((node) => places.get(node) ?? -1),
      inUse && now.indexOf(inUse),
    );
    const staying = new Set([...stay].map((place) => now[place]));
    let next: Node | null = null;
    for (const node of wanted.toReversed()) {
      if (!staying.has(node)) {
        // Not by `moveBefore`: Chromium draws what moves in the moment in which its style changes out of order.
        this.element.insertBefore(node, next);
        yield;
      }
      next = node;
    }
  }
}

/** What would lose the focus, or stop playing. */
function childInUse(list: Element): Element | null {
  const playing = [...list.querySelectorAll<HTMLMediaElement>('video, audio')];
  const inUse = playing.find(({ paused }) => !paused) ?? document.activeElement;
  let child = inUse ?? null;
  while (child && child.parentElement !== list) child = child.parentElement;
  return child;
}

/** What is added to an element is a child of it, which the type of a record does not say. */
function childrenIn(added: NodeList): ChildNode[] {
  return [...added].flatMap((node) => (isChild(node) ? [node] : []));
}

function isChild(node: Node): node is ChildNode {
  return node instanceof Element || node instanceof CharacterData;
}
