import { message } from '../../../../utils/browser/texts.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { pathOf } from '../../../../utils/mastodon/page/route.ts';
import { excerpt, firstWords } from '../../../../utils/thread/content/words.ts';
import type { ThreadScene } from '../../feature.ts';
import { mayShow } from '../../parts/answer/excerpt.ts';
import { nameOf } from '../../parts/answer/saying.ts';

/**
 * A4: replies that the instance sends and the page leaves out. Why, we cannot know, and do not say; each
 * can be opened on a page of its own.
 */
export function LeftOut({ scene, statuses }: { scene: ThreadScene; statuses: readonly Status[] }) {
  return (
    <>
      <p class="throughline-thread-bar-quiet">{message('barLeftOutWhy')}</p>
      <ul>
        {statuses.map((status) => (
          <li key={status.id}>
            <a href={pathOf(status)}>
              <bdi>{nameOf(status)}</bdi>
            </a>
            <p class="throughline-thread-bar-quiet" dir="auto">
              {wordsOf(status, scene)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A6: behind a warning only the warning; of a filtered or private post nothing. */
function wordsOf(status: Status, { thread }: ThreadScene): string {
  if (!mayShow(status, false)) return '';
  if (status.spoiler_text) return excerpt(status.spoiler_text);
  const shown = thread.wordsOf(status);
  return shown ? firstWords(shown.content, shown.folded) : '';
}
