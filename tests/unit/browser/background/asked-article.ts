/** A reader in a page, the background that it asks for an article, and the article’s site. Needs wxt’s fake browser. */
import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArticleCopy } from '../../../../utils/article/article-copy.ts';
import { extractPage } from '../../../../utils/browser/background/article-extracting.ts';
import { readArticlesFor } from '../../../../utils/browser/background/article-reading.ts';
import { ARTICLE_PORT } from '../../../../utils/browser/channel/article-messages.ts';
import { keptArticles } from '../../../../utils/storage/kept-articles.ts';
import { addressOf, article } from '../../storage/storage.ts';
import { FakePort } from '../channel/fake-port.ts';
import { FakePermissions } from '../sites/fake-permissions.ts';

export const TIDES = addressOf('tides');
const PATTERN = '*://*.reef.example/*';
export const PAGE = '<title>On tides</title><p>Words on tides</p>';

/** What the site was asked for. */
export const requests: { url: string; signal: AbortSignal }[] = [];

/** A browser that may fetch from the site, which has the article, and of which nothing is kept. */
export async function prepareReading(): Promise<FakePermissions> {
  fakeBrowser.reset();
  await keptArticles.clear();
  requests.length = 0;
  serve(() => page([PAGE]));
  vi.mocked(extractPage).mockImplementation(async ({ url }) => ({
    ok: true,
    article: extracted({ url }),
  }));
  return new FakePermissions([PATTERN]);
}

/** What the site answers. */
export function serve(answer: (signal: AbortSignal) => Response | Promise<Response>): void {
  vi.stubGlobal('fetch', async (url: string, { signal }: { signal: AbortSignal }) => {
    requests.push({ url, signal });
    return answer(signal);
  });
}

/** A page that comes in pieces; `before` runs before each. */
export function page(
  pieces: readonly string[],
  before: (piece: number) => unknown = () => {},
): Response {
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

export function extracted(changes: Partial<ArticleCopy> = {}): Omit<ArticleCopy, 'fetchedAt'> {
  const { fetchedAt: _, ...rest } = article('tides', changes);
  return rest;
}

export type Sender = Browser.runtime.MessageSender;

export function reader(changes: Partial<Sender> = {}): Sender {
  const tab = { id: 7, incognito: false } as Browser.tabs.Tab;
  return {
    id: browser.runtime.id,
    tab,
    frameId: 0,
    url: 'https://harbour.example/@ana/1',
    ...changes,
  };
}

export const inPrivate = () => reader({ tab: { id: 8, incognito: true } as Browser.tabs.Tab });

/** A reader connects, and asks for an article. */
export function ask(
  changes: { address?: string; isFresh?: boolean } = {},
  sender = reader(),
): FakePort {
  const connected = connect(sender);
  connected.receive({ address: TIDES, isFresh: false, ...changes });
  return connected;
}

export function connect(sender: Sender | undefined, name = ARTICLE_PORT): FakePort {
  const made = new FakePort(name, sender);
  readArticlesFor(made.port);
  return made;
}

const ENDS = ['found', 'needs-grant', 'failed'];

/** The answer, when there is one. */
export async function answerOf({ sent }: FakePort): Promise<{ type: string }> {
  return vi.waitFor(() => {
    const end = (sent as { type: string }[]).find(({ type }) => ENDS.includes(type));
    if (!end) throw new Error('There is no answer yet.');
    return end;
  });
}

export const settled = () => new Promise((done) => setTimeout(done, 20));

export const failed = (failure: string, forwardsTo: string | null = null) => ({
  type: 'failed',
  failure,
  forwardsTo,
});
