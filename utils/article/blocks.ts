/** A paragraph of an article, and where its letters stand. */
export interface TextBlock {
  element: Element;
  /** A line break in it counts as one. */
  text: string;
  /** In UTF-16 units of its text. */
  rangeOf(start: number, end: number): Range;
}

/** What stands on lines of its own. */
const BLOCK =
  'p, div, li, dt, dd, blockquote, pre, h1, h2, h3, h4, h5, h6, td, th, figcaption, caption, section, summary';
/** `NodeFilter` and `Node` are no globals where there is no window (`npm run read`). */
const SHOW_TEXT_AND_ELEMENTS = 5;
const TEXT_NODE = 3;

/** So many are looked at: an article of 20,000 words has some 400. */
const MOST_BLOCKS = 5_000;

/** A text of a paragraph, or a line break. */
type Part = Text | HTMLBRElement;

/** The paragraphs of an article in their order: elements that hold text of their own, and it. */
export function blocksOf(body: Element): TextBlock[] {
  const parts = new Map<Element, Part[]>();
  const walker = body.ownerDocument.createTreeWalker(body, SHOW_TEXT_AND_ELEMENTS);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!isPart(node)) continue;
    const around = node.parentElement?.closest(BLOCK) ?? body;
    const element = body.contains(around) ? around : body;
    const known = parts.get(element);
    if (known) known.push(node);
    else if (parts.size < MOST_BLOCKS) parts.set(element, [node]);
  }
  return [...parts].flatMap(([element, own]) => {
    const text = own.map(textOf).join('');
    return text.trim() === '' ? [] : [blockOf(element, own, text)];
  });
}

function blockOf(element: Element, parts: readonly Part[], text: string): TextBlock {
  return {
    element,
    text,
    rangeOf(start, end) {
      const range = element.ownerDocument.createRange();
      const from = placeIn(parts, start, false);
      const to = placeIn(parts, end, true);
      if (from) range.setStart(...from);
      if (to) range.setEnd(...to);
      return range;
    },
  };
}

/** @param isEnd the end of one text is rather that than the beginning of the next. */
function placeIn(parts: readonly Part[], offset: number, isEnd: boolean): [Text, number] | null {
  let before = 0;
  let last: Text | null = null;
  for (const part of parts) {
    const inside = offset - before;
    const { length } = textOf(part);
    if (isText(part)) {
      last = part;
      if (isEnd ? inside <= length : inside < length) return [part, Math.max(0, inside)];
    }
    before += length;
  }
  return last && [last, last.length];
}

function textOf(part: Part): string {
  return isText(part) ? part.data : '\n';
}

function isPart(node: Node): node is Part {
  return isText(node) || node.nodeName === 'BR';
}

function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}
