// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { postLinks } from '../../../../../../components/thread/features/post-links/post-links.ts';
import type { ApiAnswer } from '../../../../../../utils/mastodon/api/api.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { message } from '../../../../messages.ts';
import { post } from '../../../../thread/post.ts';
import { showing, stage } from '../../scene.ts';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

const ELSEWHERE = 'https://reef.example/@gil/110000000000000001';
const NOTE = 'https://sea.example/notes/9abcdefgh1';
const link = (url: string, text = 'this') => `<a href="${url}">${text}</a>`;

const ADA = post('ada', '<p>Does anybody bake with rye?</p>', {
  url: 'https://harbour.example/@ada/110000000000000009',
});
const BO = post('bo', '<p>Yes.</p>', { to: ADA });
const GIL = post('gil@reef.example', '<p>@ada Rye is <b>easy</b>.</p><p>Water it.</p>');

type Found = ApiAnswer<Status | null>;
const found = (value: Status | null): Found => ({ ok: true, value });

interface Options {
  below?: string;
  isClosed?: boolean;
  answer?: () => Found;
  isLoggedIn?: boolean;
}

function show(status: Status, options: Options = {}) {
  const { below = '', isClosed = false, answer = () => found(GIL), isLoggedIn = true } = options;
  const asked: string[] = [];
  const fetchPost = async (url: string) => {
    asked.push(url);
    return answer();
  };
  const known = [ADA, BO];
  const all = stage(status, {
    known,
    below,
    page: [...known, status],
    ...(isLoggedIn && { fetchPost }),
  });
  const undo = showing({ ...all.scene, post: { ...all.scene.post, isClosed } }, postLinks);
  const foot = all.wrapper.querySelector<HTMLElement>('.throughline-foot');
  const lines = [...all.wrapper.querySelectorAll('.throughline-post-links')].map((line) =>
    [...(line.firstElementChild?.children ?? [])].map(plain),
  );
  const press = async (name: string) => {
    const buttons = [...(foot?.querySelectorAll('button') ?? [])];
    buttons.find((button) => plain(button).startsWith(name))?.click();
    await Promise.resolve();
    await Promise.resolve();
  };
  const panel = () => all.wrapper.querySelector<HTMLElement>('[role="group"]');
  return { ...all, undo, foot, lines, asked, press, panel };
}

function plain({ textContent }: Element): string {
  return (textContent ?? '').replaceAll(/[\u2068\u2069]/g, '');
}

const says = (html: string, more: Parameters<typeof post>[2] = {}) =>
  post('cem', `<p>${html}</p>`, { to: BO, ...more });
const LINKS = says(link(ELSEWHERE));

