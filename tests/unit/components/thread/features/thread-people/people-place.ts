/** A page with a thread of four people, on which some can be chosen. Needs a DOM (jsdom). */
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { threadPeople } from '../../../../../../components/thread/features/thread-people/thread-people.ts';
import { StillThread } from '../../../../../../components/thread/host/still-thread.ts';
import { Late } from '../../../../../../components/thread/late.ts';
import { Lifetime } from '../../../../../../components/thread/life.ts';
import {
  peopleChoice,
  sayPeopleChoice,
} from '../../../../../../components/thread/parts/chosen-people.ts';
import { peopleOf } from '../../../../../../components/thread/parts/people.ts';
import type { ThreadOnPage } from '../../../../../../components/thread/scene.ts';
import { CLASSIC } from '../../../../../../utils/mastodon/page/classic.ts';
import { DEFAULTS } from '../../../../../../utils/settings/settings.ts';
import { readPost } from '../../../../../../utils/thread/reading.ts';
import { DEFAULT_RULES } from '../../../../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../../../../utils/thread/words-reading.ts';
import { message } from '../../../../messages.ts';
import { bodyOf, HOME, post } from '../../../../thread/post.ts';

const ROOT = post('ana', 'Hot today.', { id: '1' });
export const by = (author: string, id: string) => post(author, 'Yes.', { id, to: ROOT });
export const STATUSES = [
  ROOT,
  by('bo', '2'),
  by('cem', '3'),
  by('bo', '4'),
  by('dov', '5'),
  by('ana', '6'),
];

/** A page with that thread, on which people can be chosen. */
export class PeoplePlace {
  readonly life = new Lifetime((step) => step());
  readonly known = [...STATUSES];
  /** The page as it was. */
  readonly before: string;
  /** What is told when more has been read. */
  readonly onRead: (() => void)[] = [];
  focusedId = '1';

  constructor() {
    vi.useFakeTimers();
    // jsdom lays nothing out: every post is in view, and a screen high.
    const screen = new DOMRect(0, 0, 600, 700);
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(screen);
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
    document.body.innerHTML =
      '<div class="column"><div class="scrollable"></div></div><aside class="column"></aside>';
    for (const { id } of this.known) addPost(id);
    this.before = document.body.innerHTML;
    const column = document.querySelector('.column') ?? document.body;
    threadPeople.start(
      {
        page: {
          focusedId: () => this.focusedId,
          threads: () => [{ column, focused: column, markup: CLASSIC }],
        },
        thread: this.#thread(),
        settings: DEFAULTS,
        arrangement: () => null,
        guard: (step) => step(),
        renew: () => {},
      },
      this.life,
    );
    sayPeopleChoice(this.life);
  }

  #thread(): ThreadOnPage {
    const options = {
      parseHtml: bodyOf,
      localDomains: [HOME],
      rules: DEFAULT_RULES,
      makeWords: readWords,
    };
    const reading = new ThreadReading(this.known, options).finish();
    const order = this.known.map(({ id }) => id);
    const still = new StillThread(reading, {
      readPost,
      deeds: new Late(),
      localDomains: [HOME],
      order,
    });
    return Object.assign(still, {
      followReading: (tell: () => void) => this.onRead.push(tell),
      lookUp: (id: string) => this.known.find((status) => status.id === id),
      shown: () => this.known,
    });
  }

  leave(): void {
    this.life.end();
    vi.useRealTimers();
  }
}

/** A post as the page has it, in the list. */
export function addPost(id: string, inside = ''): HTMLElement {
  const item = document.createElement('div');
  const parts = `<div class="status__content"></div>${inside}`;
  item.innerHTML = `<div class="status__wrapper"><div class="status" data-id="${id}">${parts}</div></div>`;
  document.querySelector('.scrollable')?.append(item);
  return item;
}

/** Chooses people by their names, in that order. */
export function choose(...names: string[]): void {
  const choice = peopleChoice();
  if (!choice) throw new Error('Nobody can be chosen.');
  const all = peopleOf(choice.thread);
  choice.choose(names.flatMap((name) => all.find((person) => person.name === name) ?? []));
}

export const postOf = (id: string) => document.querySelector(`[data-id="${id}"]`);

/** Until the page's changes have been heard of. */
export const heard = () => Promise.resolve();
