import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageFetching } from '../../../utils/article/fetching.ts';
import { answer, broken, failureOf, reading } from './fetched-page.ts';

afterEach(() => vi.restoreAllMocks());

/** A page that has sent a little and is silent from then on. */
const stalled = () =>
  new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array(9)) });

const never = () => new Promise<Response>(() => {});

/** The 15 s, when they are over. */
function timeOut(): () => void {
  const patience = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
  return () => patience.abort(new DOMException('Timed out', 'TimeoutError'));
}

describe('L5: waiting ends', () => {
  it.each([
    ['a server that is silent', () => never()],
    ['one that falls silent half-way', async () => answer(stalled())],
    [
      'one of which nobody can say whether it forwards',
      (_url: unknown, init?: RequestInit) => (init?.redirect === 'manual' ? never() : broken()),
    ],
  ] as const)('%s: after the time', async (_name, fetch) => {
    const over = timeOut();
    const { page } = reading(abortable(fetch));
    await settle();
    over();
    expect(await failureOf(page)).toBe('timeout');
  });

  it.each([
    ['before an answer', () => never()],
    ['half-way', async () => answer(stalled())],
    ['of an endless page', async () => answer(slow())],
  ] as const)('when the reader gives up %s', async (_name, fetch) => {
    const giving = new AbortController();
    const { page } = reading(abortable(fetch), { signal: giving.signal });
    await settle();
    giving.abort();
    await expect(page).resolves.toEqual({ ok: false, failure: 'interrupted', forwardsTo: null });
  });

  it('at once where the reader has given up already', async () => {
    const { page } = reading(
      abortable(() => never()),
      { signal: AbortSignal.abort() },
    );
    expect(await failureOf(page)).toBe('interrupted');
  });

  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

  const slow = () =>
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        await settle();
        controller.enqueue(new Uint8Array(9));
      },
    });

  /** What a browser's `fetch` does with a signal while there is no answer. */
  function abortable(fetch: PageFetching['fetch']): PageFetching['fetch'] {
    return (url, init) => {
      const { signal } = init ?? {};
      const ended = new Promise<never>((_resolve, reject) => {
        if (signal?.aborted) reject(signal.reason);
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
      return Promise.race([fetch(url, init), ended]);
    };
  }
});
