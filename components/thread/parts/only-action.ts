import { message } from '../../../utils/browser/texts.ts';
import type { Status } from '../../../utils/mastodon/entities.ts';
import type { Life } from '../life.ts';
import type { At } from '../scene.ts';
import { followPeopleChoice, peopleChoice } from './chosen-people.ts';
import { isolatedText } from './marks.ts';
import { panelAction } from './panel.ts';
import { aroundNames, fullNameOf, peopleOf } from './people.ts';

/**
 * What has only the posts of a post's author and of whom it answers stand out (issue 16), and all again. Null
 * where these cannot be chosen, or no one else takes part.
 */
export function onlyAction(
  { status, thread }: Pick<At, 'status' | 'thread'>,
  answered: Status | undefined,
  life: Life,
): HTMLElement | null {
  // A timeline beside the thread has posts of other threads.
  if (!status || !answered || peopleChoice()?.thread !== thread) return null;
  const all = peopleOf(thread);
  const ids = new Set([answered.account.id, status.account.id]);
  const people = [...ids].flatMap((one) => all.find(({ id }) => id === one) ?? []);
  if (people.length < ids.size || people.length === all.length) return null;

  const areChosen = () => {
    const chosen = peopleChoice()?.people ?? [];
    return chosen.length === ids.size && chosen.every(({ id }) => ids.has(id));
  };
  const action = panelAction('', life, () => peopleChoice()?.choose(areChosen() ? [] : people));
  action.classList.add('throughline-panel-quiet');
  const say = () => {
    const parts = areChosen()
      ? [message('peopleShowAll')]
      : aroundNames(people, (names) => message('peopleOnly', names));
    action.replaceChildren(
      ...parts.map((part) => (typeof part === 'string' ? part : isolatedText(fullNameOf(part)))),
    );
  };
  say();
  life.undo(followPeopleChoice(say));
  return action;
}
