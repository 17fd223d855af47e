import {
  type AlignOptions,
  aligning,
} from '../../../../../utils/mastodon/page/meaning/align-posts.ts';
import type { Alignment } from '../../../../../utils/mastodon/page/meaning/alignment.ts';
import type { KnownPosts } from '../../../../../utils/mastodon/page/meaning/known-posts.ts';

/** Aligns a page without a pause. */
export function alignPosts(
  within: Element,
  known: KnownPosts,
  options: AlignOptions = {},
): Alignment | null {
  const steps = aligning(within, known, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
