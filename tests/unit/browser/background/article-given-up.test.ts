import { beforeEach, describe, expect, it, vi } from 'vitest';
import { extractPage } from '../../../../utils/browser/background/article-extracting.ts';
import { keptArticles } from '../../../../utils/storage/kept-articles.ts';
import { ask, extracted, page, prepareReading, requests, serve, settled } from './asked-article.ts';

vi.mock(import('../../../../utils/browser/background/article-extracting.ts'));

beforeEach(async () => {
  await prepareReading();
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
