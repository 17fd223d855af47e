import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowArticleFor } from '../../../../utils/browser/background/article-allowing.ts';
import { currentWish } from '../../../../utils/browser/sites/article-wish.ts';
import { FakePermissions } from '../sites/fake-permissions.ts';

const TIDES = 'https://www.reef.example/tides';
const PATTERN = '*://*.reef.example/*';
const CLICKED = { type: 'allow-article', address: TIDES };

let permissions: FakePermissions;

beforeEach(() => {
  fakeBrowser.reset();
  permissions = new FakePermissions();
  vi.spyOn(browser.action, 'openPopup').mockImplementation(async () => {});
});

function reader(changes: Partial<Browser.runtime.MessageSender> = {}) {
  const tab = { id: 7 } as Browser.tabs.Tab;
  const url = 'https://harbour.example/@ana/1';
  return { id: browser.runtime.id, tab, frameId: 0, url, ...changes };
}

/** What the reader is answered. */
async function answered(message: unknown = CLICKED): Promise<unknown> {
  const answer = vi.fn();
  expect(allowArticleFor(message, reader(), answer)).toBe(true);
  await vi.waitFor(() => expect(answer).toHaveBeenCalled());
  expect(answer).toHaveBeenCalledOnce();
  return answer.mock.calls[0]?.[0];
}

/** As Firefox does where the click was not in a page of ours. */
function takesNoClickOfAPage(): void {
  vi.mocked(browser.permissions.request).mockRejectedValue(
    new Error('permissions.request may only be called from a user input handler'),
  );
}

describe('a reader that is allowed to read an article (L5)', () => {
  it('has the browser asked for its site at once: after anything else the click is forgotten', () => {
    const read = vi.spyOn(browser.storage.session, 'get');
    const noted = vi.spyOn(browser.storage.session, 'set');
    allowArticleFor(CLICKED, reader(), vi.fn());
    expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [PATTERN] });
    expect(read).not.toHaveBeenCalled();
    expect(noted).not.toHaveBeenCalled();
  });

  it.each([
    ['allowed', true],
    ['denied', false],
  ])('is told: %s', async (expected, isAllowed) => {
    permissions.answer = isAllowed;
    expect(await answered()).toBe(expected);
    expect(permissions.origins.has(PATTERN)).toBe(isAllowed);
    expect(browser.action.openPopup).not.toHaveBeenCalled();
    expect(await currentWish()).toBeNull();
  });

  it.each([
    ['a page of the site’s own', 'https://reef.example/'],
    ['an http link', 'http://news.reef.example/tides'],
    ['a text fragment', `${TIDES}#:~:text=ebb`],
    ['a user name that looks like a site', 'https://bay.example@reef.example/tides'],
  ])('for no more than the article’s site: %s', (_what, address) => {
    allowArticleFor({ ...CLICKED, address }, reader(), vi.fn());
    expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [PATTERN] });
  });
});

describe('where the browser takes no click of a page (Firefox)', () => {
  beforeEach(takesNoClickOfAPage);

  it('the popup opens, and knows what for', async () => {
    const wished: unknown[] = [];
    vi.mocked(browser.action.openPopup).mockImplementation(async () => {
      wished.push(await currentWish());
    });
    expect(await answered()).toBe('toolbar');
    expect(wished).toEqual([expect.objectContaining({ site: 'reef.example', pattern: PATTERN })]);
  });

  it('the wish stands behind the button where the popup does not open', async () => {
    vi.mocked(browser.action.openPopup).mockRejectedValue(new Error('no active window'));
    expect(await answered()).toBe('toolbar');
    expect(await currentWish()).toMatchObject({ site: 'reef.example', pattern: PATTERN });
  });

  it('nothing is promised where the wish cannot be noted', async () => {
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('full'));
    expect(await answered()).toBe('denied');
    expect(browser.action.openPopup).not.toHaveBeenCalled();
  });

  it('the latest of two wishes stands', async () => {
    await answered();
    await answered({ ...CLICKED, address: 'https://bay.example/' });
    expect(await currentWish()).toMatchObject({ site: 'bay.example' });
  });
});

describe('nobody else has the browser asked for anything', () => {
  it.each<[string, unknown, Partial<Browser.runtime.MessageSender>]>([
    ['another extension', CLICKED, { id: 'somebody-else' }],
    ['a frame', CLICKED, { frameId: 3 }],
    ['nobody’s tab', CLICKED, { tab: {} as Browser.tabs.Tab }],
    ['a page without an address', CLICKED, { url: '' }],
    [
      'a private window: a grant lasts, and tells what was read',
      CLICKED,
      { tab: { id: 7, incognito: true } as Browser.tabs.Tab },
    ],
    ['another message', { type: 'load-rest' }, {}],
    ['no address', { type: 'allow-article' }, {}],
    ['several', { type: 'allow-article', address: [TIDES] }, {}],
    ['an endless address', { ...CLICKED, address: `${TIDES}/${'x'.repeat(9_000)}` }, {}],
    ['nothing', null, {}],
  ])('%s', (_who, message, changes) => {
    const answer = vi.fn();
    expect(allowArticleFor(message, reader(changes), answer)).toBeUndefined();
    expect(browser.permissions.request).not.toHaveBeenCalled();
    expect(answer).not.toHaveBeenCalled();
  });

  it.each([
    'javascript:alert(1)',
    'https://*/',
    'https://*.example/',
    'https://%2A.com/',
    'https://a*b.example/',
    '<all_urls>',
    '*://*/*',
    'http://reef.example:8080/',
    'https://192.168.0.1/',
    'https://router.local/',
    '',
  ])('for what is never fetched: %j', (address) => {
    const answer = vi.fn();
    expect(allowArticleFor({ ...CLICKED, address }, reader(), answer)).toBeUndefined();
    expect(browser.permissions.request).not.toHaveBeenCalled();
    expect(answer).not.toHaveBeenCalled();
  });
});
