import { SELECTORS } from '../../../utils/mastodon/page/selectors.ts';

/**
 * Where a change has to be looked at. React puts the posts of a long thread into their list one by one,
 * so of a change to a list only what came counts, and what stands below a place where something changed:
 * there the post above is another now.
 */
export function nodesTouched({ target, addedNodes, nextSibling }: MutationRecord): Node[] {
  const element = target instanceof Element ? target : target.parentElement;
  if (element?.closest(SELECTORS.anyPost)) return [target];
  return [...addedNodes, ...(nextSibling ? [nextSibling] : [])];
}
