import { message } from '../../../../utils/browser/texts.ts';
import { ownAccountId } from '../../../../utils/mastodon/own-account.ts';
import type { PostFeature, SessionFeature } from '../../feature.ts';
import { describe } from '../../parts/answer/saying.ts';
import { ownElement } from '../../parts/marks.ts';
import { isNewPost } from '../../parts/new-posts.ts';
import css from './new-posts.css?inline';
import { seenPosts, Visits } from './visits-of-page.ts';

/**
 * T3: what is new in a thread since the last visit. New is what was not on the page then; a first visit has none,
 * and unread is not new. A mark at the post's edge, which screen readers hear as the post's description.
 */
export const newPosts: PostFeature<true> & SessionFeature = {
  id: 'newPosts',
  css,
  pages: ['thread'],
  start(session, life) {
    new Visits(session, ownAccountId(document), life).begin();
  },
  read: ({ post }) => (isNewPost(post.id) ? true : null),
  show(_said, { post }, life) {
    const mark = ownElement('span', 'throughline-new-posts');
    mark.title = message('newMark');
    const spoken = ownElement('span', 'throughline-new-posts-spoken');
    spoken.textContent = message('newMark');
    mark.append(spoken);
    post.root.prepend(mark);
    life.undo(() => mark.remove());
    if (post.wrapper) life.undo(describe(post.wrapper, spoken));
    seenPosts()?.follow(post.root, post.id, life);
  },
};
