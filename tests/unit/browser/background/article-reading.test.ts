import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArticleCopy } from '../../../../utils/article/article-copy.ts';
import {
  extractPage,
  prepareExtraction,
} from '../../../../utils/browser/background/article-extracting.ts';
import { readArticlesFor } from '../../../../utils/browser/background/article-reading.ts';
import { ARTICLE_PORT } from '../../../../utils/browser/channel/article-messages.ts';
import { keptArticles } from '../../../../utils/storage/kept-articles.ts';
import { addressOf, article } from '../../storage/storage.ts';
import { FakePort } from '../channel/fake-port.ts';
import { FakePermissions } from '../sites/fake-permissions.ts';

vi.mock(import('../../../../utils/browser/background/article-extracting.ts'));

const TIDES = addressOf('tides');
const PATTERN = '*://*.reef.example/*';
const PAGE = '<title>On tides</title><p>Words on tides</p>';

let permissions: FakePermissions;
let requests: { url: string; signal: AbortSignal }[];

beforeEach(async () => {
  fakeBrowser.reset();
  await keptArticles.clear();
  permissions = new FakePermissions([PATTERN]);
  requests = [];
  serve(() => page([PAGE]));
  vi.mocked(extractPage).mockImplementation(async ({ url }) => ({
    ok: true,
    article: extracted({ url }),
  }));
});

/** What the site answers. */
function serve(answer: (signal: AbortSignal) => Response | Promise<Response>): void {
  vi.stubGlobal('fetch', async (url: string, { signal }: { signal: AbortSignal }) => {
    requests.push({ url, signal });
    return answer(signal);
  });
}

