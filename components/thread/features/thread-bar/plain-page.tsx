import { message } from '../../../../utils/browser/texts.ts';
import type { ThreadScene } from '../../scene.ts';
import { turnPlain } from './turning-plain.ts';

/** T1: takes everything of ours off the page. */
export function PlainPage({ scene }: { scene: ThreadScene }) {
  return (
    <button
      type="button"
      class="throughline-thread-bar-plain"
      onClick={() => turnPlain(scene, true)}
    >
      {message('barPlain')}
    </button>
  );
}

/** T1: the way back from a plain page, where "Thread" stands else. */
export function NotPlain({ scene }: { scene: ThreadScene }) {
  return (
    <button
      type="button"
      class="throughline-thread-bar-not-plain"
      onClick={() => turnPlain(scene, false)}
    >
      {message('barNotPlain')}
    </button>
  );
}
