import { useRef, useState } from 'preact/hooks';
import { countedMessage, message } from '../../../../utils/browser/texts.ts';
import { peopleChoice, withToggled } from '../../parts/chosen-people.ts';
import { fullNameOf, type Person, peopleOf } from '../../parts/people.ts';
import type { ThreadScene } from '../../scene.ts';
import { PanelSection } from './panel-section.tsx';
import { useChosen } from './use-chosen.ts';

/** So many are named at once, and so many more by each press: to draw more is a long task. */
const FIRST_NAMED = 12;
const MORE_NAMED = 200;
/** To choose among fewer would dim nothing. */
const FEWEST_PEOPLE = 2;

/** Issue 16: who takes part, each a button that has their posts alone stand out. */
export function People({ scene }: { scene: ThreadScene }) {
  const [named, setNamed] = useState(FIRST_NAMED);
  const list = useRef<HTMLUListElement>(null);
  const chosen = new Set(useChosen(scene).map(({ id }) => id));
  const choice = peopleChoice();
  if (!choice) return null;
  const people = peopleOf(scene.thread);
  if (people.length < FEWEST_PEOPLE) return null;
  const seen = people.filter(({ id }, index) => index < named || chosen.has(id));
  const more = people.length - seen.length;

  const showMore = () => {
    setNamed(named + MORE_NAMED);
    const before = seen.length;
    // What was pressed may go: the focus goes on to the first that it has opened.
    requestAnimationFrame(() =>
      list.current?.children[before]?.querySelector<HTMLElement>('button')?.focus(),
    );
  };

  return (
    <PanelSection heading={message('peopleHeading')}>
      <p class="throughline-thread-bar-quiet">{message('peopleHow')}</p>
      <ul class="throughline-thread-bar-people" ref={list}>
        {seen.map((person) => (
          <li key={person.id}>
            <Toggle
              person={person}
              isChosen={chosen.has(person.id)}
              onPress={() => choice.choose(withToggled(choice.people, person))}
            />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="throughline-thread-bar-link" onClick={showMore}>
          {countedMessage('peopleMore', more)}
        </button>
      )}
    </PanelSection>
  );
}

interface ToggleProps {
  person: Person;
  isChosen: boolean;
  onPress: () => void;
}

function Toggle({ person, isChosen, onPress }: ToggleProps) {
  const posts = countedMessage('barPosts', person.posts);
  return (
    <button
      type="button"
      class="throughline-thread-bar-person"
      aria-pressed={isChosen}
      aria-label={message('peopleToggle', fullNameOf(person), posts)}
      onClick={onPress}
    >
      <bdi>{person.name}</bdi>{' '}
      {person.handle !== null && <bdi class="throughline-thread-bar-handle">({person.handle})</bdi>}{' '}
      <span>{person.posts}</span>
    </button>
  );
}
