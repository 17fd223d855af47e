import { useEffect, useState } from 'preact/hooks';
import { followPeopleChoice, peopleChoice } from '../../parts/chosen-people.ts';
import { type Person, peopleOf } from '../../parts/people.ts';
import type { ThreadScene } from '../../scene.ts';

/** Whose posts alone stand out (issue 16), and how many these are now; none where all do. */
export function useChosen({ thread }: Pick<ThreadScene, 'thread'>): readonly Person[] {
  const [chosen, setChosen] = useState(chosenNow);
  useEffect(() => followPeopleChoice(() => setChosen(chosenNow)), []);
  if (chosen.length === 0) return chosen;
  const people = peopleOf(thread);
  // All posts of somebody may have gone since.
  return chosen.map((one) => people.find(({ id }) => id === one.id) ?? { ...one, posts: 0 });
}

function chosenNow(): readonly Person[] {
  return peopleChoice()?.people ?? [];
}
