// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { threadBar } from '../../../../../../components/thread/features/thread-bar/thread-bar.tsx';
import { StillThread } from '../../../../../../components/thread/host/still-thread.ts';
import { ThreadViews } from '../../../../../../components/thread/host/thread-views.ts';
import { Late } from '../../../../../../components/thread/late.ts';
import type { ThreadScene } from '../../../../../../components/thread/scene.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { DEFAULTS } from '../../../../../../utils/settings/settings.ts';
import { readPost } from '../../../../../../utils/thread/reading.ts';
import { DEFAULT_RULES } from '../../../../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../../../../utils/thread/words-reading.ts';
import { message } from '../../../../messages.ts';
import { bodyOf, card, HOME, post } from '../../../../thread/post.ts';

const BREAD = 'https://loaf.example/rye';
const link = (url: string) => `<p>See <a href="${url}">here</a>.</p>`;

const ROOT = post('ana', `<p>Rye bread is back. More below.</p>${link(BREAD)}`, {
  id: '1',
  card: card(BREAD, 'Rye is back', { provider_name: 'Loaf' }),
});
const PLAIN_ROOT = post('ana', '<p>Hot today.</p>', { id: '1' });
const again = (root: Status, id: string, by = 'bo') =>
  post(by, link(`${BREAD}?utm_source=x`), { id, to: root });

let place: HTMLElement;
let wentTo: string[];
let wentFrom: Element[];
let views: ThreadViews;

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
  document.body.innerHTML = '<div class="tabs-bar__wrapper"><i></i></div>';
  const found = document.querySelector<HTMLElement>('.tabs-bar__wrapper');
  if (!found) throw new Error('no place');
  place = found;
  wentTo = [];
  wentFrom = [];
  const barPlaces = () => [{ parent: place, before: null }];
  views = new ThreadViews({ barPlaces }, () => (step) => step());
});

afterEach(async () => {
  views.clear();
  // What Preact has begun ends before its document does: else that is an error, now and then.
  await settle();
});

function sceneOf(statuses: readonly Status[], more: Partial<ThreadScene> = {}): ThreadScene {
  const options = {
    parseHtml: bodyOf,
    localDomains: [HOME],
    rules: DEFAULT_RULES,
    makeWords: readWords,
  };
  const reading = new ThreadReading(statuses, options).finish();
  const thread = new StillThread(reading, {
    readPost,
    deeds: new Late(),
    localDomains: [HOME],
    order: statuses.map(({ id }) => id),
    goTo: (id, from) => {
      wentTo.push(id);
      wentFrom.push(from);
    },
  });
  const settings = DEFAULTS;
  return {
    place: { parent: place, before: null },
    thread,
    settings,
    arrangement: null,
    isPlain: false,
    setPlain: () => {},
    ...more,
  };
}

function show(statuses: readonly Status[], more: Partial<ThreadScene> = {}) {
  views.update([threadBar], sceneOf(statuses, more));
  return place.querySelector('.throughline-thread-bar');
}

/** Preact draws a moment later, and listens a frame after that. */
const settle = () => new Promise((done) => setTimeout(done, 50));

const click = async (element: Element | null | undefined) => {
  element?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await settle();
};

const opener = () => place.querySelector<HTMLElement>('.throughline-thread-bar-opener');
const panel = () => place.querySelector('.throughline-thread-bar-panel');
/** The button's name for who does not see its dot. */
const openerName = () => opener()?.getAttribute('aria-label');
const hasDot = () => opener()?.querySelector('.throughline-thread-bar-dot') != null;
const headings = () => [...(panel()?.querySelectorAll('h2') ?? [])].map((one) => one.textContent);
const buttonCalled = (text: string) =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent === text);
const focusedText = () => document.activeElement?.textContent;

