import { beforeEach, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  grantsChanged,
  openWelcome,
  readOn,
} from '../../../../utils/browser/channel/site-following.ts';
import { EVERYWHERE, turnOn } from '../../../../utils/browser/sites/sites.ts';
import { loadSettings } from '../../../../utils/settings/settings-store.ts';
import { FakeScripting } from '../background/fake-scripting.ts';
import { FakePermissions } from '../sites/fake-permissions.ts';

const HERE = 'https://harbour.example/*';
const THERE = 'https://reef.example/*';
const ARTICLES = '*://*.reef.example/*';

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
  expect(browser.tabs.query).toHaveBeenCalledWith({ url: [THERE] });
  expect(scripting.injected).toHaveLength(1);
});

it('a grant is told to the readers: one may be waiting for it to read an article (L5)', async () => {
  permissions.origins.add(EVERYWHERE);
  await grantsChanged([EVERYWHERE]);
  expect(told).toEqual([{ type: 'grants-added', origins: [EVERYWHERE] }]);
});

it('a grant for articles starts no detector, and is told to the readers (L5)', async () => {
  permissions.origins.add(ARTICLES);
  await grantsChanged([ARTICLES]);
  expect(scripting.registered.size).toBe(0);
  expect(scripting.injected).toEqual([]);
  expect(browser.tabs.query).toHaveBeenCalledExactlyOnceWith({});
  expect(told).toEqual([{ type: 'grants-added', origins: [ARTICLES] }]);
});

it('a grant for articles turns no site on that was asked for before', async () => {
  permissions.neverAnswers();
  void turnOn({ host: 'reef.example', pattern: THERE });
  permissions.origins.add(ARTICLES);
  await grantsChanged([ARTICLES]);
  expect(await loadSettings()).toEqual({ version: 1 });
});

it('a grant for articles leaves those detectors that are there', async () => {
  permissions.origins.add(HERE).add(ARTICLES);
  await grantsChanged([ARTICLES]);
  expect(scripting.registered.get('detector')?.matches).toEqual([HERE]);
  expect(scripting.injected).toEqual([]);
});

it('both at once: the detector starts for the site alone', async () => {
  permissions.origins.add(HERE).add(ARTICLES);
  await grantsChanged([ARTICLES, HERE]);
  expect(scripting.registered.get('detector')?.matches).toEqual([HERE]);
  expect(browser.tabs.query).toHaveBeenCalledWith({ url: [HERE] });
  expect(told).toEqual([{ type: 'grants-added', origins: [ARTICLES, HERE] }]);
});

it('a tab that does not listen keeps the others from nothing', async () => {
  vi.mocked(browser.tabs.query).mockImplementation(async () =>
    [6, 7].map((id) => ({ id }) as Browser.tabs.Tab),
  );
  vi.mocked(browser.tabs.sendMessage).mockImplementation(async (id, message) => {
    if (id === 6) throw new Error('Could not establish connection.');
    told.push(message);
  });
  permissions.origins.add(ARTICLES);
  await grantsChanged([ARTICLES]);
  expect(told).toEqual([{ type: 'grants-added', origins: [ARTICLES] }]);
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
