import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSettings } from '../../../utils/settings/settings-store.ts';
import { isSyncing, startSyncing, stopSyncing } from '../../../utils/settings/settings-sync.ts';
import {
  readStored,
  settingsFor,
  wishFor,
  withoutSite,
  withValue,
  withWish,
} from '../../../utils/settings/stored-settings.ts';
import { anySetting, anyStored } from './arbitrary-stored.ts';
import {
  Account,
  change,
  eachWithTwoBrowsers,
  HERE,
  load,
  pull,
  SyncedBrowser,
  THERE,
} from './synced-browsers.ts';

const { account, desk, lap } = eachWithTwoBrowsers();

describe('without being asked', () => {
  it('nothing is copied, and nothing is taken over', async () => {
    account.area.items.set(
      'settings',
      '{"version":1,"writtenBy":"x","everywhere":{"quoteWords":9}}',
    );
    const before = account.items;
    expect(await change(desk, (stored) => withWish(stored, HERE, 'on'))).toBeNull();
    await pull(desk);
    expect(account.items).toEqual(before);
    expect(settingsFor(await load(desk), null).quoteWords).toBe(5);
    expect(await desk.as(isSyncing)).toBe(false);
  });
});

describe('two browsers', () => {
  it('join what each has when they start; here comes first', async () => {
    await change(desk, (stored) => withValue(withWish(stored, HERE, 'on'), null, 'quoteWords', 7));
    await change(lap, (stored) => withValue(withWish(stored, THERE, 'off'), null, 'quoteWords', 9));
    expect(await desk.as(startSyncing)).toBeNull();
    expect(await lap.as(startSyncing)).toBeNull();
    await pull(desk);
    for (const at of [desk, lap]) {
      const stored = await load(at);
      expect(wishFor(stored, HERE)).toBe('on');
      expect(wishFor(stored, THERE)).toBe('off');
      expect(settingsFor(stored, null).quoteWords).toBe(9);
    }
  });

  it('hear of values set, of values taken back and of sites forgotten', async () => {
    await desk.as(startSyncing);
    await lap.as(startSyncing);
    await change(desk, (stored) => withValue(withWish(stored, HERE, 'on'), HERE, 'quoteWords', 7));
    await pull(lap);
    expect(settingsFor(await load(lap), HERE).quoteWords).toBe(7);
    await change(lap, (stored) => withValue(stored, HERE, 'quoteWords', undefined));
    await pull(desk);
    expect(settingsFor(await load(desk), HERE).quoteWords).toBe(5);
    await change(desk, (stored) => withoutSite(stored, HERE));
    await pull(lap);
    expect(await load(lap)).toEqual(await load(desk));
    expect(wishFor(await load(lap), HERE)).toBeNull();
  });

  it('come to say the same, whatever they change', async () => {
    const anyChange = fc.record({
      atDesk: fc.boolean(),
      place: fc.constantFrom(null, HERE, THERE),
      setting: anySetting,
      forget: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(anyStored, fc.array(anyChange, { maxLength: 8 }), async (found, changes) => {
        const shared = new Account();
        const [one, other] = [new SyncedBrowser(shared), new SyncedBrowser(shared)];
        await one.as(() => changeSettings(() => readStored(found)));
        await one.as(startSyncing);
        await other.as(startSyncing);
        for (const { atDesk, place, setting, forget } of changes) {
          const [from, to] = atDesk ? [one, other] : [other, one];
          await change(from, (stored) =>
            forget && place !== null
              ? withoutSite(stored, place)
              : withValue(stored, place, setting.key, setting.value),
          );
          await pull(to);
        }
        await pull(one);
        expect(await load(other)).toEqual(await load(one));
      }),
      { numRuns: 60 },
    );
  });

  it('lose nothing that a newer version has stored', async () => {
    const newer = {
      version: 9,
      everywhere: { newThing: [1] },
      more: {},
      sites: { [HERE]: { deep: [] } },
    };
    await desk.as(() => changeSettings(() => readStored(newer)));
    await desk.as(startSyncing);
    await lap.as(startSyncing);
    await change(lap, (stored) => withWish(stored, THERE, 'on'));
    await pull(desk);
    expect(await load(desk)).toEqual({
      ...newer,
      sites: { ...newer.sites, [THERE]: { isOn: true } },
    });
  });

  it('keep both changes where each made one before it heard of the other’s', async () => {
    await desk.as(startSyncing);
    await lap.as(startSyncing);
    await change(desk, (stored) => withWish(stored, HERE, 'on'));
    // The lap has not been told yet.
    await change(lap, (stored) => withWish(stored, THERE, 'on'));
    await pull(desk);
    await pull(lap);
    for (const at of [desk, lap]) {
      expect(Object.keys((await load(at)).sites ?? {}).toSorted()).toEqual([HERE, THERE]);
    }
  });
});

describe('opting out', () => {
  it('takes the copy out of the account, and leaves everything here', async () => {
    account.area.items.set('not-ours', '1');
    await change(desk, (stored) => withValue(withWish(stored, HERE, 'on'), null, 'quoteWords', 7));
    await desk.as(startSyncing);
    const before = await load(desk);
    await desk.as(stopSyncing);
    expect(account.items).toEqual({ 'not-ours': 1 });
    expect(await load(desk)).toEqual(before);
    expect(await desk.as(isSyncing)).toBe(false);
  });

  it('takes nothing from a browser that still takes part', async () => {
    await change(desk, (stored) => withWish(stored, HERE, 'on'));
    await desk.as(startSyncing);
    await lap.as(startSyncing);
    await desk.as(stopSyncing);
    await pull(lap);
    expect(wishFor(await load(lap), HERE)).toBe('on');
  });
});
