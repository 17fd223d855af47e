import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import {
  extractPage,
  prepareExtraction,
} from '../../../../utils/browser/background/article-extracting.ts';
import { keptArticles } from '../../../../utils/storage/kept-articles.ts';
import { article } from '../../storage/storage.ts';
import type { FakePermissions } from '../sites/fake-permissions.ts';
import {
  answerOf,
  ask,
  extracted,
  failed,
  inPrivate,
  PAGE,
  page,
  prepareReading,
  reader,
  requests,
  serve,
  settled,
  TIDES,
} from './asked-article.ts';

vi.mock(import('../../../../utils/browser/background/article-extracting.ts'));

let permissions: FakePermissions;

beforeEach(async () => {
  permissions = await prepareReading();
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
