// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { peopleChoice } from '../../../../../../components/thread/parts/chosen-people.ts';
import { addPost, by, choose, heard, PeoplePlace, postOf, STATUSES } from './people-place.ts';

const WHOSE = 'data-throughline-thread-people';

let place: PeoplePlace;

beforeEach(() => {
  place = new PeoplePlace();
});

afterEach(() => place.leave());

const marked = (whose: string) =>
  [...document.querySelectorAll(`[${WHOSE}="${whose}"]`)].map((root) =>
    root.getAttribute('data-id'),
  );

describe('issue 16: only the posts of one or two stand out', () => {
  it('nothing of the page is changed as long as nobody is chosen', () => {
    expect(document.body.innerHTML).toBe(place.before);
  });

  it('by an attribute on each post, and all is as it was when it is over', () => {
    choose('bo');
    expect(marked('theirs')).toEqual(['2', '4']);
    expect(marked('other')).toEqual(['1', '3', '5', '6']);
    choose('bo', 'ana');
    expect(marked('theirs')).toEqual(['1', '2', '4', '6']);
    choose();
    expect(document.body.innerHTML).toBe(place.before);
  });

  it('ends with the feature: a plain page, another setting', () => {
    choose('bo');
    place.life.end();
    expect(document.body.innerHTML).toBe(place.before);
    expect(peopleChoice()).toBeNull();
  });

  it('ends when the page goes to another thread', async () => {
    choose('bo');
    place.focusedId = '4';
    postOf('4')?.append('Opened.');
    await heard();
    expect(document.querySelectorAll(`[${WHOSE}]`)).toHaveLength(0);
    expect(peopleChoice()?.people).toEqual([]);
  });

  it('a post that arrives is dimmed at once, or not', async () => {
    choose('bo');
    place.known.push(by('bo', '7'), by('cem', '8'));
    addPost('7');
    addPost('8');
    await heard();
    expect(marked('theirs')).toEqual(['2', '4', '7']);
    expect(marked('other')).toContain('8');
  });

  it('one of whom nobody has told yet is dimmed until it is known to be theirs', async () => {
    choose('bo');
    addPost('7');
    await heard();
    expect(marked('other')).toContain('7');
    place.known.push(by('bo', '7'));
    for (const tell of place.onRead) tell();
    expect(marked('theirs')).toEqual(['2', '4', '7']);
  });

  it('what the page makes anew is marked anew; other columns, and quoted posts, are left alone', async () => {
    choose('bo');
    const item = postOf('2')?.closest('.scrollable > div');
    item?.remove();
    addPost('2', '<div class="status__quote"><div class="status" data-id="3"></div></div>');
    const aside = document.createElement('div');
    aside.innerHTML = '<div class="status" data-id="5"></div>';
    document.querySelector('aside')?.append(aside);
    await heard();
    expect(marked('theirs')).toEqual(['4', '2']);
    expect(marked('other')).toEqual(['1', '3', '5', '6']);
  });
});

describe('issue 16: in a long thread only what is near the view is marked', () => {
  const HEIGHT = 700;
  let scrolled: number;

  beforeEach(() => {
    scrolled = 0;
    for (let number = STATUSES.length + 1; number <= 400; number += 1) addPost(`${number}`);
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: Element,
    ) {
      const row = Number(this.getAttribute('data-id')) - 1;
      // What a folded branch hides lies where its line is.
      const top = this.closest('[hidden]') ? 0 : row * HEIGHT;
      return new DOMRect(0, top - scrolled, 600, HEIGHT);
    });
  });

  const allMarked = () =>
    [...marked('theirs'), ...marked('other')].map(Number).toSorted((a, b) => a - b);

  it('and is marked anew with the frame in which the page has moved', () => {
    choose('bo');
    // Two screens below the view of 768 px.
    expect(allMarked()).toEqual([1, 2, 3, 4]);
    scrolled = 200 * HEIGHT;
    document.dispatchEvent(new Event('scroll'));
    vi.advanceTimersToNextFrame();
    expect(allMarked()).toEqual([198, 199, 200, 201, 202, 203, 204]);
    choose();
    expect(allMarked()).toEqual([]);
  });

  it('what a folded branch hides leads nobody astray', () => {
    for (const id of ['150', '200', '300']) {
      postOf(id)?.closest('.scrollable > div')?.setAttribute('hidden', 'until-found');
    }
    scrolled = 200 * HEIGHT;
    choose('bo');
    expect(allMarked()).toContain(202);
    expect(allMarked().length).toBeLessThan(10);
  });
});
