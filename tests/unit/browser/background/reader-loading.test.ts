import { beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  loadReaderFor,
  loadRestFor,
  readByHand,
  tellTabs,
} from '../../../../utils/browser/background/reader-loading.ts';
import { askInDocument } from '../../../../utils/browser/channel/reader-asking.ts';
import { changeSettings } from '../../../../utils/settings/settings-store.ts';
import { withWish } from '../../../../utils/settings/stored-settings.ts';
import { FakePermissions } from '../sites/fake-permissions.ts';
import { FakeScripting } from './fake-scripting.ts';

const ASKS = { type: 'load-reader' };

let permissions: FakePermissions;
let scripting: FakeScripting;
let told: Mock<typeof browser.tabs.sendMessage>;

beforeEach(() => {
  fakeBrowser.reset();
  permissions = new FakePermissions(['*://*/*']);
  scripting = new FakeScripting();
  told = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined);
});

/** The detector in a tab, or who would like to be taken for it. */
function sender(changes: Partial<Browser.runtime.MessageSender> = {}) {
  const { id } = browser.runtime;
  const tab = { id: 7 } as Browser.tabs.Tab;
  return { id, tab, frameId: 0, url: 'https://harbour.example/@ana/1', ...changes };
}

/** After all that was begun has been done. */
const settled = () => new Promise((done) => setTimeout(done));

describe('the detector asks', () => {
  it('and gets the reader, at once, into the page itself', async () => {
    loadReaderFor(ASKS, sender());
    await vi.waitFor(() => expect(scripting.injected).toHaveLength(1));
    expect(scripting.injected).toEqual([
      {
        target: { tabId: 7, frameIds: [0] },
        files: ['/reader.js'],
        injectImmediately: true,
      },
    ]);
  });

  it.each([
    ['another extension', ASKS, { id: 'somebody-else' }],
    ['a frame', ASKS, { frameId: 3 }],
    ['a page of ours', ASKS, { url: 'chrome-extension://id/popup.html' }],
    ['a page without an address', ASKS, { url: '' }],
    ['nobody’s tab', ASKS, { tab: {} as Browser.tabs.Tab }],
    ['another message', { type: 'reader-state', isOn: true }, {}],
    ['no message', 'load-reader', {}],
    ['nothing', null, {}],
  ])('but not so %s', async (_title, message, changes) => {
    expect(loadReaderFor(message, sender(changes))).toBeUndefined();
    await settled();
    expect(scripting.injected).toEqual([]);
  });

  it('in vain on a site that is turned off, though its pattern is not left out', async () => {
    await changeSettings((stored) => withWish(stored, 'localhost:3000', 'off'));
    loadReaderFor(ASKS, sender({ url: 'http://localhost:3000/' }));
    await settled();
    expect(scripting.injected).toEqual([]);
    loadReaderFor(ASKS, sender({ url: 'http://localhost:4000/' }));
    await vi.waitFor(() => expect(scripting.injected).toHaveLength(1));
  });

  it('and hears that the grant has gone, if it went while the reader was on its way', async () => {
    vi.mocked(browser.scripting.executeScript).mockImplementation(async () => {
      permissions.origins.clear();
      permissions.origins.add('https://reef.example/*');
      return [];
    });
    loadReaderFor(ASKS, sender());
    const message = { type: 'sites-changed' };
    await vi.waitFor(() => expect(told).toHaveBeenCalledExactlyOnceWith(7, message));
  });

  it('and hears nothing of grants where its own is there', async () => {
    loadReaderFor(ASKS, sender());
    await vi.waitFor(() => expect(scripting.injected).toHaveLength(1));
    await settled();
    expect(told).not.toHaveBeenCalled();
  });

  it('and nothing happens where the tab is gone', async () => {
    vi.mocked(browser.scripting.executeScript).mockRejectedValue(new Error('No tab with id: 7'));
    loadReaderFor(ASKS, sender());
    await settled();
    await expect(readByHand(7)).rejects.toThrow('No tab');
  });
});

describe('a reader asks for its second script', () => {
  const ASKS_FOR_REST = { type: 'load-rest' };

  it('and gets it, into its own document, and is told that it is there', async () => {
    const answer = vi.fn();
    expect(loadRestFor(ASKS_FOR_REST, sender({ documentId: 'a1' }), answer)).toBe(true);
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith(true));
    expect(scripting.injected).toEqual([
      {
        target: { tabId: 7, documentIds: ['a1'] },
        files: ['/reader-rest.js'],
        injectImmediately: true,
      },
    ]);
  });

  it('and is told where the browser would not', async () => {
    vi.mocked(browser.scripting.executeScript).mockRejectedValue(new Error('no access'));
    const answer = vi.fn();
    loadRestFor(ASKS_FOR_REST, sender(), answer);
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith(false));
  });

  it.each([
    ['another extension', ASKS_FOR_REST, { id: 'somebody-else' }],
    ['a frame', ASKS_FOR_REST, { frameId: 3 }],
    ['nobody’s tab', ASKS_FOR_REST, { tab: {} as Browser.tabs.Tab }],
    ['another message', ASKS, {}],
    ['nothing', null, {}],
  ])('but not so %s', async (_title, message, changes) => {
    expect(loadRestFor(message, sender(changes), vi.fn())).toBeUndefined();
    await settled();
    expect(scripting.injected).toEqual([]);
  });
});

it('a page that is read by hand asks first, in the document that is there: the reader looks for that', async () => {
  await readByHand(7);
  const page = { target: { tabId: 7, frameIds: [0] }, injectImmediately: true };
  expect(scripting.injected).toEqual([
    { ...page, func: askInDocument, args: ['hand'] },
    { ...page, files: ['/reader.js'] },
  ]);
});

it('every tab is told, whether somebody listens there or not', async () => {
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () =>
    [{ id: 1 }, {}, { id: 2 }].map((tab) => tab as Browser.tabs.Tab),
  );
  told.mockRejectedValue(new Error('Nobody there'));
  const message = { type: 'sites-changed' as const };
  await tellTabs(message);
  expect(told.mock.calls).toEqual([
    [1, message],
    [2, message],
  ]);
});
