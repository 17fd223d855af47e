import type { Status } from '../../../../utils/mastodon/entities.ts';
import type { PagePost } from '../../../../utils/mastodon/page/page-post.ts';

/**
 * What the page says itself of whom a post answers, so that we do not say it again: in timelines of 5.0 (issue 13),
 * and below a closed warning in glitch-soc (issue 12.7).
 *
 * @param target the answered post; null where it is not here.
 * @param hasWords whether there are words of it to be shown.
 */
export function saidByPage(
  { saidParent, named = [] }: Pick<PagePost, 'saidParent' | 'named'>,
  target: Status | null,
  hasWords: boolean,
): 'all' | 'name' | 'nothing' {
  const [name, ...others] = named;
  // Where it names several, which of them is answered is still to be said.
  if (target && name === target.account.url && others.length === 0) return 'all';
  if (!saidParent || (target !== null && target.id !== saidParent.id)) return 'nothing';
  return saidParent.hasWords || !hasWords ? 'all' : 'name';
}
