import { afterEach, describe, expect, it, vi } from 'vitest';
import { ADDRESS, answer, broken, failureOf, HTML, reading } from './fetched-page.ts';
import { endless } from './streams.ts';

afterEach(() => vi.restoreAllMocks());

describe('L5: a link that forwards', () => {
  it.each([
    ['https://other.example/b#c', 'forwards', 'https://other.example/b'],
    ['http://paper.example/story', 'not-https', null],
    ['https://192.168.1.1/admin', 'private-address', null],
    ['https://router.local/', 'private-address', null],
  ])('to %s: %s', async (url, failure, forwardsTo) => {
    const { body, isEnded } = endless(1000);
    const { page } = reading(async () => answer(body, { url }));
    await expect(page).resolves.toEqual({ ok: false, failure, forwardsTo });
    expect(isEnded()).toBe(true);
  });

  it('to where nothing was allowed: the browser only says that it forwards', async () => {
    const { page, fetch } = reading((_url, init) =>
      init?.redirect === 'manual'
        ? Promise.resolve(answer(null, { type: 'opaqueredirect' }))
        : broken(),
    );
    await expect(page).resolves.toEqual({ ok: false, failure: 'forwards', forwardsTo: null });
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(fetch).toHaveBeenLastCalledWith(
      ADDRESS,
      expect.objectContaining({ credentials: 'omit', signal: expect.toSatisfy(isAborted) }),
    );
  });

  const isAborted = ({ aborted }: AbortSignal) => aborted;

  it('is not what ails a site that cannot be reached', async () => {
    expect(await failureOf(reading(broken).page)).toBe('unreachable');
    const { page } = reading((_url, init) =>
      init?.redirect === 'manual' ? Promise.resolve(answer(HTML)) : broken(),
    );
    expect(await failureOf(page)).toBe('unreachable');
  });

  it('is not asked for where the permission has gone meanwhile', async () => {
    const { page, fetch } = reading(broken, { isAllowed: async () => false });
    expect(await failureOf(page)).toBe('not-granted');
    expect(fetch).toHaveBeenCalledTimes(1);
    const isAllowed = () => Promise.reject(new Error('No such API'));
    expect(await failureOf(reading(broken, { isAllowed }).page)).toBe('not-granted');
  });
});
