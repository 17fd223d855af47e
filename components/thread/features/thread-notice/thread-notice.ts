import { message } from '../../../../utils/browser/texts.ts';
import type { ThreadFailure } from '../../../../utils/mastodon/api/thread-store.ts';
import type { PostFeature } from '../../feature.ts';
import type { Life } from '../../life.ts';
import { ownElement } from '../../parts/marks.ts';
import type { ThreadOnPage } from '../../scene.ts';
import css from './thread-notice.css?inline';

/**
 * One quiet line above the words of the post that the thread was opened on, where the instance did not tell
 * who answers whom, or told more than is read: what is missing for that, and a way to try again where that
 * can help. Posts that are merely odd have nothing of ours, and are not worth a word.
 */
export const threadNotice: PostFeature<ThreadFailure> = {
  id: 'threadNotice',
  css,
  pages: ['thread'],
  read: ({ post, thread }) => (post.isFocused ? thread.failure : null),
  show(failure, { post, thread }, life) {
    const notice = ownElement('div', 'throughline-thread-notice');
    notice.role = 'status';
    const text = ownElement('span', '');
    text.textContent = textFor(failure);
    notice.append(text);
    if (!IN_VAIN.has(failure)) notice.append(tryAgain(thread, life));
    post.content.before(notice);
    life.undo(() => notice.remove());
  },
};

/** To ask again would bring the same, which is large. */
const IN_VAIN = new Set<ThreadFailure>(['too-large', 'cut', 'long-posts']);

function tryAgain(thread: ThreadOnPage, life: Life): Element {
  const again = ownElement('button', 'throughline-thread-notice-again');
  again.type = 'button';
  again.textContent = message('noticeTryAgain');
  life.on(again, 'click', () => thread.tryAgain());
  return again;
}

function textFor(failure: ThreadFailure): string {
  switch (failure) {
    case 'refused':
      return message('noticeRefused');
    case 'resting':
      return message('noticeResting');
    case 'unreachable':
      return message('noticeUnreachable');
    case 'malformed':
      return message('noticeMalformed');
    case 'too-large':
      return message('noticeTooLarge');
    case 'cut':
      return message('noticeCut');
    case 'long-posts':
      return message('noticeLongPosts');
  }
}
