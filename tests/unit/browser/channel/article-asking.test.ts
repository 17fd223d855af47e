import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allowArticle, askForArticle } from '../../../../utils/browser/channel/article-asking.ts';
import type { ArticleTelling } from '../../../../utils/browser/channel/article-messages.ts';
import { article } from '../../storage/storage.ts';
import { FakePort } from './fake-port.ts';

const ASKING = { address: 'https://reef.example/tides', isFresh: false };
const FOUND = { type: 'found', copy: article('tides'), isKept: true } as const;
const INTERRUPTED = { type: 'failed', failure: 'interrupted', forwardsTo: null };

let ports: FakePort[];

beforeEach(() => {
  fakeBrowser.reset();
  ports = [];
  vi.spyOn(browser.runtime, 'connect').mockImplementation((...args: unknown[]) => {
    const { name } = args.at(-1) as { name: string };
    const made = new FakePort(name);
    ports.push(made);
    return made.port;
  });
});

const settled = () => new Promise((done) => setTimeout(done));

/** Asks for an article; `answer` is null until there is one. */
function ask(signal: AbortSignal = new AbortController().signal) {
  const told: ArticleTelling[] = [];
  const asking = { told, answer: null as unknown };
  void askForArticle(ASKING, (telling) => told.push(telling), signal).then((answer) => {
    asking.answer = answer;
  });
  return asking;
}

describe('a reader that asks for an article (L5)', () => {
  it('says which, and whether the copy will do', () => {
    ask();
    expect(ports.map(({ name, sent }) => ({ name, sent }))).toEqual([
      { name: 'throughline-article', sent: [ASKING] },
    ]);
  });

  it.each<[string, ArticleTelling]>([
    ['the article', FOUND],
    ['that the browser has to allow its site', { type: 'needs-grant', site: 'reef.example' }],
    ['why not', { type: 'failed', failure: 'timeout', forwardsTo: null }],
    [
      'where the link leads instead',
      { type: 'failed', failure: 'forwards', forwardsTo: 'https://bay.example/tides' },
    ],
  ])('is answered: %s', async (_what, telling) => {
    const asking = ask();
    ports[0]?.receive(telling);
    await settled();
    expect(asking.answer).toEqual(telling);
    expect(ports.map(({ endedBy }) => endedBy)).toEqual(['this end']);
  });

  it('is told how far it is, until the answer', async () => {
    const asking = ask();
    const first = { type: 'loading', bytes: 9_000, total: null } as const;
    const last = { type: 'extracting' } as const;
    for (const telling of [first, last, FOUND, first]) ports[0]?.receive(telling);
    await settled();
    expect(asking.told).toEqual([first, last]);
    expect(asking.answer).toEqual(FOUND);
  });
});

describe('a background that goes away', () => {
  it('before it has answered is asked once more', async () => {
    const asking = ask();
    ports[0]?.receive({ type: 'loading', bytes: 9_000, total: 90_000 });
    ports[0]?.end();
    await settled();
    expect(asking.answer).toBeNull();
    expect(ports[1]?.sent).toEqual([ASKING]);
    ports[1]?.receive(FOUND);
    await settled();
    expect(asking.answer).toEqual(FOUND);
  });

  it('again is not asked a third time', async () => {
    const asking = ask();
    ports[0]?.end();
    await settled();
    ports[1]?.end();
    await settled();
    expect(asking.answer).toEqual(INTERRUPTED);
    expect(ports).toHaveLength(2);
  });

  it('after it has answered is not asked again', async () => {
    const asking = ask();
    ports[0]?.receive(FOUND);
    ports[0]?.end();
    await settled();
    expect(asking.answer).toEqual(FOUND);
    expect(ports).toHaveLength(1);
  });

  it('with the whole extension is no reason to throw', async () => {
    vi.mocked(browser.runtime.connect).mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    const asking = ask();
    await settled();
    expect(asking.answer).toEqual(INTERRUPTED);
  });
});

describe('an answer that is none', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a word', 'found'],
    ['another kind', { type: 'loaded' }],
    ['an article without a copy', { type: 'found', isKept: true }],
    [
      'an article from elsewhere than the web',
      { ...FOUND, copy: { ...FOUND.copy, url: 'javascript:alert(1)' } },
    ],
    ['an article over http', { ...FOUND, copy: { ...FOUND.copy, url: 'http://reef.example/' } }],
    ['a failure nobody knows', { type: 'failed', failure: 'tired', forwardsTo: null }],
    [
      'a way on that leads into the browser',
      { type: 'failed', failure: 'forwards', forwardsTo: 'chrome://settings' },
    ],
    ['bytes that are no number', { type: 'loading', bytes: '9', total: null }],
  ])('ends it: %s', async (_what, telling) => {
    const asking = ask();
    ports[0]?.receive(telling);
    await settled();
    expect(asking).toEqual({ told: [], answer: INTERRUPTED });
    expect(ports.map(({ endedBy }) => endedBy)).toEqual(['this end']);
  });
});

describe('a reader that gives the article up', () => {
  it('has the background stop, and hears nothing any more', async () => {
    const giving = new AbortController();
    const asking = ask(giving.signal);
    giving.abort();
    expect(ports[0]?.endedBy).toBe('this end');
    ports[0]?.receive(FOUND);
    ports[0]?.end();
    await settled();
    expect(asking).toEqual({ told: [], answer: null });
    expect(ports).toHaveLength(1);
  });

  it('does not ask again when it has done so between two tries', async () => {
    const giving = new AbortController();
    const asking = ask(giving.signal);
    ports[0]?.end();
    giving.abort();
    await settled();
    expect(ports).toHaveLength(1);
    expect(asking.answer).toBeNull();
  });

  it('did not ask at all when it had done so before', async () => {
    const asking = ask(AbortSignal.abort());
    await settled();
    expect(ports).toEqual([]);
    expect(asking.answer).toBeNull();
  });

  it('too late, with the article before it, changes nothing', async () => {
    const giving = new AbortController();
    const left = vi.spyOn(giving.signal, 'removeEventListener');
    ask(giving.signal);
    ports[0]?.receive(FOUND);
    await settled();
    const disconnect = vi.spyOn(FakePort.prototype, 'disconnect');
    giving.abort();
    expect(disconnect).not.toHaveBeenCalled();
    expect(left).toHaveBeenCalledOnce();
  });
});

describe('a click on “Allow”', () => {
  it('asks the background at once: some browsers ask by the click alone', () => {
    const send = vi
      .spyOn(browser.runtime, 'sendMessage')
      .mockImplementation(async () => 'allowed' as never);
    void allowArticle(ASKING.address);
    expect(send).toHaveBeenCalledExactlyOnceWith({
      type: 'allow-article',
      address: ASKING.address,
    });
  });

  it.each<[string, unknown, string]>([
    ['allowed', 'allowed', 'allowed'],
    ['denied', 'denied', 'denied'],
    ['asked in the popup', 'toolbar', 'toolbar'],
    ['nothing at all', undefined, 'toolbar'],
    ['anything', { ok: true }, 'toolbar'],
  ])('is answered: %s', async (_what, answer, expected) => {
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => answer as never);
    expect(await allowArticle(ASKING.address)).toBe(expected);
  });

  it('leads to the toolbar where no background answers', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('no receiver'));
    expect(await allowArticle(ASKING.address)).toBe('toolbar');
  });

  it('leads there too where the whole extension is gone, and the call itself throws', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await allowArticle(ASKING.address)).toBe('toolbar');
  });
});
