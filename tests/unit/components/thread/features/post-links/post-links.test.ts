// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { postLinks } from '../../../../../../components/thread/features/post-links/post-links.ts';
import { message } from '../../../../messages.ts';
import { post } from '../../../../thread/post.ts';
import { showing, stage } from '../../scene.ts';
import { ADA, BO, ELSEWHERE, LINKS, link, NOTE, plain, says, show } from './linking-post.ts';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

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
