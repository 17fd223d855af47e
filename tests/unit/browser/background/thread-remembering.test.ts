import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  answerAboutThreads,
  rememberThreads,
} from '../../../../utils/browser/background/thread-remembering.ts';
import {
  noteThread,
  recallThread,
  setSiteOrder,
} from '../../../../utils/browser/channel/thread-memory-asking.ts';
import { askForThreads, clearThreads } from '../../../../utils/browser/channel/threads-asking.ts';
import { changeSettings, loadSettings } from '../../../../utils/settings/settings-store.ts';
import { settingsFor, sitesIn, withValue } from '../../../../utils/settings/stored-settings.ts';
import { threadMemories } from '../../../../utils/storage/thread-memories.ts';

type Sender = Browser.runtime.MessageSender;

const HOST = 'harbour.example:8443';
const NOTE = { visit: { opened: '1', shown: ['1', '2'] }, order: 'branches', fold: ['2'] } as const;

beforeEach(async () => {
  fakeBrowser.reset();
  await threadMemories.clear();
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: (_name: string, work: () => unknown) => work() },
  });
});

const tab = (changes: object = {}) => ({ id: 7, incognito: false, ...changes }) as Browser.tabs.Tab;

/** The reader of a page. */
const reader = (changes: Partial<Sender> = {}): Sender => ({
  id: browser.runtime.id,
  url: `https://${HOST}/@ana/1`,
  tab: tab(),
  frameId: 0,
  ...changes,
});

const inPrivate = () => reader({ tab: tab({ incognito: true }) });

const options = (): Sender => ({
  id: browser.runtime.id,
  url: 'moz-extension://ours/options.html',
  tab: tab(),
});

/** A message goes its way as a browser takes it, as what can be sent. */
function connect(sender: Sender): void {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(
    (message: unknown) =>
      new Promise((resolve) => {
        const sent: unknown = JSON.parse(JSON.stringify(message));
        const answers = [rememberThreads, answerAboutThreads].map((answer) =>
          answer(sent, sender, resolve),
        );
        if (!answers.includes(true)) resolve(undefined);
      }),
  );
}

const orderOf = async (site: string) => settingsFor(await loadSettings(), site).threadOrder;

describe('the reader of a page', () => {
  beforeEach(() => connect(reader()));

  it('has a thread remembered, and recalls it', async () => {
    expect(await recallThread('1')).toBeNull();
    expect(await noteThread('1', NOTE)).toBe(true);
    expect(await recallThread('1')).toMatchObject({
      visit: { now: ['1', '2'], openedNow: ['1'], endedAt: null },
      order: 'branches',
      folded: ['2'],
    });
  });

  it('says on which site that is by where it stands, and by nothing else', async () => {
    await browser.runtime.sendMessage({
      ...{ type: 'note-thread', threadId: '1', note: NOTE },
      ...{ host: 'reef.example', url: 'https://reef.example/@ana/1' },
    });
    expect(await recallThread('1')).not.toBeNull();
    for (const url of ['https://reef.example/@ana/1', 'https://harbour.example/@ana/1']) {
      connect(reader({ url }));
      expect(await recallThread('1')).toBeNull();
    }
  });

  it('sets the order of its site, and of no other', async () => {
    expect(await setSiteOrder('branches')).toBe(true);
    expect(await orderOf(HOST)).toBe('branches');
    expect(await orderOf('reef.example')).toBe('page');
    expect(await setSiteOrder('page')).toBe(true);
    expect(await orderOf(HOST)).toBe('page');
  });

  it('sets nothing of its own where that holds everywhere', async () => {
    await changeSettings((stored) => withValue(stored, null, 'threadOrder', 'restored'));
    await setSiteOrder('page');
    expect(await orderOf(HOST)).toBe('page');
    await setSiteOrder('restored');
    await changeSettings((stored) => withValue(stored, null, 'threadOrder', 'branches'));
    expect(await orderOf(HOST)).toBe('branches');
  });

  it('hears that the order is not set where the browser cannot write', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'));
    expect(await setSiteOrder('branches')).toBe(false);
  });

  it('hears where the database fails', async () => {
    vi.spyOn(threadMemories, 'recall').mockResolvedValue(null);
    vi.spyOn(threadMemories, 'note').mockResolvedValue(false);
    expect(await recallThread('1')).toBeNull();
    expect(await noteThread('1', NOTE)).toBe(false);
  });

  it('hears nothing of other threads, and clears none', async () => {
    await noteThread('1', NOTE);
    expect(await askForThreads()).toBeNull();
    expect(await clearThreads()).toBe(false);
    expect(await recallThread('1')).not.toBeNull();
  });
});

