/** A paragraph of an article, and where its letters stand. */
export interface TextBlock {
  element: Element;
  text: string;
  /** In UTF-16 units of its text. */
  rangeOf(start: number, end: number): Range;
}

/** What stands on lines of its own. */
const BLOCK =
  'p, div, li, dt, dd, blockquote, pre, h1, h2, h3, h4, h5, h6, td, th, figcaption, caption, section, summary';
/** `NodeFilter` and `Node` are no globals where there is no window (`npm run read`). */
const SHOW_TEXT = 4;
const TEXT_NODE = 3;

/** So many are looked at: an article of 20,000 words has some 400. */
const MOST_BLOCKS = 5_000;

/** The paragraphs of an article in their order: elements that hold text of their own, and it. */
export function blocksOf(body: Element): TextBlock[] {
  const parts = new Map<Element, Text[]>();
  const walker = body.ownerDocument.createTreeWalker(body, SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!isText(node)) continue;
    const around = node.parentElement?.closest(BLOCK) ?? body;
    const element = body.contains(around) ? around : body;
    const known = parts.get(element);
    if (known) known.push(node);
    else if (parts.size < MOST_BLOCKS) parts.set(element, [node]);
  }
  return [...parts].flatMap(([element, nodes]) => {
    const text = nodes.map(({ data }) => data).join('');
    return text.trim() === '' ? [] : [blockOf(element, nodes, text)];
  });
}

function blockOf(element: Element, nodes: readonly Text[], text: string): TextBlock {
  return {
    element,
    text,
    rangeOf(start, end) {
      const range = element.ownerDocument.createRange();
      const from = placeIn(nodes, start, false);
      const to = placeIn(nodes, end, true);
      if (from) range.setStart(...from);
      if (to) range.setEnd(...to);
      return range;
    },
  };
}

/** @param isEnd the end of one text is rather that than the beginning of the next. */
function placeIn(nodes: readonly Text[], offset: number, isEnd: boolean): [Text, number] | null {
  let before = 0;
  for (const node of nodes) {
    const inside = offset - before;
    if (isEnd ? inside <= node.length : inside < node.length) return [node, inside];
    before += node.length;
  }
  const last = nodes.at(-1);
  return last ? [last, last.length] : null;
}

function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}
