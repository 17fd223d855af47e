// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { threadPeople } from '../../../../../../components/thread/features/thread-people/thread-people.ts';
import { StillThread } from '../../../../../../components/thread/host/still-thread.ts';
import { Late } from '../../../../../../components/thread/late.ts';
import { Lifetime } from '../../../../../../components/thread/life.ts';
import {
  nextOfChosen,
  peopleChoice,
  sayPeopleChoice,
} from '../../../../../../components/thread/parts/chosen-people.ts';
import { peopleOf } from '../../../../../../components/thread/parts/people.ts';
import type { ThreadOnPage } from '../../../../../../components/thread/scene.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { CLASSIC } from '../../../../../../utils/mastodon/page/classic.ts';
import { DEFAULTS } from '../../../../../../utils/settings/settings.ts';
import { readPost } from '../../../../../../utils/thread/reading.ts';
import { DEFAULT_RULES } from '../../../../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../../../../utils/thread/words-reading.ts';
import { message } from '../../../../messages.ts';
import { bodyOf, HOME, post } from '../../../../thread/post.ts';

const WHOSE = 'data-throughline-thread-people';

const ROOT = post('ana', 'Hot today.', { id: '1' });
const by = (author: string, id: string) => post(author, 'Yes.', { id, to: ROOT });
const STATUSES = [
  ROOT,
  by('bo', '2'),
  by('cem', '3'),
  by('bo', '4'),
  by('dov', '5'),
  by('ana', '6'),
];

let life: Lifetime;
let focusedId: string;
let known: Status[];
/** What is told when more has been read. */
let onRead: (() => void)[];
let before: string;

/** A post as the page has it, in the list. */
function addPost(id: string, inside = ''): HTMLElement {
  const item = document.createElement('div');
  const parts = `<div class="status__content"></div>${inside}`;
  item.innerHTML = `<div class="status__wrapper"><div class="status" data-id="${id}">${parts}</div></div>`;
  document.querySelector('.scrollable')?.append(item);
  return item;
}

function threadOf(): ThreadOnPage {
  const options = {
    parseHtml: bodyOf,
    localDomains: [HOME],
    rules: DEFAULT_RULES,
    makeWords: readWords,
  };
  const reading = new ThreadReading(known, options).finish();
  const order = known.map(({ id }) => id);
  const still = new StillThread(reading, {
    readPost,
    deeds: new Late(),
    localDomains: [HOME],
    order,
  });
  return Object.assign(still, {
    followReading: (tell: () => void) => onRead.push(tell),
    lookUp: (id: string) => known.find((status) => status.id === id),
    shown: () => known,
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  // jsdom lays nothing out: every post is in view, and a screen high.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 600, 700));
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
  document.body.innerHTML =
    '<div class="column"><div class="scrollable"></div></div><aside class="column"></aside>';
  known = [...STATUSES];
  for (const { id } of known) addPost(id);
  before = document.body.innerHTML;
  focusedId = '1';
  onRead = [];
  life = new Lifetime((step) => step());
  const column = document.querySelector('.column') ?? document.body;
  threadPeople.start(
    {
      page: {
        focusedId: () => focusedId,
        threads: () => [{ column, focused: column, markup: CLASSIC }],
      },
      thread: threadOf(),
      settings: DEFAULTS,
      arrangement: () => null,
      guard: (step) => step(),
      renew: () => {},
    },
    life,
  );
  sayPeopleChoice(life);
});

afterEach(() => {
  life.end();
  vi.useRealTimers();
});

/** Chooses people by their names, in that order. */
function choose(...names: string[]): void {
  const choice = peopleChoice();
  if (!choice) throw new Error('Nobody can be chosen.');
  const all = peopleOf(choice.thread);
  choice.choose(names.flatMap((name) => all.find((person) => person.name === name) ?? []));
}

const postOf = (id: string) => document.querySelector(`[data-id="${id}"]`);
const marked = (whose: string) =>
  [...document.querySelectorAll(`[${WHOSE}="${whose}"]`)].map((root) =>
    root.getAttribute('data-id'),
  );
const said = () => document.querySelector('.throughline-thread-people-said')?.textContent;
/** Until the page's changes have been heard of. */
const heard = () => Promise.resolve();

describe('issue 16: only the posts of one or two stand out', () => {
  it('nothing of the page is changed as long as nobody is chosen', () => {
    expect(document.body.innerHTML).toBe(before);
  });

  it('by an attribute on each post, and all is as it was when it is over', () => {
    choose('bo');
    expect(marked('theirs')).toEqual(['2', '4']);
    expect(marked('other')).toEqual(['1', '3', '5', '6']);
    choose('bo', 'ana');
    expect(marked('theirs')).toEqual(['1', '2', '4', '6']);
    choose();
    expect(document.body.innerHTML).toBe(before);
  });

  it('ends with the feature: a plain page, another setting', () => {
    choose('bo');
    life.end();
    expect(document.body.innerHTML).toBe(before);
    expect(peopleChoice()).toBeNull();
  });

  it('ends when the page goes to another thread', async () => {
    choose('bo');
    focusedId = '4';
    postOf('4')?.append('Opened.');
    await heard();
    expect(document.querySelectorAll(`[${WHOSE}]`)).toHaveLength(0);
    expect(peopleChoice()?.people).toEqual([]);
  });

  it('a post that arrives is dimmed at once, or not', async () => {
    choose('bo');
    known.push(by('bo', '7'), by('cem', '8'));
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
    known.push(by('bo', '7'));
    for (const tell of onRead) tell();
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
      const place = Number(this.getAttribute('data-id')) - 1;
      // What a folded branch hides lies where its line is.
      const top = this.closest('[hidden]') ? 0 : place * HEIGHT;
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

describe('issue 16: it is said once, for each choice', () => {
  it('in a place that is there before it says something', () => {
    choose('bo');
    const place = document.querySelector('.throughline-thread-people-said');
    expect([place?.role, said()]).toEqual(['status', '']);
    choose('bo', 'ana');
    vi.advanceTimersByTime(1_000);
    expect(said()).toBe('Only bo and ana: 4 of 6 posts stand out.');
  });

  it('not again when a post arrives', async () => {
    choose('bo');
    vi.advanceTimersByTime(1_000);
    known.push(by('bo', '7'));
    addPost('7');
    await heard();
    vi.advanceTimersByTime(1_000);
    expect(said()).toBe('Only bo: 2 of 6 posts stand out.');
  });

  it('of a single post as of one', () => {
    choose('dov');
    vi.advanceTimersByTime(1_000);
    expect(said()).toBe('Only dov: 1 of 6 posts stands out.');
  });
});

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
    const at = known.findIndex(({ id }) => id === '4');
    known[at] = { ...by('bo', '4'), filtered: [{ filter: { filter_action: 'hide' } }] };
    choose('ana', 'bo');
    expect(nextOfChosen(postOf('2'), 1)).toBe('6');
  });

  it('leads nowhere as long as nobody is chosen', () => {
    expect(nextOfChosen(postOf('2'), 1)).toBeNull();
  });
});
