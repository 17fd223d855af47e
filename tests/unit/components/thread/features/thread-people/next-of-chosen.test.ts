// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nextOfChosen } from '../../../../../../components/thread/parts/chosen-people.ts';
import { by, choose, PeoplePlace, postOf } from './people-place.ts';

let place: PeoplePlace;

beforeEach(() => {
  place = new PeoplePlace();
});

afterEach(() => place.leave());

describe('issue 16: the way through their posts, as they stand on the page', () => {
  it.each([
    ['below a post of theirs', '2', 1, '4'],
    ['below a post of another', '3', 1, '4'],
    ['below the last, from the top again', '6', 1, '1'],
    ['above a post', '4', -1, '2'],
    ['above the first, from the bottom again', '1', -1, '6'],
    ['from nowhere, the first', null, 1, '1'],
    ['from nowhere, the last', null, -1, '6'],
  ] as const)('%s', (_case, from, step, to) => {
    choose('ana', 'bo');
    expect(nextOfChosen(from && postOf(from), step)).toBe(to);
  });

  it('from a part of a post, as from the post', () => {
    choose('bo');
    expect(nextOfChosen(document.querySelector('[data-id="3"] .status__content'), 1)).toBe('4');
  });

  it('a post that a filter hides is passed over', () => {
    const at = place.known.findIndex(({ id }) => id === '4');
    place.known[at] = { ...by('bo', '4'), filtered: [{ filter: { filter_action: 'hide' } }] };
    choose('ana', 'bo');
    expect(nextOfChosen(postOf('2'), 1)).toBe('6');
  });

  it('leads nowhere as long as nobody is chosen', () => {
    expect(nextOfChosen(postOf('2'), 1)).toBeNull();
  });
});
