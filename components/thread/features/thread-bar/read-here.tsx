import { message } from '../../../../utils/browser/texts.ts';
import type { ThreadArticle } from '../../../../utils/thread/articles/article.ts';
import { readHere, readHereButton } from '../../parts/read-here.ts';
import type { ThreadOnPage } from '../../scene.ts';
import { useLeave } from './disclosure.tsx';

interface Props {
  article: ThreadArticle;
  thread: ThreadOnPage;
}

/** L5: opens an article below the post that links it, and goes there; nothing where no post of the page does. */
export function ReadHere({ article: { key, title, site }, thread }: Props) {
  const leave = useLeave();
  if (!readHereButton(key)) return null;
  return (
    <button
      type="button"
      class="throughline-thread-bar-link"
      aria-label={message('articleReadOf', title ?? site)}
      onClick={({ currentTarget }) => readHere(key, thread, leave() ?? currentTarget)}
    >
      {message('articleRead')}
    </button>
  );
}