describe('T1: the bar above a thread', () => {
  it('is not there for a short thread that links nothing', () => {
    expect(show([PLAIN_ROOT, post('bo', 'Yes.', { id: '2', to: PLAIN_ROOT })])).toBeNull();
    expect(document.body.innerHTML).toBe('<div class="tabs-bar__wrapper"><i></i></div>');
  });

  it('is there from ten posts on', () => {
    const replies = Array.from({ length: 9 }, (_, index) =>
      post('bo', 'Yes.', { id: String(index + 2), to: PLAIN_ROOT }),
    );
    expect(show([PLAIN_ROOT, ...replies.slice(1)])).toBeNull();
    expect(show([PLAIN_ROOT, ...replies])).not.toBeNull();
  });

  it('goes when the thread has become one of which nothing is to be said (issue 10)', () => {
    const before = document.documentElement.outerHTML;
    expect(show([ROOT])).not.toBeNull();
    expect(show([PLAIN_ROOT])).toBeNull();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('names the topmost post where the first is not here (issue 12.5)', () => {
    const below = post('bo', '<p>Very.</p>', { id: '2', in_reply_to_id: '404' });
    const bar = show([below, again(below, '3'), again(below, '4', 'cem')]);
    const top = bar?.querySelector('.throughline-thread-bar-root');
    expect(top?.textContent).toBe('bo Very.');
    expect(top?.getAttribute('aria-label')).toBe('To the topmost post that is here: bo Very.');
  });

  it('is one row at rest: how the thread began, its article, and one button', () => {
    const bar = show([ROOT, again(ROOT, '2'), again(ROOT, '3', 'cem')]);
    expect([...(bar?.children ?? [])].map(({ className }) => className)).toEqual([
      'throughline-thread-bar-root',
      'throughline-thread-bar-article',
      'throughline-thread-bar-disclosure',
    ]);
    expect([...(bar?.querySelectorAll('button') ?? [])].at(-1)?.textContent).toBe('Thread');
    expect(bar?.querySelectorAll('button')).toHaveLength(2);
    expect(panel()).toBeNull();
  });

  it('says how the thread began, by whom, and leads there', async () => {
    const bar = show([ROOT]);
    const root = bar?.querySelector('.throughline-thread-bar-root');
    expect(root?.textContent).toMatch(/^ana Rye bread is back\. More below\. /);
    await click(root);
    expect(wentTo).toEqual(['1']);
  });

  it('keeps what stands behind a content warning behind it', () => {
    const bar = show([{ ...ROOT, spoiler_text: 'Bread' }]);
    expect(bar?.querySelector('.throughline-thread-bar-words')?.textContent).toBe('Bread');
  });

  it('L3: names the article that the root links, and opens it', () => {
    const article = show([ROOT])?.querySelector<HTMLAnchorElement>('a');
    expect(article?.textContent).toBe('Rye is back');
    expect([article?.href, article?.target, article?.rel]).toEqual([
      BREAD,
      '_blank',
      'noopener noreferrer',
    ]);
  });

  it('L3: names no article that only a reply links', () => {
    const bar = show([PLAIN_ROOT, again(PLAIN_ROOT, '2')]);
    expect(bar?.querySelector('.throughline-thread-bar-article')).toBeNull();
  });

  describe('issue 12.10: a linked post on the shelf', () => {
    const POST = 'https://reef.example/@kim/116211145192534434';
    const kim = post('kim@reef.example', '<p>Salt the crust.</p>', { id: '900', url: POST });
    const linking = (id: string, more: Partial<Status> = {}) => ({
      ...post('bo', link(POST), { id, to: PLAIN_ROOT }),
      card: card(POST, 'Kim (@kim@reef.example)', { description: 'Salt the crust.' }),
      ...more,
    });
    async function shelf(statuses: readonly Status[], fetchPost?: () => Promise<never>) {
      const scene = sceneOf([PLAIN_ROOT, ...statuses]);
      if (fetchPost) Object.assign(scene.thread, { fetchPost });
      Object.defineProperty(scene.thread, 'canFetchPosts', { value: fetchPost !== undefined });
      views.update([threadBar], scene);
      await click(opener());
      return place.querySelector('.throughline-thread-bar-panel li');
    }
    const said = (item: Element | null) =>
      [...(item?.querySelectorAll(':scope > a, :scope > p') ?? [])].map((part) => part.textContent);
    const ADDRESS = 'reef.example/@kim/116211145192534434';

    it('is called what the instance calls it, with its words', async () => {
      expect(said(await shelf([linking('2')])).slice(0, 3)).toEqual([
        'Kim (@kim@reef.example)',
        'Salt the crust.',
        'A post on another site · reef.example',
      ]);
    });

    it.each([
      ['a content warning', { spoiler_text: 'Crust' }],
      ['a filter', { filtered: [{ filter: { filter_action: 'warn' } }] }],
    ])('is an address where all that link it stand behind %s (A6)', async (_case, more) => {
      expect(said(await shelf([linking('2', more)]))[0]).toBe(ADDRESS);
      views.clear();
      await settle();
      expect(said(await shelf([linking('2', more), linking('3')]))[0]).toBe(
        'Kim (@kim@reef.example)',
      );
    });

    it('is shown on a click, by who is logged in', async () => {
      expect((await shelf([linking('2')]))?.textContent).not.toContain('Show post');
      views.clear();
      await settle();
      const fetchPost = vi.fn(async () => ({ ok: true, value: kim }) as never);
      const item = await shelf([linking('2')], fetchPost);
      const button = [...(item?.querySelectorAll('button') ?? [])].find(
        ({ textContent }) => textContent === 'Show post',
      );
      await click(button);
      expect(fetchPost).toHaveBeenCalledOnce();
      expect(button?.getAttribute('aria-expanded')).toBe('true');
      expect(item?.querySelector('.throughline-panel')?.textContent).toContain('Salt the crust.');
      await click(button);
      expect(item?.querySelector('.throughline-panel')).toBeNull();
    });
  });

  it('on a plain page is only the way back', async () => {
    const setPlain = vi.fn();
    const bar = show([PLAIN_ROOT], { isPlain: true, setPlain });
    const buttons = [...(bar?.querySelectorAll('button') ?? [])];
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Show Throughline again']);
    await click(buttons[0]);
    expect(setPlain).toHaveBeenCalledWith(false);
  });

  it('leaves no trace', () => {
    const before = document.documentElement.outerHTML;
    show([ROOT]);
    views.clear();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('T1: what "Thread" opens', () => {
  const BUSY_ROOT = { ...PLAIN_ROOT, replies_count: 100 };
  const sixty = Array.from({ length: 60 }, (_, n) =>
    post('bo', 'Yes.', { id: `${n + 2}`, to: BUSY_ROOT, replies_count: n === 0 ? 51 : 0 }),
  );
  interface Sent {
    /** The post that was opened, and what the instance has sent below it. */
    sent: readonly Status[];
    /** What of it stands on the page. */
    here?: readonly Status[];
    isSettled?: boolean;
    isLoggedOut?: boolean;
  }
  function showOpened({ sent, here = sent, isSettled = false, isLoggedOut = false }: Sent) {
    const [{ id } = PLAIN_ROOT, ...below] = sent;
    const scene = sceneOf(here);
    Object.assign(scene.thread, { opened: () => ({ id, below }), isSettled, isLoggedOut });
    views.update([threadBar], scene);
  }
  /** They hang below a post that was not sent: the page cannot get there. */
  const unreachable = ['90', '91'].map((id) => post('cem', 'No.', { id, in_reply_to_id: '404' }));
  const reply = post('bo', 'Yes.', { id: '2', to: PLAIN_ROOT });
  const LEFT_OUT: Sent = { sent: [PLAIN_ROOT, reply, ...unreachable], here: [PLAIN_ROOT, reply] };
  const AWAITED: Sent = { sent: [PLAIN_ROOT, reply], here: [PLAIN_ROOT], isSettled: true };
  const CUT_OFF: Sent = { sent: [BUSY_ROOT, ...sixty], isLoggedOut: true };

  it('says how many posts and people there are, what is linked, and offers the plain page', async () => {
    show([ROOT, again(ROOT, '2'), again(ROOT, '3')]);
    await click(opener());
    expect(opener()?.getAttribute('aria-expanded')).toBe('true');
    expect(panel()?.querySelector('.throughline-thread-bar-counts')?.textContent).toBe(
      '3 posts, 2 people',
    );
    expect(headings()).toEqual(['Links', 'Keys']);
    expect([...(panel()?.querySelectorAll('button') ?? [])].at(-1)?.textContent).toBe('Plain page');
  });

  it('has no dot and only its own name where nothing is missing', async () => {
    show([ROOT]);
    expect([openerName(), hasDot()]).toEqual(['Thread', false]);
  });

  it.each([
    ['replies that the page leaves out (A4)', LEFT_OUT, '2 not shown', 'Not shown here'],
    ['replies that are not loaded (5.0)', AWAITED, '1 reply not loaded', 'Not loaded'],
    ['what the instance cut off', CUT_OFF, '60 of 151 replies', 'Cut off'],
  ] as const)(
    'has a dot for %s, says so in words, and explains it',
    async (_case, given, fact, heading) => {
      showOpened(given);
      expect([openerName(), hasDot()]).toEqual([`Thread: ${fact}`, true]);
      // What is seen on it stands first in its name (WCAG 2.5.3).
      expect(opener()?.textContent).toBe('Thread');
      await click(opener());
      expect(panel()?.querySelector('.throughline-thread-bar-missing')?.textContent).toBe(fact);
      expect(headings()).toEqual([heading, 'Keys']);
    },
  );

  it('names all that is missing, should it be several things', () => {
    const here = [BUSY_ROOT, ...sixty];
    showOpened({ sent: [...here, ...unreachable], here, isLoggedOut: true });
    expect(openerName()).toBe('Thread: 2 not shown and 62 of 151 replies');
  });

  it('says what is cut off only for who is logged out, and only where a limit was reached', () => {
    showOpened({ ...CUT_OFF, isLoggedOut: false });
    expect(hasDot()).toBe(false);
    showOpened({ ...CUT_OFF, sent: CUT_OFF.sent.slice(0, -1) });
    expect(hasDot()).toBe(false);
  });

  it.each([
    [20, 'Thread: 20 of 21 replies'],
    [19, 'Thread'],
  ])('is cut off where %i replies stand below each other, or not: “%s”', (deep, name) => {
    const chain: Status[] = [{ ...PLAIN_ROOT, replies_count: 1 }];
    for (const [at, to] of chain.entries()) {
      if (at === deep) break;
      chain.push(post('bo', 'Yes.', { id: `${at + 2}`, to, replies_count: 1 }));
    }
    showOpened({ sent: chain, isLoggedOut: true });
    expect(openerName()).toBe(name);
  });

  it('tells who is logged out how to read what was cut off', async () => {
    showOpened(CUT_OFF);
    await click(opener());
    expect(panel()?.textContent).toContain('Log in to read the rest.');
  });

  it('L3: lists every article once, with who links it; names lead to posts', async () => {
    show([ROOT, again(ROOT, '2'), again(ROOT, '3', 'cem')]);
    await click(opener());
    const items = [...(panel()?.querySelectorAll('li') ?? [])];
    expect(items).toHaveLength(1);
    expect(items[0]?.textContent).toContain('Linked by anabocem');
    await click(items[0]?.querySelectorAll('button')[2]);
    expect(wentTo).toEqual(['3']);
  });

  it('closes when a name in it leads to a post, which it would cover; back is to "Thread"', async () => {
    show([ROOT, again(ROOT, '2')]);
    await click(opener());
    await click(panel()?.querySelector('li button'));
    expect(panel()).toBeNull();
    expect(wentFrom).toEqual([opener()]);
  });

  it('closes by Escape, the focus returns, and Mastodon does not hear it', async () => {
    show([ROOT]);
    await click(opener());
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    panel()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    // Preact draws when it comes to it, on a busy machine later than after one turn.
    await vi.waitFor(() => {
      expect(panel()).toBeNull();
      expect(document.activeElement).toBe(opener());
    });
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('closes by a click elsewhere, and when the focus goes on from it, but not inside', async () => {
    const elsewhere = document.body.appendChild(document.createElement('button'));
    show([ROOT, again(ROOT, '2')]);
    await click(opener());
    panel()?.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
    panel()?.querySelector('a')?.focus();
    panel()?.querySelector('button')?.focus();
    await settle();
    expect(panel()).not.toBeNull();
    elsewhere.focus();
    await settle();
    expect(panel()).toBeNull();
    await click(opener());
    elsewhere.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
    await settle();
    expect(panel()).toBeNull();
  });
});

describe('T1: the focus on the way to a plain page and back', () => {
  /** As the reader does: all that is shown goes, and is shown anew. */
  const turn = (isPlain: boolean, statuses: readonly Status[] = [ROOT]) => {
    views.clear();
    show(statuses, { isPlain, setPlain: (now) => turn(now, statuses) });
  };

  async function turnPlain() {
    turn(false);
    await click(opener());
    buttonCalled('Plain page')?.focus();
    await click(buttonCalled('Plain page'));
  }

  it('is on the way back, then on "Thread"', async () => {
    await turnPlain();
    expect(focusedText()).toBe('Show Throughline again');
    await click(document.activeElement);
    expect(focusedText()).toBe('Thread');
    expect(panel()).toBeNull();
  });

  it('stays where it is when something else turns the page: the popup', async () => {
    turn(false);
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.focus();
    turn(true);
    turn(false);
    expect(document.activeElement).toBe(elsewhere);
  });

  it('is not taken by a bar of another thread, later', async () => {
    turn(true, [PLAIN_ROOT]);
    // Nothing is to be said of this thread: no bar comes.
    await click(buttonCalled('Show Throughline again'));
    expect(place.querySelector('.throughline-thread-bar')).toBeNull();
    const later = performance.now() + 2_000;
    vi.spyOn(performance, 'now').mockReturnValue(later);
    turn(false, [ROOT]);
    vi.mocked(performance.now).mockRestore();
    expect(document.activeElement).toBe(document.body);
  });
});
