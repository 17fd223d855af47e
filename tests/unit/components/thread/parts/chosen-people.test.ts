import { describe, expect, it } from 'vitest';
import { Lifetime } from '../../../../../components/thread/life.ts';
import {
  givePeopleChoice,
  isAnybodyChosen,
  nextOfChosen,
  type PeopleChoice,
  peopleChoice,
  sayPeopleChoice,
  withToggled,
} from '../../../../../components/thread/parts/chosen-people.ts';
import type { ThreadOnPage } from '../../../../../components/thread/scene.ts';

const [ana, bo, cem] = ['ana', 'bo', 'cem'].map((id) => ({ id, name: id, handle: null, posts: 1 }));
const some = (...people: (typeof ana)[]) => people.flatMap((person) => person ?? []);
const life = () => new Lifetime((step) => step());

describe('issue 16: choosing one or two', () => {
  it.each([
    ['one', [], ana, ['ana']],
    ['two', [ana], bo, ['ana', 'bo']],
    ['a third takes the place of who was chosen first', [ana, bo], cem, ['bo', 'cem']],
    ['and then the next of whom is first now', [bo, cem], ana, ['cem', 'ana']],
    ['one of two no longer', [ana, bo], ana, ['bo']],
    ['the last no longer', [bo], bo, []],
  ] as const)('%s', (_case, chosen, person, expected) => {
    const [toggled] = some(person);
    const now = toggled ? withToggled(some(...chosen), toggled) : [];
    expect(now.map(({ id }) => id)).toEqual(expected);
  });
});

describe('the choice of the page', () => {
  const given: PeopleChoice = {
    people: some(ana),
    thread: {} as ThreadOnPage,
    choose: () => {},
    next: (_after, step) => (step === 1 ? 'below' : 'above'),
  };

  it('cannot be made where nothing says who is chosen, nor when it is over', () => {
    const [choosing, saying] = [life(), life()];
    givePeopleChoice(given, choosing);
    expect(peopleChoice()).toBeNull();
    sayPeopleChoice(saying);
    expect(peopleChoice()).toBe(given);
    expect([nextOfChosen(null, 1), nextOfChosen(null, -1)]).toEqual(['below', 'above']);
    choosing.end();
    expect([peopleChoice(), isAnybodyChosen(), nextOfChosen(null, 1)]).toEqual([null, false, null]);
    saying.end();
  });

  it('of an older reader does not end that of a newer', () => {
    const [older, newer] = [life(), life()];
    givePeopleChoice(given, older);
    givePeopleChoice({ ...given, people: [] }, newer);
    older.end();
    expect(nextOfChosen(null, 1)).toBe('below');
    newer.end();
  });
});
