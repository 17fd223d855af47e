import type { Status } from '../../../utils/mastodon/entities.ts';
import { excerpt, firstWords } from '../../../utils/thread/content/words.ts';
import type { ThreadOnPage } from '../scene.ts';
import { mayShow } from './answer/excerpt.ts';

/**
 * The first words of a post, where it is named in another place than its own. A6: behind a warning only the
 * warning; of a filtered post, or a private one that is not here, nothing.
 */
export function firstWordsOf(status: Status, isOnPage: boolean, thread: ThreadOnPage): string {
  if (!mayShow(status, isOnPage)) return '';
  if (status.spoiler_text) return excerpt(status.spoiler_text);
  const shown = thread.wordsOf(status);
  return shown ? firstWords(shown.content, shown.folded) : '';
}
