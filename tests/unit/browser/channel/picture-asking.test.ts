import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askForPicture } from '../../../../utils/browser/channel/article-asking.ts';

beforeEach(() => fakeBrowser.reset());

describe('a picture of an article', () => {
  const EBB = 'https://reef.example/ebb.png';
  const DATA = 'data:image/png;base64,iVBORw0KGgo=';

  it('is asked of the background by its address', async () => {
    const send = vi
      .spyOn(browser.runtime, 'sendMessage')
      .mockImplementation(async () => DATA as never);
    expect(await askForPicture(EBB)).toBe(DATA);
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'fetch-picture', address: EBB });
  });

  it.each<[string, unknown]>([
    ['none is to be had', null],
    ['nobody answers', undefined],
    ['the answer is an address', EBB],
    ['the answer is a page', 'data:text/html,<script>alert(1)</script>'],
    ['the answer is code', 'javascript:alert(1)'],
    ['the answer is something else', { src: DATA }],
  ])('is none where %s', async (_what, answer) => {
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => answer as never);
    expect(await askForPicture(EBB)).toBeNull();
  });

  it.each<[string, () => Promise<never>]>([
    ['no background answers', () => Promise.reject(new Error('no receiver'))],
    [
      'the whole extension is gone',
      () => {
        throw new Error('Extension context invalidated.');
      },
    ],
  ])('is none where %s', async (_what, send) => {
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(send);
    expect(await askForPicture(EBB)).toBeNull();
  });
});
