import type { PagePost } from '../../../utils/mastodon/page/page-post.ts';
import { OURS } from '../../../utils/thread/content/ours.ts';
import type { Life } from '../life.ts';
import { markElement } from './marks.ts';

/**
 * Marks a post and its content, by which our style sheets find them on whatever page: the names of Mastodon's
 * own classes are others in 5.0 (issue 13).
 */
export function markPost({ root, content }: Pick<PagePost, 'root' | 'content'>, life: Life): void {
  markElement(root, `${OURS}-post`, '', life);
  markElement(content, `${OURS}-content`, '', life);
}
