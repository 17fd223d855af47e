import { beforeEach, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toggleSite } from '../../../../utils/browser/background/keyboard-command.ts';
import { TOGGLE_COMMAND } from '../../../../utils/browser/toggle-command.ts';
import { changeSettings, loadSettings } from '../../../../utils/settings/settings-store.ts';
import { wishFor, withWish } from '../../../../utils/settings/stored-settings.ts';
import { FakePermissions } from '../sites/fake-permissions.ts';

const HOST = 'harbour.example';
const PATTERN = `https://${HOST}/*`;

let permissions: FakePermissions;

beforeEach(() => {
  fakeBrowser.reset();
  permissions = new FakePermissions([PATTERN]);
  vi.spyOn(browser.action, 'openPopup').mockImplementation(async () => {});
});

function tab(changes: Partial<Browser.tabs.Tab> = {}): Browser.tabs.Tab {
  return { url: `https://${HOST}/@ana/1`, incognito: false, ...changes } as Browser.tabs.Tab;
}

const wish = async () => wishFor(await loadSettings(), HOST);

it('turns a site off and on again, and the grant stays', async () => {
  await toggleSite(TOGGLE_COMMAND, tab());
  expect(await wish()).toBe('off');
  await toggleSite(TOGGLE_COMMAND, tab());
  expect(await wish()).toBe('on');
  expect([...permissions.origins]).toEqual([PATTERN]);
  expect(browser.action.openPopup).not.toHaveBeenCalled();
});

it.each([
  ['the browser has to be asked', [], {}],
  ['the window is private: nothing is written down', [PATTERN], { incognito: true }],
])('opens the popup where %s', async (_title, granted, changes) => {
  permissions.origins.clear();
  for (const origin of granted) permissions.origins.add(origin);
  await toggleSite(TOGGLE_COMMAND, tab(changes));
  expect(browser.action.openPopup).toHaveBeenCalledOnce();
  expect(await wish()).toBeNull();
});

it('a site that was off, and whose grant is gone, needs the popup', async () => {
  permissions.origins.clear();
  await changeSettings((stored) => withWish(stored, HOST, 'off'));
  await toggleSite(TOGGLE_COMMAND, tab());
  expect(await wish()).toBe('off');
  expect(browser.action.openPopup).toHaveBeenCalledOnce();
});

it.each([
  ['another command', 'something-else', tab()],
  ['no tab', TOGGLE_COMMAND, undefined],
  ['a page of the browser', TOGGLE_COMMAND, tab({ url: 'about:addons' })],
])('does nothing for %s', async (_title, command, at) => {
  await toggleSite(command, at);
  expect(await wish()).toBeNull();
  expect(browser.action.openPopup).not.toHaveBeenCalled();
});
