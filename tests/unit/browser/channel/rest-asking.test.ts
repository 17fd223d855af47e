import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { askForRest, giveRest } from '../../../../utils/browser/channel/rest-asking.ts';

const PART = { features: [] };

/** The background, and the script that it loads. */
function background(answer: unknown, script = () => giveRest(PART)) {
  return vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => {
    script();
    return answer;
  });
}

// A test's own world stands for that of our scripts in one document.
afterEach(() => {
  delete (globalThis as { throughlineRest?: unknown }).throughlineRest;
});

describe('a reader that asks for its second script', () => {
  it('gets what that has laid down', async () => {
    const asked = background(true);
    expect(await askForRest()).toBe(PART);
    expect(asked).toHaveBeenCalledExactlyOnceWith({ type: 'load-rest' });
  });

  it('takes it up: what an older version was given is not found by a newer one', async () => {
    background(true);
    await askForRest();
    background(true, () => {});
    expect(await askForRest()).toBeNull();
  });

  it.each([
    ['cannot load it', false],
    ['does not answer', undefined],
    ['answers anything', { ok: 1 }],
  ])('gets none where the background %s', async (_case, answer) => {
    background(answer);
    expect(await askForRest()).toBeNull();
  });

  it('gets none where the extension is gone', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('no receiver'));
    expect(await askForRest()).toBeNull();
  });

  it('is not given what the page has under that name', async () => {
    const page = { throughlineRest: { tagName: 'A' } };
    const inherited = Object.getPrototypeOf(globalThis);
    Object.setPrototypeOf(globalThis, Object.setPrototypeOf(page, inherited));
    background(true, () => {});
    expect(await askForRest()).toBeNull();
    Object.setPrototypeOf(globalThis, inherited);
  });
});
