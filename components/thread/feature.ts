import type { PagePost } from '../../utils/mastodon/page/thread-page.ts';
import type { PostReading } from '../../utils/thread/reading.ts';

/**
 * One thing that the reader adds to a post. Its id is also its folder's name (in kebab case), its
 * setting's key, its CSS prefix and its test's name.
 */
export interface ThreadFeature {
  id: string;
  /** The rules of the feature's own classes and attributes, for the page's one style sheet of ours. */
  css: string;
  /**
   * Shows a reading at its post.
   *
   * @returns what takes everything away again and leaves the post as it was, or null where there is
   *   nothing to show.
   */
  show(post: PagePost, reading: PostReading): (() => void) | null;
}
