import { useEffect, useState } from 'preact/hooks';
import { countedMessage, message } from '../../../../utils/browser/texts.ts';
import { followNews, newsNow, nextNew } from '../../parts/new-posts.ts';
import { postReadBelow } from '../../parts/post-read.ts';
import type { ThreadScene } from '../../scene.ts';
import { useLeave } from './disclosure.tsx';
import { PanelSection } from './panel-section.tsx';

/** What is said of the news of a thread (T3). */
interface NewsSaid {
  /** How many posts are new, and how many of them were not in view yet. */
  all: number;
  unseen: number;
  isUntold: boolean;
}

/** What is new now, followed as it changes. */
export function useNews(): NewsSaid {
  const [said, setSaid] = useState(readNews);
  useEffect(() => {
    const look = () => setSaid((before) => (isSame(before, readNews()) ? before : readNews()));
    look();
    return followNews(look);
  }, []);
  return said;
}

function readNews(): NewsSaid {
  const news = newsNow();
  return {
    all: news?.all() ?? 0,
    unseen: news?.unseen().length ?? 0,
    isUntold: news?.isUntold ?? false,
  };
}

function isSame(one: NewsSaid, other: NewsSaid): boolean {
  return one.all === other.all && one.unseen === other.unseen && one.isUntold === other.isUntold;
}

/** T1: what is new, in the bar; a click goes to the next one below. Where only that is shown, the way back to all. */
export function News({ scene }: { scene: ThreadScene }) {
  const { unseen } = useNews();
  const { arrangement } = scene;
  if (arrangement?.isCatchingUp) {
    return (
      <button
        type="button"
        class="throughline-thread-bar-all"
        onClick={() => arrangement.catchUp(false)}
      >
        {message('newCaughtUp')}
      </button>
    );
  }
  if (unseen === 0) return null;
  const shown = countedMessage('newCount', unseen);
  return (
    <button
      type="button"
      class="throughline-thread-bar-new"
      aria-label={message('newNext', shown)}
      onClick={({ currentTarget }) => goToNext(scene, currentTarget)}
    >
      {shown}
    </button>
  );
}

/** T3: what is new, in the panel: the way to it, only that, and for the first time what is kept for it. */
export function NewsSection({ scene }: { scene: ThreadScene }) {
  const { all, unseen, isUntold } = useNews();
  const leave = useLeave();
  const { arrangement } = scene;
  const isCatchingUp = arrangement?.isCatchingUp ?? false;
  if (all === 0 && !isCatchingUp && !isUntold) return null;
  return (
    <PanelSection heading={message('newHeading')}>
      {unseen > 0 && (
        <button
          type="button"
          class="throughline-thread-bar-link"
          aria-label={message('newNext', countedMessage('newCount', unseen))}
          onClick={() => {
            const from = leave();
            // What is being read stands behind the panel, which goes first.
            if (from) requestAnimationFrame(() => goToNext(scene, from));
          }}
        >
          {countedMessage('newCount', unseen)}
        </button>
      )}
      {arrangement?.order && (all > 0 || isCatchingUp) && (
        <button
          type="button"
          class="throughline-thread-bar-link"
          onClick={() => arrangement.catchUp(!isCatchingUp)}
        >
          {message(isCatchingUp ? 'newCaughtUp' : 'newCatchUp')}
        </button>
      )}
      {isUntold && (
        <>
          <p class="throughline-thread-bar-quiet">{message('newTold')}</p>
          <button
            type="button"
            class="throughline-thread-bar-link"
            onClick={() => newsNow()?.tell()}
          >
            {message('newToldDone')}
          </button>
        </>
      )}
    </PanelSection>
  );
}

function goToNext({ thread }: ThreadScene, from: HTMLElement): void {
  const bar = from.closest('.throughline-thread-bar');
  const id = nextNew(bar && postReadBelow(bar));
  if (id !== null) thread.goTo(id, from);
}