/** A page that comes in pieces; `before` runs before each. */
function page(pieces: readonly string[], before: (piece: number) => unknown = () => {}): Response {
  const encoder = new TextEncoder();
  let next = 0;
  const body = new ReadableStream(
    {
      async pull(controller) {
        await before(next);
        const piece = pieces[next];
        next += 1;
        if (piece === undefined) controller.close();
        else controller.enqueue(encoder.encode(piece));
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers: { 'Content-Type': 'text/html' } });
}

function extracted(changes: Partial<ArticleCopy> = {}): Omit<ArticleCopy, 'fetchedAt'> {
  const { fetchedAt: _, ...rest } = article('tides', changes);
  return rest;
}

type Sender = Browser.runtime.MessageSender;

function reader(changes: Partial<Sender> = {}): Sender {
  const tab = { id: 7, incognito: false } as Browser.tabs.Tab;
  return {
    id: browser.runtime.id,
    tab,
    frameId: 0,
    url: 'https://harbour.example/@ana/1',
    ...changes,
  };
}

const inPrivate = () => reader({ tab: { id: 8, incognito: true } as Browser.tabs.Tab });

/** A reader connects, and asks for an article. */
function ask(changes: { address?: string; isFresh?: boolean } = {}, sender = reader()): FakePort {
  const connected = connect(sender);
  connected.receive({ address: TIDES, isFresh: false, ...changes });
  return connected;
}

function connect(sender: Sender | undefined, name = ARTICLE_PORT): FakePort {
  const made = new FakePort(name, sender);
  readArticlesFor(made.port);
  return made;
}

const ENDS = ['found', 'needs-grant', 'failed'];

/** The answer, when there is one. */
async function answerOf({ sent }: FakePort): Promise<{ type: string }> {
  return vi.waitFor(() => {
    const end = (sent as { type: string }[]).find(({ type }) => ENDS.includes(type));
    if (!end) throw new Error('There is no answer yet.');
    return end;
  });
}

const settled = () => new Promise((done) => setTimeout(done, 20));

const failed = (failure: string, forwardsTo: string | null = null) => ({
  type: 'failed',
  failure,
  forwardsTo,
});

describe('who may ask for an article', () => {
  it('whoever connects by another name is meant for somebody else', () => {
    const other = connect(reader(), 'throughline-lifeline');
    other.receive({ address: TIDES, isFresh: false });
    expect(other).toMatchObject({ endedBy: null, sent: [] });
    expect(requests).toEqual([]);
  });

  it.each<[string, () => Sender | undefined]>([
    ['nobody', () => undefined],
    ['another extension', () => reader({ id: 'somebody-else' })],
    ['a frame of a page', () => reader({ frameId: 3 })],
    ['nobody’s tab', () => reader({ tab: {} as Browser.tabs.Tab })],
    [
      'a page of ours without a tab',
      () => ({ id: browser.runtime.id, url: 'moz-extension://ours/popup.html' }),
    ],
    ['a page without an address', () => reader({ url: '' })],
  ])('not %s', async (_who, sender) => {
    const other = connect(sender());
    expect(other.endedBy).toBe('this end');
    other.receive({ address: TIDES, isFresh: false });
    await settled();
    expect(requests).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['an address alone', TIDES],
    ['no address', { isFresh: true }],
    ['several', { address: [TIDES], isFresh: true }],
    ['one without an end', { address: `${TIDES}/${'x'.repeat(9_000)}`, isFresh: true }],
    ['not whether the copy will do', { address: TIDES }],
  ])('not for %s', async (_what, message) => {
    const asking = connect(reader());
    asking.receive(message);
    await settled();
    expect(asking).toMatchObject({ endedBy: 'this end', sent: [] });
    expect(requests).toEqual([]);
  });
});

describe('what is never fetched', () => {
  it.each([
    ['javascript:alert(1)', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['', 'not-https'],
    ['http://reef.example:8080/tides', 'not-https'],
    ['https://192.168.0.1/', 'private-address'],
    ['https://localhost/tides', 'private-address'],
    ['https://[::1]/', 'private-address'],
  ])('%s', async (address, failure) => {
    permissions.origins.add('*://*/*');
    expect(await answerOf(ask({ address }))).toEqual(failed(failure));
    expect(requests).toEqual([]);
  });

  it('but for what is in the instance’s own network', async () => {
    permissions.origins.add('*://*/*');
    const sender = reader({ url: 'http://localhost:3000/@ana/1' });
    await answerOf(ask({ address: 'https://localhost/tides' }, sender));
    expect(requests.map(({ url }) => url)).toEqual(['https://localhost/tides']);
  });
});

describe('a copy that is kept', () => {
  beforeEach(() => keptArticles.keep(TIDES, article('tides', { fetchedAt: Date.now() })));

  it('is given at once, without a grant and without asking the site', async () => {
    permissions.origins.clear();
    expect(await answerOf(ask())).toMatchObject({
      type: 'found',
      copy: { title: 'On tides' },
      isKept: true,
    });
    expect(requests).toEqual([]);
    expect(prepareExtraction).not.toHaveBeenCalled();
  });

  it('is given by http and with a fragment, too', async () => {
    const address = 'http://reef.example/tides#:~:text=ebb';
    expect(await answerOf(ask({ address }))).toMatchObject({ isKept: true });
  });

  it('will not do where the page is wanted as it is now; the new one is kept', async () => {
    vi.mocked(extractPage).mockResolvedValue({
      ok: true,
      article: extracted({ title: 'On tides, again' }),
    });
    const answer = await answerOf(ask({ isFresh: true }));
    expect(answer).toMatchObject({ isKept: false, copy: { title: 'On tides, again' } });
    expect(requests).toHaveLength(1);
    await vi.waitFor(async () =>
      expect(await keptArticles.find(TIDES)).toMatchObject({ title: 'On tides, again' }),
    );
  });

  it('stays where the page cannot be had as it is now', async () => {
    serve(() => new Response('', { status: 503 }));
    expect(await answerOf(ask({ isFresh: true }))).toEqual(failed('busy'));
    expect(await keptArticles.find(TIDES)).not.toBeNull();
  });

  it('is looked up with the knowledge that the window is private', async () => {
    const find = vi.spyOn(keptArticles, 'find');
    await answerOf(ask({}, inPrivate()));
    await answerOf(ask());
    expect(find.mock.calls).toEqual([
      [TIDES, true],
      [TIDES, false],
    ]);
  });
});

describe('a site that is not allowed', () => {
  it('is named, and not asked', async () => {
    permissions.origins.clear();
    expect(await answerOf(ask({ address: 'https://www.reef.example/tides' }))).toEqual({
      type: 'needs-grant',
      site: 'reef.example',
    });
    expect(requests).toEqual([]);
    expect(prepareExtraction).not.toHaveBeenCalled();
  });

  it('is not asked for from a private window: a grant lasts, and tells what was read', async () => {
    permissions.origins.clear();
    expect(await answerOf(ask({}, inPrivate()))).toEqual(failed('private-window'));
    expect(requests).toEqual([]);
    expect(prepareExtraction).not.toHaveBeenCalled();
  });

  it('is read from a private window where it has been allowed before', async () => {
    expect(await answerOf(ask({}, inPrivate()))).toMatchObject({ type: 'found' });
  });

  it('is what it is where the browser does not say', async () => {
    vi.mocked(browser.permissions.contains).mockRejectedValue(new Error('not now'));
    expect(await answerOf(ask())).toEqual(failed('interrupted'));
    expect(requests).toEqual([]);
  });
});

describe('an article that is fetched', () => {
  it('is told when it is there, and kept by the address that was asked for', async () => {
    const before = Date.now();
    const asking = ask({ address: 'http://me:secret@reef.example/tides#ebb' });
    const answer = await answerOf(asking);
    expect(answer).toMatchObject({ type: 'found', isKept: false, copy: { url: TIDES } });
    expect(requests.map(({ url }) => url)).toEqual([TIDES]);
    expect(asking.sent.map((telling) => (telling as { type: string }).type)).toEqual([
      'loading',
      'extracting',
      'found',
    ]);
    await vi.waitFor(async () => expect(await keptArticles.find(TIDES)).not.toBeNull());
    expect((await keptArticles.find(TIDES))?.fetchedAt).toBeGreaterThanOrEqual(before);
  });

  it('is parsed by what was made ready while it came', async () => {
    vi.mocked(prepareExtraction).mockImplementation(() => expect(requests).toEqual([]));
    await answerOf(ask());
    expect(prepareExtraction).toHaveBeenCalledOnce();
    expect(extractPage).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ url: TIDES, html: PAGE }),
    );
  });

  it('in a private window is not written down', async () => {
    const keep = vi.spyOn(keptArticles, 'keep');
    expect(await answerOf(ask({}, inPrivate()))).toMatchObject({ type: 'found' });
    await settled();
    expect(keep).not.toHaveBeenCalled();
    expect(await keptArticles.list()).toEqual([]);
  });

  it('is read all the same where it cannot be kept', async () => {
    vi.spyOn(keptArticles, 'keep').mockReturnValue(new Promise(() => {}));
    expect(await answerOf(ask())).toMatchObject({ type: 'found' });
  });

  it('is asked for by two readers at once, each for itself', async () => {
    const [one, other] = [ask(), ask({}, reader({ tab: { id: 9 } as Browser.tabs.Tab }))];
    expect(await answerOf(one)).toMatchObject({ type: 'found' });
    expect(await answerOf(other)).toMatchObject({ type: 'found' });
  });
});

