// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { ArticleWishView } from '../../../../components/pages/popup/article-wish.tsx';
import { Popup } from '../../../../components/pages/popup/popup.tsx';
import { readPopupData } from '../../../../components/pages/popup/popup-data.ts';
import { currentWish, noteWish } from '../../../../utils/browser/sites/article-wish.ts';
import { button, click, draw, prepareBrowser, settled, textOf } from './page.ts';

const SITE = 'reef.example';
const PATTERN = '*://*.reef.example/*';

/** The popup of a reader who has clicked “Allow” below a post. */
async function open(site = SITE, pattern = PATTERN) {
  const permissions = await prepareBrowser();
  await noteWish(site, pattern);
  const wish = await currentWish();
  if (!wish) throw new Error('There is no wish.');
  return { permissions, main: await draw(<ArticleWishView wish={wish} />) };
}

const status = (main: HTMLElement) => textOf(main, '[role="status"]');
const buttons = (main: HTMLElement) => textOf(main, 'button');

describe('the popup, where an article’s site is to be allowed (L5)', () => {
  it('names the site, and says why', async () => {
    const { main } = await open();
    expect(textOf(main, 'h2')).toBe(`Read articles of ${SITE}?`);
    expect(textOf(main, 'p')).toMatch(/^You clicked “Read here” at a link to reef\.example\./);
    expect(buttons(main)).toBe(`Allow ${SITE} Not now`);
    expect(main.querySelector('section')?.getAttribute('aria-labelledby')).toBe(
      main.querySelector('h2')?.id,
    );
  });

  it('asks the browser first, with the click', async () => {
    const { main } = await open();
    const [get, remove] = [
      vi.spyOn(browser.storage.session, 'get'),
      vi.spyOn(browser.storage.session, 'remove'),
    ];
    button(main, `Allow ${SITE}`).click();
    expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [PATTERN] });
    expect(get).not.toHaveBeenCalled();
    expect(remove).not.toHaveBeenCalled();
    await act(settled);
  });

  it.each([
    ['allowed', true, 'Allowed. You can read the article in the thread now.'],
    ['denied', false, 'Nothing was allowed. You can click “Read here” again at any time.'],
  ])('what is %s is said, and the wish forgotten', async (_how, isAllowed, text) => {
    const { main, permissions } = await open();
    permissions.answer = isAllowed;
    await click(button(main, `Allow ${SITE}`));
    expect(status(main)).toBe(text);
    expect(buttons(main)).toBe('');
    expect(permissions.origins.has(PATTERN)).toBe(isAllowed);
    expect(await currentWish()).toBeNull();
  });

  it('“Not now” forgets the wish, and asks nobody', async () => {
    const { main } = await open();
    await click(button(main, 'Not now'));
    expect(status(main)).toMatch(/^Nothing was allowed\./);
    expect(browser.permissions.request).not.toHaveBeenCalled();
    expect(await currentWish()).toBeNull();
  });

  it('a browser that does not ask is told as a failure; the wish stands, to be tried again', async () => {
    const { main, permissions } = await open();
    vi.mocked(browser.permissions.request).mockRejectedValueOnce(new Error('not now'));
    await click(button(main, `Allow ${SITE}`));
    expect(textOf(main, '[role="status"].failure')).not.toBe('');
    expect(await currentWish()).not.toBeNull();
    await click(button(main, `Allow ${SITE}`));
    expect(permissions.origins.has(PATTERN)).toBe(true);
    expect(status(main)).toMatch(/^Allowed\./);
    expect(main.querySelector('.failure')).toBeNull();
  });

  it('what is answered counts though the wish cannot be forgotten', async () => {
    const { main } = await open();
    vi.spyOn(browser.storage.session, 'remove').mockRejectedValue(new Error('gone'));
    await click(button(main, `Allow ${SITE}`));
    expect(status(main)).toMatch(/^Allowed\./);
  });

  it('shows a name that looks like markup as the name that it is', async () => {
    const { main } = await open('<img src=x onerror=alert(1)>', PATTERN);
    expect(main.querySelector('img')).toBeNull();
    expect(textOf(main, 'h2')).toContain('<img');
  });
});

describe('the popup as a whole', () => {
  async function openPopup() {
    vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [
      { id: 7, url: 'https://harbour.example/@ana/1', incognito: false } as Browser.tabs.Tab,
    ]);
    vi.spyOn(browser.scripting, 'executeScript').mockImplementation(
      async () => [{ frameId: 0, documentId: '', result: '4.5.2' }] as never,
    );
    vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async () => null);
    return draw(<Popup {...(await readPopupData())} />);
  }

  it('begins with the wish, before what it says of the tab', async () => {
    await prepareBrowser();
    await noteWish(SITE, PATTERN);
    const main = await openPopup();
    expect(main.firstElementChild?.className).toBe('article-wish');
    expect(textOf(main, 'h1')).toBe('harbour.example');
  });

  it('says nothing of a wish that is over', async () => {
    await prepareBrowser();
    await noteWish(SITE, PATTERN);
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + 11 * 60_000);
    const main = await openPopup();
    expect(main.querySelector('.article-wish')).toBeNull();
  });
});
