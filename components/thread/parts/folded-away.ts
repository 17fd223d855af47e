import { OURS } from '../../../utils/thread/content/ours.ts';

/** Marks what a folded branch hides (T2), and says whether Tab went there. */
export const AWAY = `${OURS}-thread-order-away`;
const OFF_KEYS = 'off-keys';

/** Not seen, not spoken, not reached by Tab, but found by the page's search, which then has it opened (T2). */
const UNTIL_FOUND = 'until-found';

/** Hides a part of the page until it is found, or `showAgain`. */
export function foldAway(part: Element): void {
  part.setAttribute('hidden', UNTIL_FOUND);
  part.setAttribute(AWAY, takeFromKeys(part) ? OFF_KEYS : '');
}

/** Shows it again: also what an earlier reader has hidden. */
export function showAgain(part: Element): void {
  part.removeAttribute('hidden');
  if (part.getAttribute(AWAY) === OFF_KEYS) {
    part.setAttribute('tabindex', '0');
    part.removeAttribute('aria-hidden');
  }
  part.removeAttribute(AWAY);
}

/** What is hidden until it is found can itself be reached by Tab and heard; only what it holds can not. */
function takeFromKeys(part: Element): boolean {
  if (part.getAttribute('tabindex') !== '0') return false;
  part.setAttribute('tabindex', '-1');
  part.setAttribute('aria-hidden', 'true');
  return true;
}
