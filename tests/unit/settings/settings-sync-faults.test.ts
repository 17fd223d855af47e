import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { changeSettings } from '../../../utils/settings/settings-store.ts';
import { pushSettings, startSyncing } from '../../../utils/settings/settings-sync.ts';
import { wishFor, withWish } from '../../../utils/settings/stored-settings.ts';
import { change, eachWithTwoBrowsers, HERE, load, pull } from './synced-browsers.ts';

const { account, desk, lap } = eachWithTwoBrowsers();

describe('its own echo', () => {
  it('is no news: what was set since stays', async () => {
    await desk.as(startSyncing);
    await change(desk, (stored) => withWish(stored, HERE, 'on'));
    await desk.as(() => changeSettings((stored) => withWish(stored, HERE, 'off')));
    await pull(desk);
    expect(wishFor(await load(desk), HERE)).toBe('off');
  });

  it('is not written again by who has taken it over', async () => {
    await desk.as(startSyncing);
    await lap.as(startSyncing);
    await change(desk, (stored) => withWish(stored, HERE, 'on'));
    await pull(lap);
    const before = account.items;
    expect(await lap.as(pushSettings)).toBeNull();
    expect(account.items).toEqual(before);
  });
});

describe('two pushes at once', () => {
  it('leave in the account what was set last', async () => {
    await desk.as(startSyncing);
    await desk.as(async () => {
      await changeSettings((stored) => withWish(stored, HERE, 'on'));
      const first = pushSettings();
      await changeSettings((stored) => withWish(stored, HERE, 'off'));
      await Promise.all([first, pushSettings()]);
    });
    expect(account.items[`site:${HERE}`]).toEqual({ isOn: false });
  });
});

describe('what cannot be copied', () => {
  it('too much for the quota is told, and stays here', async () => {
    await desk.as(startSyncing);
    const long = 'x'.repeat(9_000);
    const failure = await change(desk, (stored) => ({ ...stored, more: long }));
    expect(failure).toBe('too-much');
    expect((await load(desk)).more).toBe(long);
  });

  it('a refusal is told', async () => {
    await desk.as(startSyncing);
    const failure = await desk.as(() => {
      vi.spyOn(browser.storage.sync, 'set').mockRejectedValue(new Error('Sync is off.'));
      return changeSettings((stored) => withWish(stored, HERE, 'on')).then(pushSettings);
    });
    expect(failure).toBe('refused');
  });

  it('settings of more than one item’s quota fit, site by site', async () => {
    await desk.as(startSyncing);
    const failure = await change(desk, (stored) =>
      Array.from({ length: 300 }, (_, index) => `site-${index}.example`).reduce(
        (all, host) => withWish(all, host, 'on'),
        stored,
      ),
    );
    expect(failure).toBeNull();
  });
});

describe('what is found in the account', () => {
  it.each([
    ['a text', '"?"'],
    ['a writer that is none', '{"writtenBy":7,"everywhere":{"quoteWords":9}}'],
    ['nothing', 'null'],
  ])('may be anything: %s', async (_title, found) => {
    await change(desk, (stored) => withWish(stored, HERE, 'on'));
    await desk.as(startSyncing);
    account.area.items.set('settings', found);
    await pull(desk);
    expect(wishFor(await load(desk), HERE)).toBe('on');
  });
});
