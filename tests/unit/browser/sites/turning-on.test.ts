import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  EVERYWHERE,
  finishTurningOn,
  rememberOff,
  stateOf,
  turnOff,
  turnOn,
  turnOnEverywhere,
} from '../../../../utils/browser/sites/sites.ts';
import { changeSettings, loadSettings } from '../../../../utils/settings/settings-store.ts';
import { withWish } from '../../../../utils/settings/stored-settings.ts';
import { FakePermissions } from './fake-permissions.ts';
import { HERE, LOCAL, wishAt } from './invented-sites.ts';

beforeEach(() => fakeBrowser.reset());

describe('turning on', () => {
  it('asks first, before anything is awaited', () => {
    new FakePermissions();
    void turnOn(HERE);
    expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({
      origins: [HERE.pattern],
    });
    void turnOnEverywhere();
    expect(browser.permissions.request).toHaveBeenLastCalledWith({ origins: [EVERYWHERE] });
  });

  it('is remembered when the browser allows it', async () => {
    new FakePermissions();
    expect(await turnOn(LOCAL)).toBe(true);
    expect(await wishAt(LOCAL)).toBe('on');
    expect(await stateOf(LOCAL)).toBe('on');
  });

  it('that is not allowed leaves everything as it was', async () => {
    const permissions = new FakePermissions();
    permissions.answer = false;
    expect(await turnOn(HERE)).toBe(false);
    expect(await loadSettings()).toEqual({ version: 1 });
    await finishTurningOn([HERE.pattern]);
    expect(await wishAt(HERE)).toBeNull();
  });

  it('is remembered by the background where the page that asked is gone', async () => {
    const permissions = new FakePermissions();
    // The prompt closes the popup: its promise never settles.
    permissions.neverAnswers();
    void turnOn(LOCAL);
    await finishTurningOn([LOCAL.pattern]);
    expect(await wishAt(LOCAL)).toBe('on');
  });

  it('of one site is not finished by a grant for another', async () => {
    const permissions = new FakePermissions();
    permissions.neverAnswers();
    void turnOn(HERE);
    await finishTurningOn(['https://reef.example/*']);
    expect(await wishAt(HERE)).toBeNull();
    await finishTurningOn([HERE.pattern]);
    expect(await wishAt(HERE)).toBe('on');
  });

  it('of two sites at once is finished for each', async () => {
    const permissions = new FakePermissions();
    permissions.neverAnswers();
    void turnOn(HERE);
    void turnOn(LOCAL);
    await finishTurningOn([HERE.pattern]);
    expect([await wishAt(HERE), await wishAt(LOCAL)]).toEqual(['on', null]);
    await finishTurningOn([LOCAL.pattern]);
    expect(await wishAt(LOCAL)).toBe('on');
  });

  it('brings back a site that was off, when the browser allows it', async () => {
    await changeSettings((stored) => withWish(stored, HERE.host, 'off'));
    const permissions = new FakePermissions();
    permissions.neverAnswers();
    void turnOn(HERE);
    await finishTurningOn([HERE.pattern]);
    expect(await wishAt(HERE)).toBe('on');
  });
});

describe('what is left of an attempt to turn a site on', () => {
  const LONG_AGO_MS = 24 * 60 * 60_000;

  beforeEach(async () => {
    const permissions = new FakePermissions();
    // The prompt closes the page that asked, and nobody hears the answer.
    permissions.neverAnswers();
    await changeSettings((stored) => withWish(stored, HERE.host, 'off'));
    void turnOn(HERE);
  });

  it.each([
    ['all sites are granted since', () => [EVERYWHERE], 0],
    ['another site is', () => ['https://reef.example/*'], 0],
    ['the browser grants it a day later', () => [HERE.pattern], LONG_AGO_MS],
    ['the clock has gone back a day', () => [HERE.pattern], -LONG_AGO_MS],
  ])('leaves it off where %s', async (_title, granted, later) => {
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + later);
    await finishTurningOn(granted());
    expect(await wishAt(HERE)).toBe('off');
  });

  it.each([
    ['here', () => turnOff(HERE)],
    ['by keyboard, where it is granted', () => rememberOff(HERE.host)],
  ])('comes to nothing when it is turned off %s', async (_title, off) => {
    await off();
    await finishTurningOn([HERE.pattern]);
    expect(await wishAt(HERE)).toBe('off');
  });

  it('comes to nothing when it is turned off at the same moment', async () => {
    await Promise.all([finishTurningOn([HERE.pattern]), turnOff(HERE)]);
    expect(await wishAt(HERE)).toBe('off');
  });

  it('is not read where it is something else', async () => {
    await browser.storage.session.set({ 'turning-on:reef.example': true, other: 7 });
    await finishTurningOn(['https://reef.example/*']);
    expect(await wishAt({ host: 'reef.example', pattern: '' })).toBeNull();
  });
});

describe('a request that is answered late', () => {
  it('does not overwrite that the site was turned off since', async () => {
    const permissions = new FakePermissions();
    let allow = (_: boolean) => {};
    vi.spyOn(browser.permissions, 'request').mockImplementation(
      () =>
        new Promise<boolean>((answer) => {
          allow = answer;
        }),
    );
    const asked = turnOn(HERE);
    await turnOff(HERE);
    permissions.origins.add(HERE.pattern);
    allow(true);
    expect(await asked).toBe(true);
    expect(await wishAt(HERE)).toBe('off');
  });

  it('holds though nothing could be noted in between', async () => {
    new FakePermissions();
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('full'));
    await turnOn(HERE);
    expect(await stateOf(HERE)).toBe('on');
  });
});
