import type { Life } from '../life.ts';

/**
 * Ranges that are marked by the CSS Custom Highlight API: nothing of the page is changed. Several may mark by one
 * name. Does nothing in browsers without it.
 */
export class Highlighted {
  readonly #name: string;
  readonly #ranges = new Set<Range>();
  #isShown = false;

  /** @param name the style sheet knows it by that. */
  constructor(name: string) {
    this.#name = name;
  }

  /** Marks them, and those that are added, as long as `life` lasts. */
  show(life: Life): void {
    this.#isShown = true;
    for (const range of this.#ranges) draw(this.#name, range);
    life.undo(() => {
      this.#isShown = false;
      for (const range of this.#ranges) erase(this.#name, range);
    });
  }

  add(ranges: readonly Range[]): void {
    for (const range of ranges) {
      this.#ranges.add(range);
      if (this.#isShown) draw(this.#name, range);
    }
  }

  remove(ranges: readonly Range[]): void {
    for (const range of ranges) {
      this.#ranges.delete(range);
      erase(this.#name, range);
    }
  }
}

/**
 * What is marked on this page now, by its name. Lists of our own: a content script in Firefox cannot go through what
 * it has put into a registry.
 */
const drawn = new Map<string, { highlight: Highlight; ranges: Set<Range> }>();

/** Moves nodes of the page, and keeps what is marked in them: a range forgets its place where its node is taken out. */
export function keepMarks(move: () => void): void {
  const places = [...drawn.values()].flatMap(({ ranges }) =>
    [...ranges].map((range) => ({ range, place: new StaticRange(range) })),
  );
  move();
  for (const { range, place } of places) {
    if (!place.startContainer.isConnected || !range.collapsed) continue;
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
  }
}

function draw(name: string, range: Range): void {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return;
  const known = drawn.get(name) ?? { highlight: new Highlight(), ranges: new Set() };
  drawn.set(name, known);
  known.ranges.add(range);
  known.highlight.add(range);
  // Set again each time: an older reader of this page may have put its own there.
  CSS.highlights.set(name, known.highlight);
}

function erase(name: string, range: Range): void {
  const known = drawn.get(name);
  if (!known || !CSS.highlights) return;
  known.ranges.delete(range);
  known.highlight.delete(range);
  if (known.ranges.size === 0) CSS.highlights.delete(name);
}