describe('L1: one line for a post that is linked', () => {
  it.each([
    ['host and author', ELSEWHERE, 'reef.example · @gil'],
    [
      'by its id',
      'https://reef.example/users/gil/statuses/110000000000000001',
      'reef.example · @gil',
    ],
    ['host, where the address names nobody', NOTE, 'sea.example'],
  ])('%s', (_case, url, where) => {
    const { lines, foot } = show(says(link(url)));
    expect(lines).toEqual([[where, 'Show post']]);
    expect(foot?.querySelector('a')?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(foot?.querySelector('button')?.ariaLabel).toBe(`Show post: ${where}`);
  });

  it.each([
    [
      'the page’s own card shows it',
      LINKS,
      { below: `<a class="status-card" href="${ELSEWHERE}"></a>` },
    ],
    [
      'the page shows it as a quote',
      post('cem', `<p class="quote-inline">RE: ${link(ELSEWHERE)}</p><p>Look!</p>`, { to: BO }),
      { below: '<div class="status__quote"></div>' },
    ],
    ['a closed content warning', LINKS, { isClosed: true }],
    ['an article', says(link('https://gazette.example/ferry')), {}],
    ['the post that the answer line names', says(link(ADA.url ?? '')), {}],
    [
      'logged out, where the link itself says so',
      says(link(ELSEWHERE, 'reef.example/@gil/11')),
      { isLoggedIn: false },
    ],
  ])('nothing is added: %s', (_case, status, options) => {
    const { before } = show(status, options);
    expect(document.body.innerHTML).toBe(before);
  });

  it('4.3 does not show quotes: their address gets a line', () => {
    const status = post('cem', `<p class="quote-inline">RE: ${link(ELSEWHERE)}</p><p>Look!</p>`, {
      to: BO,
    });
    expect(show(status).lines).toEqual([['reef.example · @gil', 'Show post']]);
  });

  it('logged out there is no button: the instance fetches nothing for strangers', () => {
    expect(show(LINKS, { isLoggedIn: false }).lines).toEqual([['reef.example · @gil']]);
  });
});

describe('L1: a linked post is shown on a click', () => {
  it('asks on the click, not before, and shows who says what, as text', async () => {
    const { asked, press, panel } = show(LINKS);
    expect(asked).toEqual([]);
    await press('Show post');
    expect(asked).toEqual([ELSEWHERE]);
    expect(panel()?.querySelector('.throughline-panel-head')?.textContent).toBe(
      'gil@gil@reef.example',
    );
    expect([...(panel()?.querySelectorAll('.throughline-panel-text p') ?? [])].map(plain)).toEqual([
      '@ada Rye is easy.',
      'Water it.',
    ]);
    expect(panel()?.querySelector('a')?.getAttribute('href')).toBe(
      `/@${GIL.account.acct}/${GIL.id}`,
    );
    await press('Show post');
    expect(panel()).toBeNull();
  });

  it('A6: a content warning stays closed, a filtered post is not shown', async () => {
    const warned = show(LINKS, { answer: () => found({ ...GIL, spoiler_text: 'Bread' }) });
    await warned.press('Show post');
    const text = () => warned.panel()?.querySelector('.throughline-panel-text')?.textContent;
    expect(text()).toBe('BreadShow more');
    await warned.press('Show more');
    expect(text()).toContain('Rye is easy');

    const filtered = show(LINKS, {
      answer: () => found({ ...GIL, filtered: [{ filter: { filter_action: 'warn' } }] }),
    });
    await filtered.press('Show post');
    expect(filtered.panel()?.textContent).not.toContain('Rye');
    expect(filtered.panel()?.textContent).toContain('only on its own page');
  });

  it('says that it waits, in words that are read out', () => {
    const { foot, panel } = show(LINKS);
    foot?.querySelector('button')?.click();
    expect(panel()?.querySelector('[role="status"]')?.textContent).toContain('is fetching');
  });

  it('says that nothing is found, and where the post may be', async () => {
    const { press, panel } = show(LINKS, { answer: () => found(null) });
    await press('Show post');
    expect(panel()?.querySelector('[role="status"]')?.textContent).toContain('does not find');
    const out = panel()?.querySelector('a');
    expect([out?.href, out?.textContent]).toEqual([ELSEWHERE, 'Open it on reef.example']);
    expect(panel()?.querySelector('button')).toBeNull();
  });

  it.each(['refused', 'resting', 'unreachable', 'malformed'] as const)(
    'says what went wrong, and tries again: %s',
    async (failure) => {
      const answers: Found[] = [{ ok: false, failure }, found(GIL)];
      const { press, panel, asked } = show(LINKS, { answer: () => answers.shift() ?? found(null) });
      await press('Show post');
      expect(panel()?.querySelector('[role="status"]')?.textContent).toMatch(
        /^Your instance .+\.$/,
      );
      panel()?.querySelector('button')?.focus();
      await press('Try again');
      expect(asked).toHaveLength(2);
      expect(panel()?.textContent).toContain('Rye is easy');
      // The button is gone; the focus is not.
      expect(document.activeElement).toBe(panel());
    },
  );

  it('does not offer to try again for a post that is too long', async () => {
    const tooLong: Found = { ok: false, failure: 'too-large' };
    const { press, panel } = show(LINKS, { answer: () => tooLong });
    await press('Show post');
    expect(panel()?.querySelector('[role="status"]')?.textContent).toContain('too long');
    expect(panel()?.querySelector('button')).toBeNull();
    expect(panel()?.querySelector('a')?.href).toBe(ELSEWHERE);
  });

  it('closes by Escape, and the focus returns', async () => {
    const { foot, press, panel } = show(LINKS);
    await press('Show post');
    panel()?.querySelector('a')?.focus();
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    );
    expect(panel()).toBeNull();
    expect(document.activeElement).toBe(foot?.querySelector('button'));
  });

  it('a mouse that rests on the button fetches nothing', () => {
    vi.useFakeTimers();
    const { foot, asked } = show(LINKS);
    const move = { pointerType: 'mouse', movementX: 1, movementY: 0 };
    foot?.querySelector('button')?.dispatchEvent(Object.assign(new Event('pointermove'), move));
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    expect(asked).toEqual([]);
  });
});

describe('L1: a post of the same thread', () => {
  /** Quotes bo natively, so that it answers bo, and links ada besides. */
  const status = says(`Well, ${link(ADA.url ?? '')}.`, { to: ADA });
  const ofThread = () => {
    const other = says(`${link(ADA.url ?? '')}`);
    const all = stage(other, { known: [ADA, BO], page: [ADA, BO, other] });
    const scene = { ...all.scene, answer: null };
    showing(scene, postLinks);
    return { ...all, buttons: [...all.wrapper.querySelectorAll('button')] };
  };

  it('is shown and gone to, without asking anybody', () => {
    const { buttons, wrapper, wentTo } = ofThread();
    expect(buttons.map(plain)).toEqual(['Post by ada, 2 above', 'Go to post']);
    buttons[0]?.click();
    expect(wrapper.querySelector('[role="group"]')?.textContent).toContain('bake with rye');
    buttons[1]?.click();
    expect(wentTo).toEqual([ADA.id]);
  });

  it('is not named where it is the one that is answered', () => {
    expect(show(status).lines).toEqual([]);
  });
});

describe('the page is React’s', () => {
  it('everything is taken away again, an open panel too', async () => {
    const { before, press, undo } = show(LINKS);
    await press('Show post');
    expect(document.body.innerHTML).not.toBe(before);
    undo();
    expect(document.body.innerHTML).toBe(before);
  });
});
