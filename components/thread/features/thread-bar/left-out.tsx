import { message } from '../../../../utils/browser/texts.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { pathOf } from '../../../../utils/mastodon/page/route.ts';
import { nameOf } from '../../parts/answer/saying.ts';
import { firstWordsOf } from '../../parts/first-words.ts';
import type { ThreadScene } from '../../scene.ts';

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
              {firstWordsOf(status, false, scene.thread)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