describe('in a private window', () => {
  it('nothing is known, though it may be elsewhere', async () => {
    connect(reader());
    await noteThread('1', NOTE);
    connect(inPrivate());
    expect(await recallThread('1')).toBeNull();
  });

  it('nothing is written down', async () => {
    const note = vi.spyOn(threadMemories, 'note');
    const written = vi.spyOn(browser.storage.local, 'set');
    connect(inPrivate());
    expect(await noteThread('1', NOTE)).toBe(false);
    expect(await setSiteOrder('branches')).toBe(false);
    expect(note).not.toHaveBeenCalled();
    expect(written).not.toHaveBeenCalled();
    expect(await threadMemories.summary()).toEqual({ threads: 0, bytes: 0 });
    expect(sitesIn(await loadSettings())).toEqual([]);
  });
});

describe('nobody else is heard', () => {
  it.each<[string, Partial<Sender>]>([
    ['another extension', { id: 'somebody-else' }],
    ['a frame', { frameId: 3 }],
    ['nobody’s tab', { tab: {} as Browser.tabs.Tab }],
    ['a page without an address', { url: '' }],
    ['a page of ours', { url: 'moz-extension://ours/options.html' }],
    ['a file', { url: 'file:///harbour.html' }],
    ['a page that would be all sites', { url: 'https://*/' }],
  ])('%s', async (_case, changes) => {
    connect(reader());
    await noteThread('1', NOTE);
    connect(reader(changes));
    expect(await recallThread('1')).toBeNull();
    expect(await noteThread('2', NOTE)).toBe(false);
    expect(await setSiteOrder('branches')).toBe(false);
    expect(await threadMemories.summary()).toMatchObject({ threads: 1 });
    expect(sitesIn(await loadSettings())).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a word', 'recall-thread'],
    ['another message', { type: 'load-rest' }],
    ['of no thread', { type: 'recall-thread' }],
    ['of a thread without an id', { type: 'recall-thread', threadId: '' }],
    ['of a thread with an id of 65 letters', { type: 'recall-thread', threadId: '1'.repeat(65) }],
    ['of a thread that is a number', { type: 'recall-thread', threadId: 1 }],
    ['a note without one', { type: 'note-thread', threadId: '1' }],
    ['a note in words', { type: 'note-thread', threadId: '1', note: 'seen' }],
    ['an order that there is not', { type: 'note-thread', threadId: '1', note: { order: 'new' } }],
    [
      'an id as long as a post',
      { type: 'note-thread', threadId: '1', note: { fold: ['1'.repeat(500)] } },
    ],
    [
      'more posts than a page shows',
      { type: 'note-thread', threadId: '1', note: { visit: { shown: Array(10_001).fill('1') } } },
    ],
    ['an order of the site that there is not', { type: 'set-site-order', order: 'new' }],
    ['no order of the site', { type: 'set-site-order', order: null }],
  ])('a message that means nothing is not answered: %s', (_case, message) => {
    expect(rememberThreads(message, reader(), vi.fn())).toBeUndefined();
  });
});

describe('the options page', () => {
  beforeEach(async () => {
    connect(reader());
    await noteThread('1', NOTE);
    connect(options());
  });

  it('hears how many threads are remembered, and nothing of them', async () => {
    const told = await askForThreads();
    expect(told).toEqual({ threads: 1, bytes: expect.any(Number) });
    expect(told?.bytes).toBeGreaterThan(100);
  });

  it('clears them', async () => {
    expect(await clearThreads()).toBe(true);
    expect(await askForThreads()).toEqual({ threads: 0, bytes: 0 });
  });

  it('hears where the database fails', async () => {
    vi.spyOn(threadMemories, 'summary').mockResolvedValue(null);
    vi.spyOn(threadMemories, 'clear').mockResolvedValue(false);
    expect(await askForThreads()).toBeNull();
    expect(await clearThreads()).toBe(false);
  });

  it.each<[string, Sender]>([
    ['another extension', { id: 'somebody-else', url: 'moz-extension://theirs/options.html' }],
    [
      'a page that calls itself ours',
      { url: 'https://harbour.example/moz-extension://ours/', tab: tab() },
    ],
    ['nobody', { id: '' }],
  ])('is not %s', async (_case, changes) => {
    connect({ id: browser.runtime.id, ...changes });
    expect(await askForThreads()).toBeNull();
    expect(await clearThreads()).toBe(false);
    expect(await threadMemories.summary()).toMatchObject({ threads: 1 });
  });
});
