import type { Markup } from '../../../../utils/mastodon/page/markup.ts';
import { ownElement } from '../../parts/marks.ts';
import type { Row } from './row.ts';

/** As Mastodon itself draws it to and from a post's picture: its own style is right in each version and theme. */
const CLASSIC = {
  both: 'status__line status__line--full',
  below: 'status__line status__line--full status__line--first',
  above: 'status__line',
} as const;

/** The line from a post to its answer directly below, which takes the place of the page's. */
export function lineFor({ comesFrom, goesOn }: Row, markup: Markup): Element {
  const way = comesFrom && goesOn ? 'both' : goesOn ? 'below' : 'above';
  const theirs = markup.name === 'classic' ? CLASSIC[way] : '';
  const line = ownElement('span', `throughline-thread-order-line ${theirs}`.trim());
  line.dataset.way = way;
  line.ariaHidden = 'true';
  return line;
}
