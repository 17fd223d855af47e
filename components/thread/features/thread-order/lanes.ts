import { countedMessage, message } from '../../../../utils/browser/texts.ts';
import { nameOf } from '../../parts/answer/saying.ts';
import { ownElement } from '../../parts/marks.ts';
import type { Lane, Row } from './row.ts';

/** The branch that a lane, or the line of a folded one, is of: the id of its head. */
export const BRANCH = 'data-branch';

/**
 * Puts the lanes of the branches that a post is in beside it. Each folds its branch: for keys and ears at its
 * head, where it is a button; with a mouse all along.
 *
 * @param isLine the post heads a folded branch, whose line takes the place of its lane.
 */
export function drawLanes({ item, lanes }: Row, isLine: boolean): Element {
  const holder = ownElement('span', 'throughline-thread-order-lanes');
  holder.append(...lanes.filter(({ isHead }) => !(isLine && isHead)).map(drawLane));
  item.prepend(holder);
  return holder;
}

function drawLane({ branch: { branch, posts }, isHead, isEnd }: Lane): Element {
  const lane = ownElement(isHead ? 'button' : 'span', 'throughline-thread-order-lane');
  lane.setAttribute(BRANCH, branch.head.id);
  lane.dataset.level = `${branch.depth}`;
  if (isEnd) lane.dataset.end = '';
  if (lane instanceof HTMLButtonElement) {
    lane.type = 'button';
    lane.ariaExpanded = 'true';
    const count = countedMessage('barPosts', posts.length);
    lane.ariaLabel = message('orderFold', nameOf(branch.head), count);
  }
  return lane;
}
