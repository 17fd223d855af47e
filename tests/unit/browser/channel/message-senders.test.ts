import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadReaderFor } from '../../../../utils/browser/background/reader-loading.ts';
import { showReaderState } from '../../../../utils/browser/background/toolbar-button.ts';
import { listenForReader } from '../../../../utils/browser/channel/reader-listening.ts';
import type {
  PageReport,
  ReaderMessage,
} from '../../../../utils/browser/channel/reader-messages.ts';
import { message as text } from '../../messages.ts';
import { FakeScripting } from '../background/fake-scripting.ts';

type Sender = Browser.runtime.MessageSender;
type Listener = (message: unknown, sender: Sender, answer: (report: PageReport) => void) => unknown;

const PAGE = 'https://harbour.example/@ana/1';
const TAB = { id: 7 } as Browser.tabs.Tab;
const REPORT: PageReport = {
  isPlain: false,
  readBy: 'classic',
  posts: 3,
  folded: 2,
  answers: 1,
  articles: 0,
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(text);
});

const ours = (more: Partial<Sender> = {}): Sender => ({ id: browser.runtime.id, ...more });

/** Who may send something, by what a browser says of them. */
const SENDERS = {
  'the background': () => ours({ url: 'chrome-extension://ours/background.js' }),
  'the background, without an address': () => ours(),
  'the popup': () => ours({ url: 'moz-extension://ours/popup.html' }),
  'a page of ours in a tab': () => ours({ url: 'chrome-extension://ours/options.html', tab: TAB }),
  'a content script of ours': () => ours({ url: PAGE, tab: TAB, frameId: 0 }),
  'one in a frame': () => ours({ url: PAGE, tab: TAB, frameId: 3 }),
  'one whose page has no address': () => ours({ tab: TAB, frameId: 0 }),
  'one whose page would like to be ours': () =>
    ours({ url: `${PAGE}?chrome-extension://ours/`, tab: TAB, frameId: 0 }),
  'another extension': () => ({ id: 'somebody-else', url: 'chrome-extension://x/background.js' }),
  'another extension’s content script': () => ({
    id: 'somebody-else',
    url: PAGE,
    tab: TAB,
    frameId: 0,
  }),
  'a script that is not named': () => ({ url: PAGE, tab: TAB, frameId: 0 }),
  'nobody that is named': () => ({ url: 'chrome-extension://ours/popup.html' }),
  'somebody without a name': () => ({ ...ours(), id: '' }),
} satisfies Record<string, () => Sender>;

type Who = keyof typeof SENDERS;
const EVERYBODY = Object.keys(SENDERS) as Who[];
const OUR_PAGES: readonly Who[] = [
  'the background',
  'the background, without an address',
  'the popup',
  'a page of ours in a tab',
];

const settled = () => new Promise((done) => setTimeout(done));

describe('the reader obeys the background and our pages, nobody else', () => {
  beforeEach(() => {
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => false);
  });

  /** What a reader is told to do by a message. */
  async function told(message: unknown, sender: Sender): Promise<string[]> {
    const heard: string[] = [];
    const added = vi.spyOn(browser.runtime.onMessage, 'addListener');
    const stop = listenForReader(new URL(PAGE) as unknown as Location, {
      apply: () => heard.push('settings'),
      turnOff: () => heard.push('off'),
      setPlain: (isPlain) => heard.push(isPlain ? 'plain' : 'not plain'),
      report: () => REPORT,
    });
    const [listener] = added.mock.calls.at(-1) ?? [];
    // Without one nothing is heard, and the tests below fail.
    (listener as Listener | undefined)?.(message, sender, (report) => {
      heard.push(`${report.posts} posts`);
    });
    await settled();
    stop();
    return heard;
  }

  const MESSAGES: [string, ReaderMessage, string[]][] = [
    ['its site was turned off', { type: 'sites-changed' }, ['off']],
    ['a plain page', { type: 'plain-page', isPlain: true }, ['plain', '3 posts']],
    ['what it has read', { type: 'tell-reading' }, ['3 posts']],
  ];

  it.each(
    MESSAGES.flatMap(([about, message, done]) =>
      EVERYBODY.map((who) => [about, who, message, OUR_PAGES.includes(who) ? done : []] as const),
    ),
  )('%s, says %s', async (_about, who, message, done) => {
    expect(await told(message, SENDERS[who]())).toEqual(done);
  });

  it('stays on where its site is among those that are left', async () => {
    vi.mocked(browser.runtime.sendMessage).mockImplementation(async () => true);
    expect(await told({ type: 'sites-changed' }, SENDERS['the background']())).toEqual([]);
  });

  it('nobody is turned off who has stopped listening before it is known', async () => {
    const heard: string[] = [];
    const added = vi.spyOn(browser.runtime.onMessage, 'addListener');
    const stop = listenForReader(new URL(PAGE) as unknown as Location, {
      apply: () => {},
      turnOff: () => heard.push('off'),
      setPlain: () => {},
      report: () => null,
    });
    const [listener] = added.mock.calls.at(-1) ?? [];
    (listener as Listener | undefined)?.(
      { type: 'sites-changed' },
      SENDERS['the background'](),
      () => {},
    );
    stop();
    await settled();
    expect(heard).toEqual([]);
  });

  it.each([
    ['no message', 'plain-page'],
    ['nothing', null],
    ['a kind that there is not', { type: 'turn-off' }],
    ['what is said to the background', { type: 'load-reader' }],
    ['a value of another kind', { type: 'plain-page', isPlain: 'yes' }],
  ])('not even these what is not for it: %s', async (_case, message) => {
    expect(await told(message, SENDERS['the background']())).toEqual([]);
  });
});

describe('the background obeys our script in the page of a tab, nobody else', () => {
  const MAY_ASK: readonly Who[] = [
    'a content script of ours',
    'one whose page would like to be ours',
  ];

  it.each(EVERYBODY)('who wants the reader: %s', async (who) => {
    const scripting = new FakeScripting();
    loadReaderFor({ type: 'load-reader' }, SENDERS[who]());
    await settled();
    const [injection] = scripting.injected;
    expect(scripting.injected).toHaveLength(MAY_ASK.includes(who) ? 1 : 0);
    // Wherever it was asked from, it goes to that tab.
    expect(injection?.target.tabId ?? TAB.id).toBe(TAB.id);
  });

  it.each(EVERYBODY)('who says that it is on: %s', (who) => {
    const icon = vi.spyOn(browser.action, 'setIcon').mockResolvedValue(undefined);
    vi.spyOn(browser.action, 'setTitle').mockResolvedValue(undefined);
    showReaderState({ type: 'reader-state', isOn: true }, SENDERS[who]());
    const mayTell = [...MAY_ASK, 'one whose page has no address'].includes(who);
    expect(icon).toHaveBeenCalledTimes(mayTell ? 1 : 0);
  });
});