describe('how far it is', () => {
  it('is told at most every 250 ms, the first piece at once', async () => {
    let now = 1_000;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const pieces = ['a', 'b', 'c', 'd', 'e', 'f'];
    serve(() =>
      page(pieces, () => {
        now += 100;
      }),
    );
    const asking = ask();
    await answerOf(asking);
    const loading = asking.sent.filter(
      (telling) => (telling as { type: string }).type === 'loading',
    );
    expect(loading).toEqual([
      { type: 'loading', bytes: 1, total: null },
      { type: 'loading', bytes: 4, total: null },
    ]);
  });
});

describe('an article that is not to be had', () => {
  it.each([
    [404, 'not-found'],
    [403, 'refused'],
    [429, 'busy'],
    [500, 'busy'],
  ])('%d is told as %s', async (status, failure) => {
    serve(() => new Response('', { status }));
    expect(await answerOf(ask())).toEqual(failed(failure));
    expect(extractPage).not.toHaveBeenCalled();
    expect(await keptArticles.list()).toEqual([]);
  });

  it('tells where the link leads instead', async () => {
    serve(() => {
      const response = page([PAGE]);
      Object.defineProperty(response, 'url', { value: 'https://bay.example/tides#ebb' });
      return response;
    });
    expect(await answerOf(ask())).toEqual(failed('forwards', 'https://bay.example/tides'));
  });

  it('is asked for once more where the browser does not fetch yet what it has just allowed', async () => {
    serve(() => {
      // The first, and the look whether the link forwards.
      if (requests.length <= 2) throw new TypeError('Failed to fetch');
      return page([PAGE]);
    });
    expect((await answerOf(ask()))?.type).toBe('found');
    expect(requests).toHaveLength(3);
  });

  it('tells that the grant was taken back while it was fetched', async () => {
    serve(() => {
      permissions.origins.clear();
      throw new TypeError('Failed to fetch');
    });
    expect(await answerOf(ask())).toEqual(failed('not-granted'));
  });

  it.each(['no-article', 'login-wall', 'consent-wall', 'interrupted'] as const)(
    'tells what the page is instead: %s',
    async (failure) => {
      vi.mocked(extractPage).mockResolvedValue({ ok: false, failure });
      expect(await answerOf(ask())).toEqual(failed(failure));
      expect(await keptArticles.list()).toEqual([]);
    },
  );

  it('tells that something of ours broke', async () => {
    vi.mocked(extractPage).mockRejectedValue(new Error('out of memory'));
    expect(await answerOf(ask())).toEqual(failed('interrupted'));
  });
});

