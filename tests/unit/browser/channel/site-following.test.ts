import { beforeEach, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  grantsChanged,
  openWelcome,
  readOn,
} from '../../../../utils/browser/channel/site-following.ts';
import { FakeScripting } from '../background/fake-scripting.ts';
import { FakePermissions } from '../sites/fake-permissions.ts';

const HERE = 'https://harbour.example/*';
const THERE = 'https://reef.example/*';

let permissions: FakePermissions;
let scripting: FakeScripting;
let told: unknown[];

beforeEach(() => {
  fakeBrowser.reset();
  permissions = new FakePermissions();
  scripting = new FakeScripting();
  told = [];
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ id: 7 } as Browser.tabs.Tab]);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (_tab, message) => {
    told.push(message);
  });
});

it('a grant registers the detector, and starts it in the tabs of that site alone', async () => {
  permissions.origins.add(HERE).add(THERE);
  await grantsChanged([THERE]);
  expect(scripting.registered.get('detector')?.matches).toEqual([HERE, THERE]);
  expect(browser.tabs.query).toHaveBeenCalledExactlyOnceWith({ url: [THERE] });
  expect(scripting.injected).toHaveLength(1);
  expect(told).toEqual([]);
});

it('what is taken back is told to the readers', async () => {
  permissions.origins.add(THERE);
  await grantsChanged([]);
  expect(scripting.registered.get('detector')?.matches).toEqual([THERE]);
  expect(told).toEqual([{ type: 'sites-changed' }]);
  expect(scripting.injected).toEqual([]);
});

it('after an update the detector is back, in the open tabs too', async () => {
  permissions.origins.add(HERE);
  await readOn();
  expect(scripting.registered.size).toBe(1);
  expect(scripting.injected).toHaveLength(1);
});

it('after an install nothing is registered, and no tab is looked at', async () => {
  await readOn();
  expect(scripting.registered.size).toBe(0);
  expect(browser.tabs.query).not.toHaveBeenCalled();
});

it('the welcome page opens in a tab of its own', async () => {
  const create = vi.spyOn(browser.tabs, 'create');
  await openWelcome();
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: browser.runtime.getURL('/welcome.html') });
});
