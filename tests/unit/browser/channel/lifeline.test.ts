import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askForLifeline, insertLifeline } from '../../../../utils/browser/channel/lifeline.ts';

const ASKS = { type: 'insert-lifeline' };

let inserted: Browser.scripting.CSSInjection[];

beforeEach(() => {
  fakeBrowser.reset();
  inserted = [];
  vi.spyOn(browser.scripting, 'insertCSS').mockImplementation(async (injection) => {
    inserted.push(injection);
  });
});

function sender(changes: Partial<Browser.runtime.MessageSender> = {}) {
  const { id } = browser.runtime;
  const tab = { id: 7 } as Browser.tabs.Tab;
  return { id, tab, frameId: 0, ...changes };
}

describe('a reader that asks', () => {
  it.each([
    ['its document, where the browser says which', { documentId: 'a1' }, { documentIds: ['a1'] }],
    ['the page of its tab elsewhere', {}, { frameIds: [0] }],
  ])('gets the sheet into %s', async (_title, changes, target) => {
    const answer = vi.fn();
    expect(insertLifeline(ASKS, sender(changes), answer)).toBe(true);
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith(true));
    expect(inserted).toMatchObject([{ target: { tabId: 7, ...target } }]);
  });

  it('is told where the browser would not', async () => {
    vi.mocked(browser.scripting.insertCSS).mockRejectedValue(new Error('no access'));
    const answer = vi.fn();
    insertLifeline(ASKS, sender(), answer);
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith(false));
  });

  it.each([
    ['another extension', ASKS, { id: 'somebody-else' }],
    ['a frame', ASKS, { frameId: 3 }],
    ['nobody’s tab', ASKS, { tab: {} as Browser.tabs.Tab }],
    ['another message', { type: 'load-reader' }, {}],
    ['nothing', null, {}],
  ])('is not %s', (_title, message, changes) => {
    expect(insertLifeline(message, sender(changes), vi.fn())).toBeUndefined();
    expect(inserted).toEqual([]);
  });
});

it.each([
  ['it is there', true, true],
  ['it is not', false, false],
  ['nobody answers', undefined, false],
  ['something else answers', { ok: 1 }, false],
])('the answer: %s', async (_title, answer, expected) => {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => answer);
  expect(await askForLifeline()).toBe(expected);
});

it('an extension that is gone answers nothing, and nothing is thrown', async () => {
  vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('no receiver'));
  expect(await askForLifeline()).toBe(false);
});
