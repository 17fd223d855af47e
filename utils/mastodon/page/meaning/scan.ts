import { firstFrom } from '../first-from.ts';
import { lettersOf } from './letters.ts';
import { DEEPEST, MOST_ELEMENTS, MOST_LETTERS } from './limits.ts';
import type { Work } from './work.ts';

/**
 * A tree of elements, laid flat in the order of the document. Element `i` and all that is in it are
 * `i` to `ends[i] - 1`; its letters are `from[i]` to `to[i] - 1` of `letters`.
 */
export interface Scan {
  elements: readonly Element[];
  /** The element around it; -1 for the first. */
  parents: readonly number[];
  ends: readonly number[];
  from: readonly number[];
  to: readonly number[];
  letters: string;
  /** It is, or stands in, what cannot be reached: `inert`, `hidden`, `details` that are closed. */
  isClosed: readonly boolean[];
  /** It is, or stands in, a link or a button: names, dates, numbers, cards; no post's own words. */
  isControl: readonly boolean[];
}

/** What is in the page, and is no part of it. */
const NO_WORDS = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);
const CONTROLS = new Set(['A', 'BUTTON', 'SUMMARY']);

const ELEMENT = 1;
const TEXT = 3;

/**
 * Lays a tree flat. Letters are those of text and, of a picture, those that it stands for (`alt`): emoji.
 *
 * @param isOurs whether an element is not the page's own; it is left out with all that is in it.
 * @returns null above `MOST_ELEMENTS` or `MOST_LETTERS`.
 */
export function* scanning(
  root: Element,
  work: Work,
  isOurs: (element: Element) => boolean = () => false,
): Generator<void, Scan | null> {
  const elements: Element[] = [];
  const parents: number[] = [];
  const ends: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const isClosed: boolean[] = [];
  const isControl: boolean[] = [];
  const texts: string[] = [];
  let letters = 0;
  let open = -1;
  let depth = 0;
  const enter = (element: Element, tag: string): void => {
    const index = elements.length;
    const isShut =
      element.hasAttribute('inert') ||
      element.hasAttribute('hidden') ||
      (tag === 'DETAILS' && !element.hasAttribute('open'));
    elements.push(element);
    parents.push(open);
    from.push(letters);
    isClosed.push(isShut || isClosed[open] === true);
    isControl.push(CONTROLS.has(tag) || isControl[open] === true);
    open = index;
    depth += 1;
  };
  const leave = (): void => {
    ends[open] = elements.length;
    to[open] = letters;
    open = parents[open] ?? -1;
    depth -= 1;
  };
  const say = (text: string): void => {
    const seen = lettersOf(text);
    work.add(text.length);
    letters += seen.length;
    if (seen !== '') texts.push(seen);
  };

  let node: Node | null = root;
  while (node) {
    work.add(1);
    if (work.isPauseDue()) yield;
    if (elements.length > MOST_ELEMENTS || letters > MOST_LETTERS || work.isTooMuch()) return null;
    let isEntered = false;
    if (node.nodeType === TEXT) say((node as Text).data);
    else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      const tag = element.tagName.toUpperCase();
      if (depth < DEEPEST && !NO_WORDS.has(tag) && !isOurs(element)) {
        enter(element, tag);
        isEntered = true;
        if (tag === 'IMG') say(element.getAttribute('alt') ?? '');
      }
    }
    if (isEntered && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (isEntered) leave();
    while (node && open >= 0 && !node.nextSibling) {
      node = node.parentNode;
      leave();
    }
    node = open < 0 ? null : (node?.nextSibling ?? null);
  }
  return { elements, parents, ends, from, to, letters: texts.join(''), isClosed, isControl };
}

/** Whether element `inner` is `outer`, or stands in it. */
export function isIn({ ends }: Scan, inner: number, outer: number): boolean {
  return inner >= outer && inner < (ends[outer] ?? 0);
}

/** How many of some indexes, which rise, are in element `outer`. */
export function countIn({ ends }: Scan, rising: readonly number[], outer: number): number {
  return countBelow(ends[outer] ?? 0, rising) - countBelow(outer, rising);
}

/** How many of some numbers, which rise, are below another. */
export function countBelow(limit: number, rising: readonly number[]): number {
  return firstFrom(rising.length, (index) => (rising[index] ?? 0) >= limit);
}
