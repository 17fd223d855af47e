import { existsSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showReaderState } from '../../../../utils/browser/background/toolbar-button.ts';
import { message } from '../../messages.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
  vi.spyOn(browser.action, 'setIcon').mockResolvedValue(undefined);
  vi.spyOn(browser.action, 'setTitle').mockResolvedValue(undefined);
});

function sender(changes: Partial<Browser.runtime.MessageSender> = {}) {
  const tab = { id: 7 } as Browser.tabs.Tab;
  return { id: browser.runtime.id, tab, frameId: 0, ...changes };
}

it.each([
  ['on', true, '/icon', 'toolbarOn'],
  ['off', false, '/icon/off', 'toolbarOff'],
])('a reader that is %s shows at its tab', (_title, isOn, folder, title) => {
  showReaderState({ type: 'reader-state', isOn }, sender());
  expect(browser.action.setIcon).toHaveBeenCalledExactlyOnceWith({
    tabId: 7,
    path: { 16: `${folder}/16.png`, 32: `${folder}/32.png`, 48: `${folder}/48.png` },
  });
  expect(browser.action.setTitle).toHaveBeenCalledExactlyOnceWith({
    tabId: 7,
    title: message(title),
  });
  expect(message(title)).not.toBe('');
  for (const size of [16, 32, 48]) expect(existsSync(`public${folder}/${size}.png`)).toBe(true);
});

it.each([
  ['another extension', { type: 'reader-state', isOn: true }, { id: 'somebody-else' }],
  ['a frame', { type: 'reader-state', isOn: true }, { frameId: 2 }],
  ['no tab', { type: 'reader-state', isOn: true }, { tab: {} as Browser.tabs.Tab }],
  ['another message', { type: 'load-reader' }, {}],
  ['a state that is none', { type: 'reader-state', isOn: 'yes' }, {}],
])('%s changes nothing', (_title, told, changes) => {
  showReaderState(told, sender(changes));
  expect(browser.action.setIcon).not.toHaveBeenCalled();
  expect(browser.action.setTitle).not.toHaveBeenCalled();
});

it('a tab that is gone is no problem', async () => {
  vi.mocked(browser.action.setIcon).mockRejectedValue(new Error('No tab with id: 7'));
  showReaderState({ type: 'reader-state', isOn: true }, sender());
  await new Promise((done) => setTimeout(done));
});
