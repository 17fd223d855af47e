// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { threadBar } from '../../../../../../components/thread/features/thread-bar/thread-bar.tsx';
import { StillThread } from '../../../../../../components/thread/host/still-thread.ts';
import { ThreadViews } from '../../../../../../components/thread/host/thread-views.ts';
import { Late } from '../../../../../../components/thread/late.ts';
import { Lifetime } from '../../../../../../components/thread/life.ts';
import {
  givePeopleChoice,
  tellPeopleChoice,
} from '../../../../../../components/thread/parts/chosen-people.ts';
import type { Person } from '../../../../../../components/thread/parts/people.ts';
import type { ThreadOnPage } from '../../../../../../components/thread/scene.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { DEFAULTS } from '../../../../../../utils/settings/settings.ts';
import { readPost } from '../../../../../../utils/thread/reading.ts';
import { DEFAULT_RULES } from '../../../../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../../../../utils/thread/words-reading.ts';
import { message } from '../../../../messages.ts';
import { account, bodyOf, HOME, post } from '../../../../thread/post.ts';

let place: HTMLElement;
let views: ThreadViews;
let life: Lifetime;
let people: readonly Person[];
let wentTo: (string | Element)[];

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
  // jsdom has no layout to look at.
  document.elementFromPoint ??= () => null;
  document.body.innerHTML = '<div class="tabs-bar__wrapper"></div>';
  const found = document.querySelector<HTMLElement>('.tabs-bar__wrapper');
  if (!found) throw new Error('no place');
  place = found;
  views = new ThreadViews(
    { barPlaces: () => [{ parent: place, before: null }] },
    () => (step) => step(),
  );
  life = new Lifetime((step) => step());
  people = [];
  wentTo = [];
});

afterEach(async () => {
  views.clear();
  life.end();
  await settle();
});

/** Preact draws a moment later, and listens a frame after that; what it then says is drawn once more. */
const FRAMES = 3;
const settle = async () => {
  for (let frame = 0; frame < FRAMES; frame += 1) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
  }
};

function threadOf(statuses: readonly Status[]): ThreadOnPage {
  const options = {
    parseHtml: bodyOf,
    localDomains: [HOME],
    rules: DEFAULT_RULES,
    makeWords: readWords,
  };
  return new StillThread(new ThreadReading(statuses, options).finish(), {
    readPost,
    deeds: new Late(),
    localDomains: [HOME],
    order: statuses.map(({ id }) => id),
    goTo: (id) => wentTo.push(id),
  });
}

/** A bar above a thread in which people can be chosen, or not. */
function show(statuses: readonly Status[], canChoose = true): void {
  const thread = threadOf(statuses);
  if (canChoose && people.length === 0) {
    const choose = (chosen: readonly Person[]) => {
      people = chosen;
      tellPeopleChoice();
    };
    const next = () => '3';
    givePeopleChoice(
      {
        thread,
        choose,
        next,
        get people() {
          return people;
        },
      },
      life,
    );
  }
  views.update([threadBar], {
    thread,
    settings: DEFAULTS,
    arrangement: null,
    isPlain: false,
    setPlain: () => {},
  });
}

const ROOT = post('ana', 'Hot today.', { id: '1' });
const by = (author: string, id: number) => post(author, 'Yes.', { id: String(id), to: ROOT });
const TEN = [
  ROOT,
  ...['bo', 'bo', 'cem', 'bo', 'dov', 'cem', 'ana', 'bo', 'eve'].map((name, index) =>
    by(name, index + 2),
  ),
];

const bar = () => place.querySelector<HTMLElement>('.throughline-thread-bar');
const opener = () => place.querySelector<HTMLElement>('.throughline-thread-bar-opener');
const toggles = () => [...place.querySelectorAll<HTMLElement>('.throughline-thread-bar-person')];
const named = () => toggles().map((toggle) => toggle.getAttribute('aria-label'));
const pressed = () =>
  toggles()
    .filter((one) => one.getAttribute('aria-pressed') === 'true')
    .map((one) => one.querySelector('bdi')?.textContent);
const buttonCalled = (name: string) =>
  [...place.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.textContent) === name);

