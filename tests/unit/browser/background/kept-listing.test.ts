import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerAboutKept } from '../../../../utils/browser/background/kept-listing.ts';
import {
  askForKept,
  clearKept,
  removeKept,
} from '../../../../utils/browser/channel/kept-asking.ts';
import { keptArticles } from '../../../../utils/storage/kept-articles.ts';
import { addressOf, article } from '../../storage/storage.ts';

type Sender = Browser.runtime.MessageSender;

const TAB = { id: 7 } as Browser.tabs.Tab;

beforeEach(async () => {
  fakeBrowser.reset();
  await keptArticles.clear();
  const fetchedAt = Date.now();
  await keptArticles.keep(addressOf('tides'), article('tides', { fetchedAt }));
  await keptArticles.keep(addressOf('currents'), article('currents', { fetchedAt }));
});

const options = (): Sender => ({
  id: browser.runtime.id,
  url: 'moz-extension://ours/options.html',
  tab: TAB,
});

/** A message goes its way as a browser takes it, as what can be sent. */
function connect(sender = options()): void {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(
    (message: unknown) =>
      new Promise((resolve) => {
        const sent: unknown = JSON.parse(JSON.stringify(message));
        if (answerAboutKept(sent, sender, resolve) !== true) resolve(undefined);
      }),
  );
}

const titles = async () => (await askForKept())?.map(({ title }) => title).toSorted();

describe('the options page', () => {
  beforeEach(() => connect());

  it('hears what is kept, without its text', async () => {
    expect(await titles()).toEqual(['On currents', 'On tides']);
    expect(JSON.stringify(await askForKept())).not.toContain('Words on');
  });

  it('removes one', async () => {
    expect(await removeKept(addressOf('tides'))).toBe(true);
    expect(await titles()).toEqual(['On currents']);
  });

  it('removes all', async () => {
    expect(await clearKept()).toBe(true);
    expect(await titles()).toEqual([]);
  });

  it('hears where the database fails', async () => {
    vi.spyOn(keptArticles, 'list').mockResolvedValue(null);
    vi.spyOn(keptArticles, 'remove').mockResolvedValue(false);
    vi.spyOn(keptArticles, 'clear').mockResolvedValue(false);
    expect(await askForKept()).toBeNull();
    expect(await removeKept(addressOf('tides'))).toBe(false);
    expect(await clearKept()).toBe(false);
  });
});

describe('nobody else hears or removes anything', () => {
  it.each<[string, Sender]>([
    ['a reader in a page', { url: 'https://harbour.example/@ana/1', tab: TAB, frameId: 0 }],
    [
      'a page that calls itself ours',
      { url: 'https://harbour.example/moz-extension://ours/', tab: TAB },
    ],
    ['a reader without an address', { tab: TAB }],
    ['another extension', { id: 'somebody-else', url: 'moz-extension://theirs/options.html' }],
    ['nobody', { id: '' }],
  ])('%s', async (_case, changes) => {
    const { id } = browser.runtime;
    connect({ id, ...changes });
    expect(await askForKept()).toBeNull();
    expect(await removeKept(addressOf('tides'))).toBe(false);
    expect(await clearKept()).toBe(false);
    expect(await keptArticles.list()).toHaveLength(2);
  });

  it.each([
    [null],
    ['list-kept'],
    [{ type: 'load-rest' }],
    [{ type: 'remove-kept' }],
    [{ type: 'remove-kept', address: ['https://reef.example/tides'] }],
    [{ type: 'remove-kept', address: null }],
  ])('a message that means something else is not answered: %j', (message) => {
    expect(answerAboutKept(message, options(), vi.fn())).toBeUndefined();
  });
});

describe('a background that does not answer as agreed', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['nothing', async () => undefined],
    ['something else', async () => ({ articles: [] })],
    ['an entry that is none', async () => [{ address: addressOf('tides') }]],
    ['that it is gone', () => Promise.reject(new Error('no receiver'))],
  ])('says nothing of what is kept: %s', async (_case, answer) => {
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(answer);
    expect(await askForKept()).toBeNull();
    expect(await removeKept(addressOf('tides'))).toBe(false);
    expect(await clearKept()).toBe(false);
  });
});
