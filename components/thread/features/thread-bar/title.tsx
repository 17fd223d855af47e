import { message } from '../../../../utils/browser/texts.ts';
import { nameOf } from '../../parts/answer/saying.ts';
import { firstWordsOf } from '../../parts/first-words.ts';
import type { ThreadScene } from '../../scene.ts';
import type { BarReading } from './bar-reading.ts';
import { useBranchInView } from './branch-in-view.ts';

interface Props {
  scene: ThreadScene;
  reading: BarReading;
}

/** T1: what the thread is, or the branch that is being read; a click leads to its first post. */
export function Title({ scene, reading }: Props) {
  const branch = useBranchInView(scene);
  const top = branch?.head ?? reading.top;
  if (!top) return null;
  const words = branch ? firstWordsOf(branch.head, true, scene.thread) : reading.words;
  const place = branch && message('barBranchPlace', `${branch.place}`, `${branch.posts}`);
  const seen = [nameOf(top), words, place].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      class="throughline-thread-bar-root"
      aria-label={nameOfTitle(seen, branch !== null, reading.isRoot)}
      onClick={({ currentTarget }) => scene.thread.goTo(top.id, currentTarget)}
    >
      <bdi class="throughline-thread-bar-name">{nameOf(top)}</bdi>{' '}
      <span class="throughline-thread-bar-words" dir="auto">
        {words}
      </span>
      {place && <span class="throughline-thread-bar-place">{place}</span>}
    </button>
  );
}

/** WCAG 2.5.3: what is seen is part of it. */
function nameOfTitle(seen: string, isBranch: boolean, isRoot: boolean): string {
  if (isBranch) return message('barBranch', seen);
  return isRoot ? message('barTop', seen) : message('barTopmost', seen);
}