const click = async (element: Element | null | undefined) => {
  element?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await settle();
};
const pressEscape = async (from: Element | null | undefined) => {
  from?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await settle();
};

async function open(statuses: readonly Status[]): Promise<void> {
  show(statuses);
  await click(opener());
}

describe('issue 16: the people of a thread, in what “Thread” opens', () => {
  it('are named with their posts, the author first', async () => {
    await open(TEN);
    expect(named()).toEqual([
      'ana, 2 posts',
      'bo, 4 posts',
      'cem, 2 posts',
      'dov, 1 post',
      'eve, 1 post',
    ]);
    expect(toggles().map(({ textContent }) => textContent)).toContain('bo  4');
  });

  it('are not there while the feature is off, nor where one alone writes', async () => {
    show(TEN, false);
    await click(opener());
    expect(toggles()).toEqual([]);
    views.clear();
    await open(TEN.map((status) => ({ ...status, account: account('ana') })));
    expect(toggles()).toEqual([]);
  });

  it('two are chosen at most: a third takes the place of the first', async () => {
    await open(TEN);
    for (const index of [1, 2]) await click(toggles()[index]);
    expect(pressed()).toEqual(['bo', 'cem']);
    await click(toggles()[3]);
    expect(pressed()).toEqual(['cem', 'dov']);
    expect(place.textContent).toContain('A third takes the place of the one chosen first.');
    await click(toggles()[3]);
    expect(pressed()).toEqual(['cem']);
  });

  it('of 400 a dozen is named, and the others by clicks, with the focus on the next', async () => {
    const statuses = Array.from({ length: 400 }, (_, index) => by(`p${index}`, 1_000 + index));
    await open([ROOT, ...statuses]);
    expect(toggles()).toHaveLength(12);
    await click(buttonCalled('389 more'));
    expect(toggles()).toHaveLength(212);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('p11, 1 post');
    await click(buttonCalled('189 more'));
    expect(toggles()).toHaveLength(401);
    expect(buttonCalled('0 more')).toBeUndefined();
  });

  it('who was chosen elsewhere is named beyond the dozen', async () => {
    const statuses = Array.from({ length: 20 }, (_, index) => by(`p${index}`, 1_000 + index));
    await open([ROOT, ...statuses]);
    people = [{ id: 'id-p18', name: 'p18', handle: null, posts: 1 }];
    tellPeopleChoice();
    await settle();
    expect([toggles().length, pressed()]).toEqual([13, ['p18']]);
  });
});

describe('issue 16: the bar while only the posts of some stand out', () => {
  it('says so in the place of its title, with the way through them and to all', async () => {
    await open(TEN);
    await click(toggles()[1]);
    const only = () => place.querySelector('.throughline-thread-bar-heard')?.textContent;
    expect(only()).toBe('Only bo: 4 posts');
    await click(toggles()[0]);
    expect(only()).toBe('Only bo and ana: 6 posts');
    expect(place.querySelector('.throughline-thread-bar-root')).toBeNull();
    await click(buttonCalled('Next of their posts'));
    expect(wentTo).toEqual(['3']);
    await click(buttonCalled('Show all'));
    expect(people).toEqual([]);
    expect(place.querySelector('.throughline-thread-bar-root')).not.toBeNull();
    expect(document.activeElement).toBe(opener());
  });

  it('counts what has come since', async () => {
    await open(TEN);
    await click(toggles()[1]);
    show([...TEN, by('bo', 20)]);
    await settle();
    expect(bar()?.textContent).toContain('Only bo: 5 posts');
  });

  it('stays above a thread that has become a small one', async () => {
    await open(TEN);
    await click(toggles()[1]);
    show(TEN.slice(0, 3));
    await settle();
    expect(bar()?.textContent).toContain('Only bo: 2 posts');
  });

  it('Escape closes what is open, and then shows all; the page does not hear of it', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await open(TEN);
    await click(toggles()[1]);
    await pressEscape(toggles()[1]);
    expect(toggles()).toEqual([]);
    expect(people).toHaveLength(1);
    await pressEscape(opener());
    expect(people).toEqual([]);
    expect(heard).not.toHaveBeenCalled();
    await pressEscape(opener());
    expect(heard).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', heard);
  });
});
