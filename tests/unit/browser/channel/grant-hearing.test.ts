import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onGrantsAdded } from '../../../../utils/browser/channel/article-asking.ts';

beforeEach(() => fakeBrowser.reset());

describe('a reader that waits for a grant', () => {
  const GRANTED = { type: 'grants-added', origins: ['*://*.reef.example/*'] };
  const ours = (): Browser.runtime.MessageSender => ({ id: browser.runtime.id });
  const tell = (message: unknown, sender = ours()) =>
    fakeBrowser.runtime.onMessage.trigger(message, sender, () => {});

  it('hears which have come, each time', async () => {
    const heard = vi.fn();
    onGrantsAdded(heard, new AbortController().signal);
    await tell(GRANTED);
    await tell({ type: 'grants-added', origins: ['*://*/*', 'https://bay.example/*'] });
    expect(heard.mock.calls).toEqual([
      [['*://*.reef.example/*']],
      [['*://*/*', 'https://bay.example/*']],
    ]);
  });

  it.each<[string, unknown, () => Browser.runtime.MessageSender]>([
    ['another message', { type: 'sites-changed' }, ours],
    ['nothing', null, ours],
    ['a grant for nobody knows what', { type: 'grants-added' }, ours],
    ['a grant for no text', { ...GRANTED, origins: [7] }, ours],
    ['a grant for one text', { ...GRANTED, origins: '*://*/*' }, ours],
    ['another extension', GRANTED, () => ({ id: 'somebody-else' })],
    [
      'a content script, which a page may have taken over',
      GRANTED,
      () => ({ ...ours(), url: 'https://harbour.example/', tab: { id: 7 } as Browser.tabs.Tab }),
    ],
  ])('does not hear %s', async (_what, message, sender) => {
    const heard = vi.fn();
    onGrantsAdded(heard, new AbortController().signal);
    await tell(message, sender());
    expect(heard).not.toHaveBeenCalled();
  });

  it('answers nothing: others may', async () => {
    onGrantsAdded(() => {}, new AbortController().signal);
    expect(await tell(GRANTED)).toEqual([undefined]);
  });

  it('leaves nothing behind when it waits no longer', async () => {
    const waiting = new AbortController();
    const heard = vi.fn();
    onGrantsAdded(heard, waiting.signal);
    waiting.abort();
    await tell(GRANTED);
    expect(heard).not.toHaveBeenCalled();
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
  });
});
