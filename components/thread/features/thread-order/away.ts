import { OURS } from '../../../../utils/thread/content/ours.ts';
import { AWAY, OFF_KEYS, showAgain } from '../../parts/marks.ts';
import type { Row } from './row.ts';

/** Not seen, not spoken, not reached by Tab, but found by the page's search, which then has it opened (T2). */
const UNTIL_FOUND = 'until-found';

/**
 * Hides a post that is left out (T3), or one of a folded branch: all of it, or of the one that heads the branch
 * and holds its line, all else.
 *
 * @returns what shows it again.
 */
export function hideAway({ item, foldedIn, isLeftOut }: Row, isLine: boolean): () => void {
  if (!foldedIn && !isLeftOut) return () => {};
  const parts = isLine ? [...item.children].filter((part) => !part.hasAttribute(OURS)) : [item];
  const hidden = parts.filter((part) => !part.hasAttribute('hidden'));
  for (const part of hidden) {
    part.setAttribute('hidden', UNTIL_FOUND);
    part.setAttribute(AWAY, takeFromKeys(part) ? OFF_KEYS : '');
  }
  return () => {
    for (const part of hidden) showAgain(part);
  };
}

/** What is hidden until it is found can itself be reached by Tab and heard; only what it holds can not. */
function takeFromKeys(part: Element): boolean {
  if (part.getAttribute('tabindex') !== '0') return false;
  part.setAttribute('tabindex', '-1');
  part.setAttribute('aria-hidden', 'true');
  return true;
}
