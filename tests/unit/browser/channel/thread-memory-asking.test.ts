import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  noteThread,
  recallThread,
  setSiteOrder,
} from '../../../../utils/browser/channel/thread-memory-asking.ts';

const NOTE = { visit: { opened: '1', shown: ['1', '2'] }, order: 'branches', fold: ['2'] } as const;

describe('a background that does not answer as agreed', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['nothing', async () => undefined],
    ['something else', async () => ({ threads: 'many' })],
    ['a memory that is none', async () => ({ visit: {}, order: null, folded: [] })],
    ['that it is gone', () => Promise.reject(new Error('no receiver'))],
    [
      'not at all, since the extension is gone',
      () => {
        throw new TypeError('browser.runtime is undefined');
      },
    ],
  ])('is taken for one that knows nothing: %s', async (_case, answer) => {
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(answer);
    expect(await recallThread('1')).toBeNull();
    expect(await noteThread('1', NOTE)).toBe(false);
    expect(await setSiteOrder('branches')).toBe(false);
  });
});
