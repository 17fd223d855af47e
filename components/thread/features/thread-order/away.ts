import { OURS } from '../../../../utils/thread/content/ours.ts';
import { foldAway, showAgain } from '../../parts/folded-away.ts';
import type { Row } from './row.ts';

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
  hidden.forEach(foldAway);
  return () => hidden.forEach(showAgain);
}
