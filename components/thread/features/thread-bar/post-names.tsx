import { nameOf } from '../../parts/answer/saying.ts';
import type { ThreadScene } from '../../scene.ts';
import { useLeave } from './disclosure.tsx';

/** So many names are told; a shelf of an article that everybody links must not be a list of people. */
const MOST_NAMES = 6;

/** Posts by the names of their authors; each leads to its post, where that is on the page. */
export function PostNames(props: { scene: ThreadScene; label: string; ids: readonly string[] }) {
  const { scene, label, ids } = props;
  const leave = useLeave();
  const statuses = ids.flatMap((id) => scene.thread.lookUp(id) ?? []);
  if (statuses.length === 0) return null;
  const here = new Set(scene.thread.shown().map(({ id }) => id));
  const more = statuses.length - MOST_NAMES;
  return (
    <p class="throughline-thread-bar-quiet">
      {label}{' '}
      {statuses.slice(0, MOST_NAMES).map((status) =>
        here.has(status.id) ? (
          <button
            type="button"
            key={status.id}
            class="throughline-thread-bar-link"
            onClick={({ currentTarget }) => scene.thread.goTo(status.id, leave() ?? currentTarget)}
          >
            <bdi>{nameOf(status)}</bdi>
          </button>
        ) : (
          <bdi key={status.id}>{nameOf(status)}</bdi>
        ),
      )}
      {more > 0 && <span>+{more}</span>}
    </p>
  );
}
