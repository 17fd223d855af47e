import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  followSettings,
  followSync,
} from '../../../../utils/browser/channel/settings-following.ts';
import { finishTurningOn, turnOn } from '../../../../utils/browser/sites/sites.ts';
import { changeSettings, loadSettings } from '../../../../utils/settings/settings-store.ts';
import { startSyncing } from '../../../../utils/settings/settings-sync.ts';
import { wishFor, withValue, withWish } from '../../../../utils/settings/stored-settings.ts';
import { FakeScripting } from '../background/fake-scripting.ts';
import { FakePermissions } from '../sites/fake-permissions.ts';

const HERE = 'harbour.example';
const OPEN_TAB = 7;

let scripting: FakeScripting;

beforeEach(() => {
  fakeBrowser.reset();
  new FakePermissions(['*://*/*']);
  scripting = new FakeScripting();
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [
    { id: OPEN_TAB } as Browser.tabs.Tab,
  ]);
  browser.storage.onChanged.addListener(followSettings);
  browser.storage.onChanged.addListener(followSync);
});

const excluded = () => scripting.registered.get('detector')?.excludeMatches;
const settled = () => new Promise((done) => setTimeout(done, 5));

it('a site that is turned off is left out, and its tabs are not touched', async () => {
  await changeSettings((stored) => withWish(stored, HERE, 'off'));
  await vi.waitFor(() => expect(excluded()).toEqual([`*://${HERE}/*`]));
  expect(scripting.injected).toEqual([]);
});

it('a site that is turned on again is read at once in its open tabs', async () => {
  await changeSettings((stored) => withWish(stored, HERE, 'off'));
  await vi.waitFor(() => expect(excluded()).toEqual([`*://${HERE}/*`]));
  await changeSettings((stored) => withWish(stored, HERE, 'on'));
  await vi.waitFor(() => expect(scripting.injected).toHaveLength(1));
  expect(excluded()).toEqual([]);
  expect(browser.tabs.query).toHaveBeenCalledExactlyOnceWith({ url: [`*://${HERE}/*`] });
});

it('a site that is turned off in a file or in another browser is not being turned on any more', async () => {
  new FakePermissions().neverAnswers();
  const site = { host: HERE, pattern: `https://${HERE}/*` };
  void turnOn(site);
  await changeSettings((stored) => withWish(stored, HERE, 'off'));
  await vi.waitFor(async () => expect(await browser.storage.session.get(null)).toEqual({}));
  await finishTurningOn([site.pattern]);
  expect(wishFor(await loadSettings(), HERE)).toBe('off');
});

it('a value is no reason to register anew', async () => {
  await changeSettings((stored) => withValue(stored, HERE, 'quoteWords', 7));
  await settled();
  expect(scripting.registered.size).toBe(0);
});

it('a site that is turned on is read where no grant comes: one for articles covers it (L5)', async () => {
  new FakePermissions([`*://*.${HERE}/*`]);
  await changeSettings((stored) => withWish(stored, HERE, 'on'));
  await vi.waitFor(() => expect(scripting.injected).toHaveLength(1));
  expect(scripting.registered.get('detector')?.matches).toEqual([`*://${HERE}/*`]);
  expect(browser.tabs.query).toHaveBeenCalledExactlyOnceWith({ url: [`*://${HERE}/*`] });
});

it('settings of which nothing can be read do no harm', () => {
  expect(() => followSettings({ settings: { oldValue: 7, newValue: [] } }, 'local')).not.toThrow();
  expect(() => followSettings({ other: { newValue: 1 } }, 'local')).not.toThrow();
  expect(() => followSettings({ settings: {} }, 'sync')).not.toThrow();
});

describe('the reader’s account', () => {
  it('gets each change, once this browser takes part', async () => {
    await changeSettings((stored) => withWish(stored, HERE, 'on'));
    await settled();
    expect(await browser.storage.sync.get(null)).toEqual({});
    await startSyncing();
    await changeSettings((stored) => withWish(stored, HERE, 'off'));
    await vi.waitFor(async () =>
      expect(await browser.storage.sync.get(`site:${HERE}`)).toEqual({
        [`site:${HERE}`]: { isOn: false },
      }),
    );
  });

  it('tells what another browser has changed', async () => {
    await startSyncing();
    await browser.storage.sync.set({ [`site:${HERE}`]: { isOn: false } });
    await vi.waitFor(async () => expect(wishFor(await loadSettings(), HERE)).toBe('off'));
    await vi.waitFor(() => expect(excluded()).toEqual([`*://${HERE}/*`]));
  });

  it('that cannot be read does no harm', async () => {
    await startSyncing();
    vi.spyOn(browser.storage.sync, 'get').mockRejectedValue(new Error('offline'));
    followSync({}, 'sync');
    await settled();
  });
});
