import { message } from '../../../utils/extension/messages.ts';
import type { ApiFailure } from '../../../utils/mastodon/api.ts';
import type { PostFeature } from '../feature.ts';
import { ownElement } from '../marks.ts';
import css from './thread-notice.css?inline';

/**
 * One quiet line above the words of the post that the thread was opened on, where the instance did not tell
 * who answers whom: what is missing for that, and a way to try again.
 */
export const threadNotice: PostFeature = {
  id: 'threadNotice',
  css,
  show({ post, thread }, onRemove) {
    if (!post.isFocused || thread.failure === null) return;
    const notice = ownElement('div', 'throughline-thread-notice');
    notice.role = 'status';
    const text = ownElement('span', '');
    text.textContent = textFor(thread.failure);
    const again = ownElement('button', 'throughline-thread-notice-again');
    again.type = 'button';
    again.textContent = message('noticeTryAgain');
    again.addEventListener('click', () => thread.tryAgain());
    notice.append(text, again);
    post.content.before(notice);
    onRemove(() => notice.remove());
  },
};

function textFor(failure: ApiFailure): string {
  switch (failure) {
    case 'refused':
      return message('noticeRefused');
    case 'resting':
      return message('noticeResting');
    case 'unreachable':
      return message('noticeUnreachable');
    case 'malformed':
      return message('noticeMalformed');
  }
}
