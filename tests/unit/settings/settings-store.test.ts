import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  loadSettings,
  onSettingsChanged,
  SETTINGS_ITEM,
} from '../../../utils/settings/settings-store.ts';
import { CURRENT_VERSION, withValue, withWish } from '../../../utils/settings/stored-settings.ts';

const HERE = 'harbour.example';

beforeEach(() => fakeBrowser.reset());

it('nothing stored is nothing set', async () => {
  expect(await loadSettings()).toEqual({ version: CURRENT_VERSION });
});

it.each([['a text'], [7], [null], [[1]]])(
  'what is no settings is nothing set: %j',
  async (value) => {
    await browser.storage.local.set({ [SETTINGS_ITEM]: value });
    expect(await loadSettings()).toEqual({ version: CURRENT_VERSION });
  },
);

describe('a change', () => {
  it('is stored', async () => {
    await changeSettings((stored) => withWish(stored, HERE, 'on'));
    expect(await loadSettings()).toEqual({ version: 1, sites: { [HERE]: { isOn: true } } });
  });

  it('waits for the one before, so that none is lost', async () => {
    const words = [5, 6, 7, 8, 9];
    await Promise.all(
      words.map((word) =>
        changeSettings((stored) => withValue(stored, `${word}.example`, 'quoteWords', word)),
      ),
    );
    const { sites } = await loadSettings();
    expect(sites).toEqual(
      Object.fromEntries(words.map((word) => [`${word}.example`, { quoteWords: word }])),
    );
  });

  it('that changes nothing is not written', async () => {
    const set = vi.spyOn(browser.storage.local, 'set');
    await changeSettings((stored) => stored);
    expect(set).not.toHaveBeenCalled();
  });

  it('that cannot be written says so, and the next one is made all the same', async () => {
    const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    const change = changeSettings((stored) => withWish(stored, HERE, 'on'));
    await expect(change).rejects.toThrow('full');
    set.mockRestore();
    await changeSettings((stored) => withWish(stored, HERE, 'off'));
    expect((await loadSettings()).sites).toEqual({ [HERE]: { isOn: false } });
  });
});

describe('who listens', () => {
  it('hears of changes to the settings, until it stops', async () => {
    const listener = vi.fn();
    const stop = onSettingsChanged(listener);
    await browser.storage.local.set({ other: 1 });
    await browser.storage.sync.set({ [SETTINGS_ITEM]: { version: 1 } });
    expect(listener).not.toHaveBeenCalled();
    await changeSettings((stored) => withWish(stored, HERE, 'on'));
    expect(listener).toHaveBeenCalledExactlyOnceWith({
      version: 1,
      sites: { [HERE]: { isOn: true } },
    });
    stop();
    await changeSettings((stored) => withWish(stored, HERE, 'off'));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('hears of settings that were removed as of none', async () => {
    await changeSettings((stored) => withWish(stored, HERE, 'on'));
    const listener = vi.fn();
    onSettingsChanged(listener);
    await browser.storage.local.remove(SETTINGS_ITEM);
    expect(listener).toHaveBeenCalledExactlyOnceWith({ version: CURRENT_VERSION });
  });
});
