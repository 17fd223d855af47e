import { postAround } from '../../../utils/mastodon/page/markups.ts';

/** So far below the bar a post is being read, and so far from the edge it is a post, in CSS pixels. */
const BELOW = 12;
const INSIDE = 80;

/** The post that is being read: the one below the bar. Null where something else stands there. */
export function postReadBelow(bar: Element): Element | null {
  const { left, right, bottom } = bar.getBoundingClientRect();
  const middle = Math.min(left + INSIDE, (left + right) / 2);
  const seen = document.elementFromPoint(middle, bottom + BELOW);
  return (seen && postAround(seen)?.root) ?? null;
}
