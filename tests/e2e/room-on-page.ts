/**
 * What of ours has no room on a page: it stands beyond an edge, where one would have to scroll sideways (WCAG 1.4.10),
 * or its words lie on others. Runs in the page, and knows nothing else.
 */
export function withoutRoom(): string[] {
  /** Lines of text may touch. */
  const MOST_WIDTH = 2;
  const MOST_HEIGHT = 5;

  /** What is not laid out yet has no place. */
  const SHOWN = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };

  interface Words {
    readonly node: Node;
    readonly text: string;
    readonly isOurs: boolean;
    readonly box: DOMRect;
  }

  const isClipping = (element: Element) => getComputedStyle(element).overflow !== 'visible';
  /** What is seen of a box: what is around it may cut it off. */
  const seen = (box: DOMRect, element: Element | null): DOMRect => {
    if (!element) return box;
    if (!isClipping(element)) return seen(box, element.parentElement);
    const edge = element.getBoundingClientRect();
    const [left, top] = [Math.max(box.left, edge.left), Math.max(box.top, edge.top)];
    const [right, bottom] = [Math.min(box.right, edge.right), Math.min(box.bottom, edge.bottom)];
    const cut = new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    return seen(cut, element.parentElement);
  };

  const words: Words[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!parent || text === '') continue;
    if (!parent.checkVisibility(SHOWN)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const isOurs = parent.closest('[data-throughline]') !== null;
    for (const box of range.getClientRects()) {
      words.push({ node, text: text.slice(0, 40), isOurs, box: seen(box, parent) });
    }
  }

  const isOver = ({ box: one }: Words, { box: other }: Words) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > MOST_WIDTH &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > MOST_HEIGHT;
  const overlaps = words.flatMap((one, index) =>
    words.slice(index + 1).flatMap((other) => {
      const isOfOurs = (one.isOurs || other.isOurs) && one.node !== other.node;
      return isOfOurs && isOver(one, other) ? [`“${one.text}” lies on “${other.text}”`] : [];
    }),
  );

  const beyond = words.filter(({ isOurs, box }) => {
    const isSeen = box.width > 1 && box.height > 1;
    return isOurs && isSeen && (box.right > innerWidth + 1 || box.left < -1);
  });
  const { scrollWidth, clientWidth } = document.documentElement;
  return [
    ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : []),
    ...beyond.map(({ text }) => `“${text}” is beyond the edge`),
    ...overlaps,
  ];
}