describe('a reader that goes away', () => {
  it('has the fetch given up, and is told nothing any more', async () => {
    serve(
      (signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    );
    const asking = ask();
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    asking.end();
    expect(requests[0]?.signal.aborted).toBe(true);
    await settled();
    expect(asking.sent).toEqual([]);
    expect(extractPage).not.toHaveBeenCalled();
  });

  it('half-way through the page is told nothing any more, and nothing is kept', async () => {
    let arrived = () => {};
    const more = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    serve(() => page(['a', 'b'], (piece) => (piece === 1 ? more : undefined)));
    const asking = ask();
    await vi.waitFor(() => expect(asking.sent).toHaveLength(1));
    asking.end();
    arrived();
    await settled();
    expect(asking.sent).toHaveLength(1);
    expect(await keptArticles.list()).toEqual([]);
  });

  it('being sent away for nonsense has the fetch given up as well', async () => {
    serve(() => new Promise(() => {}));
    const asking = ask();
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    asking.receive('nonsense');
    expect(asking.endedBy).toBe('this end');
    expect(requests[0]?.signal.aborted).toBe(true);
    await settled();
    expect(asking.sent).toEqual([]);
  });

  it('while the article is looked for is told nothing any more', async () => {
    let found = () => {};
    vi.mocked(extractPage).mockImplementation(
      () =>
        new Promise((resolve) => {
          found = () => resolve({ ok: true, article: extracted() });
        }),
    );
    const asking = ask();
    await vi.waitFor(() => expect(extractPage).toHaveBeenCalled());
    const { length } = asking.sent;
    asking.end();
    found();
    await settled();
    expect(asking.sent).toHaveLength(length);
  });
});
