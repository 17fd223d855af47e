/** What the reader of a page tells the background of what failed, and what that notes of it. */
import { vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteHealth } from '../../../../utils/browser/background/health-noting.ts';
import type { Health } from '../../../../utils/browser/health/health-record.ts';
import { readHealth } from '../../../../utils/browser/health/health-store.ts';

export type Sender = Browser.runtime.MessageSender;

export const PAGE = 'https://harbour.example/@ana/116221309268868039';
export const TAB = { id: 7, incognito: false } as Browser.tabs.Tab;
export const VERSIONS = { extension: '0.1.0', browser: 'Firefox 142.0' };

export const reader = (more: Partial<Sender> = {}): Sender => ({
  id: browser.runtime.id,
  url: PAGE,
  tab: TAB,
  frameId: 0,
  ...more,
});

export const note = (message: unknown, sender = reader()) => noteHealth(message, sender);
export const problem = (more: object = {}) => ({
  type: 'note-problem',
  part: 'answerLine',
  error: 'TypeError',
  code: 'reader.js:1:2345',
  version: '4.5.0',
  ...more,
});
export const settled = () => new Promise((done) => setTimeout(done, 5));

export async function noted(): Promise<Health> {
  await settled();
  return readHealth();
}

/** A browser in which nothing has failed yet. */
export function prepareHealth(): void {
  fakeBrowser.reset();
  let before = Promise.resolve<unknown>(undefined);
  // One at a time, as a browser does it.
  vi.stubGlobal('navigator', {
    userAgent: '',
    locks: {
      request: (_name: string, work: () => unknown) => {
        before = before.then(work);
        return before;
      },
    },
  });
}
