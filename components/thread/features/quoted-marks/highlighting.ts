import { isOurs } from '../../../../utils/thread/content/ours.ts';
import { WrittenText } from '../../../../utils/thread/quotes/written-text.ts';
import type { Life } from '../../life.ts';
import { Highlighted } from '../../parts/highlighted.ts';

/** The style sheet knows it by this name. */
const NAME = 'throughline-quoted-marks';
/** What the page hides: the middle of a long address. */
const HIDDEN = '.invisible';
/** A new line begins with each of these. */
const BREAKS = 'p, div, li, blockquote, pre, h1, h2, h3, h4, h5, h6, br';

/**
 * A9: marks passages where they stand in an element, as long as `life` lasts, by the CSS Custom Highlight API:
 * nothing of the page is changed. A range collapses when React builds the text anew; then the post is looked at
 * again, and so are its marks. Does nothing in browsers without it.
 *
 * @param passages normalised.
 */
export function highlight(element: Element, passages: Iterable<string>, life: Life): void {
  const { text, rangeOf } = textOf(element);
  const written = new WrittenText([text]);
  const marked = new Highlighted(NAME);
  for (const passage of passages) {
    const place = written.rangeOf(passage);
    const range = place && rangeOf(place.start, place.end);
    if (range) marked.add([range]);
  }
  marked.show(life);
}

/** The text of an element as it is seen, line by line, and where its parts stand. */
function textOf(element: Element): {
  text: string;
  rangeOf: (start: number, end: number) => Range | null;
} {
  const parts: { node: Text; start: number }[] = [];
  const texts: string[] = [];
  let length = 0;
  const add = (text: string) => {
    texts.push(text);
    length += text.length;
  };
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node instanceof Element && (isOurs(node) || node.matches(HIDDEN))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      parts.push({ node, start: length });
      add(node.data);
    } else if (node instanceof Element && node.matches(BREAKS)) add('\n');
  }
  const partAt = (place: number) => parts.findLast(({ start }) => start <= place);
  return {
    text: texts.join(''),
    rangeOf(start, end) {
      const first = partAt(start);
      const last = partAt(end - 1);
      if (!first || !last) return null;
      const range = document.createRange();
      range.setStart(first.node, Math.min(start - first.start, first.node.data.length));
      range.setEnd(last.node, Math.min(end - last.start, last.node.data.length));
      return range;
    },
  };
}
