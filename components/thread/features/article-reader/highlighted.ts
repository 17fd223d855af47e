import type { Life } from '../../life.ts';

/**
 * Ranges that are marked by the CSS Custom Highlight API, as long as they are shown. Does nothing in browsers
 * without it.
 */
export class Highlighted {
  readonly #name: string;
  /** A list of our own: a content script in Firefox cannot go through a registry. */
  readonly #ranges = new Set<Range>();
  #isShown = false;

  /** @param name the style sheet knows it by that. */
  constructor(name: string) {
    this.#name = name;
  }

  show(life: Life): void {
    this.#isShown = true;
    for (const range of this.#ranges) drawn(this.#name)?.add(range);
    life.undo(() => {
      this.#isShown = false;
      for (const range of this.#ranges) drawn(this.#name)?.delete(range);
    });
  }

  add(ranges: readonly Range[]): void {
    for (const range of ranges) {
      this.#ranges.add(range);
      if (this.#isShown) drawn(this.#name)?.add(range);
    }
  }

  remove(ranges: readonly Range[]): void {
    for (const range of ranges) {
      this.#ranges.delete(range);
      drawn(this.#name)?.delete(range);
    }
  }
}

const highlights = new Map<string, Highlight>();

function drawn(name: string): Highlight | null {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return null;
  const known = highlights.get(name) ?? new Highlight();
  highlights.set(name, known);
  // Set again each time: the page may have cleared all, or an older reader have put its own there.
  CSS.highlights.set(name, known);
  return known;
}
