import { useRef } from 'preact/hooks';
import { countedMessage, message } from '../../../../utils/browser/texts.ts';
import { postsAround } from '../../../../utils/mastodon/page/markups.ts';
import { nextOfChosen } from '../../parts/chosen-people.ts';
import { aroundNames, fullNameOf, namesOf, type Person } from '../../parts/people.ts';
import { postReadBelow } from '../../parts/post-read.ts';
import type { ThreadScene } from '../../scene.ts';
import { showAll } from './showing-all.ts';

interface Props {
  scene: ThreadScene;
  people: readonly Person[];
}

const BAR = '.throughline-thread-bar';

/** Issue 16: whose posts alone stand out, in the place of what the thread is; the way through them, and to all posts. */
export function OnlyTheirs({ scene, people }: Props) {
  const last = useRef<Element | null>(null);
  const posts = people.reduce((sum, person) => sum + person.posts, 0);
  const sentence = (names: string) =>
    message('peopleOnlyPosts', names, countedMessage('barPosts', posts));

  const go = (from: HTMLElement, step: 1 | -1) => {
    const id = nextOfChosen(placeOf(last.current, from.closest(BAR)), step);
    if (id === null) return;
    scene.thread.goTo(id, from);
    last.current = focusedPost();
  };

  return (
    <>
      <p class="throughline-thread-bar-only">
        <span class="throughline-thread-bar-heard">{sentence(namesOf(people))}</span>
        {aroundNames(people, sentence).map((part) =>
          typeof part === 'string' ? (
            <span key={part} aria-hidden>
              {part}
            </span>
          ) : (
            <bdi
              key={part.id}
              aria-hidden
              class={isLong(part) ? 'throughline-thread-bar-long' : undefined}
            >
              {fullNameOf(part)}
            </bdi>
          ),
        )}
      </p>
      <Step name={message('peoplePrevious')} sign="↑" onPress={(from) => go(from, -1)} />
      <Step name={message('peopleNext')} sign="↓" onPress={(from) => go(from, 1)} />
      <Step
        name={message('peopleShowAll')}
        sign="×"
        onPress={(from) => showAll(from.closest(BAR))}
      />
    </>
  );
}

/** A name of so few letters is never cut: nothing would be left of it beside a long one. */
const SHORT_NAME = 5;

function isLong(person: Person): boolean {
  return fullNameOf(person).length > SHORT_NAME;
}

interface StepProps {
  name: string;
  sign: string;
  onPress: (button: HTMLElement) => void;
}

function Step({ name, sign, onPress }: StepProps) {
  return (
    <button
      type="button"
      class="throughline-thread-bar-step"
      aria-label={name}
      onClick={({ currentTarget }) => onPress(currentTarget)}
    >
      {/* Not the button's own title: who listens would be told it twice (issue 18). */}
      <span aria-hidden="true" title={name}>
        {sign}
      </span>
    </button>
  );
}

/** The post that has the focus, itself or by what is around it or in it. */
function focusedPost(): Element | null {
  const { activeElement, body } = document;
  const isNowhere = activeElement === null || activeElement === body;
  const [post = null] = isNowhere ? [] : postsAround([activeElement]);
  return post;
}

/** Where the reader is: at the post that was gone to, which stands further down, as long as it is in view. */
function placeOf(last: Element | null, bar: Element | null): Element | null {
  const { top, bottom } = last?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  const isThere = last?.isConnected && bottom > 0 && top < innerHeight;
  return isThere ? last : bar && postReadBelow(bar);
}
