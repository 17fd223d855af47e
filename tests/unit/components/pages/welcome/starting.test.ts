import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkInstance } from '../../../../../components/pages/welcome/instance-check.ts';
import { startEverywhere, startOn } from '../../../../../components/pages/welcome/starting.ts';
import { stateOf } from '../../../../../utils/browser/sites/sites.ts';
import { changeSettings, loadSettings } from '../../../../../utils/settings/settings-store.ts';
import {
  sitesIn,
  valueAt,
  withValue,
  withWish,
} from '../../../../../utils/settings/stored-settings.ts';
import { FakePermissions } from '../../../browser/sites/fake-permissions.ts';

vi.mock(import('../../../../../components/pages/welcome/instance-check.ts'));

const site = { host: 'harbour.example', pattern: 'https://harbour.example/*' };
const HERE = { site, origin: 'https://harbour.example' };

let permissions: FakePermissions;

beforeEach(() => {
  fakeBrowser.reset();
  permissions = new FakePermissions();
  vi.mocked(checkInstance).mockResolvedValue({ kind: 'mastodon' });
});

describe('starting at an instance', () => {
  it('asks before anything is awaited', () => {
    void startOn(HERE, () => {});
    expect(browser.permissions.request).toHaveBeenCalledOnce();
  });

  it('is on where it is Mastodon', async () => {
    const onChecking = vi.fn();
    expect(await startOn(HERE, onChecking)).toEqual({ kind: 'on', address: HERE });
    expect(onChecking).toHaveBeenCalledOnce();
    expect(await stateOf(site)).toBe('on');
  });

  it.each([
    [{ kind: 'other' }],
    [{ kind: 'unclear' }],
    [{ kind: 'moved', host: 'a.example' }],
  ] as const)('leaves nothing behind where it is %j', async (found) => {
    vi.mocked(checkInstance).mockResolvedValue(found);
    const outcome = await startOn(HERE, () => {});
    expect(outcome).toEqual({ kind: 'wrong-place', host: site.host, found });
    expect([...permissions.origins]).toEqual([]);
    expect(sitesIn(await loadSettings())).toEqual([]);
  });

  it('asks nobody else where the browser does not allow it', async () => {
    permissions.answer = false;
    const onChecking = vi.fn();
    expect(await startOn(HERE, onChecking)).toEqual({ kind: 'denied' });
    expect(onChecking).not.toHaveBeenCalled();
    expect(checkInstance).not.toHaveBeenCalled();
    expect(sitesIn(await loadSettings())).toEqual([]);
  });

  it('says so where the browser would not even ask', async () => {
    vi.mocked(browser.permissions.request).mockRejectedValue(new Error('no user gesture'));
    expect(await startOn(HERE, () => {})).toEqual({ kind: 'refused' });
  });
});

describe('what was so before', () => {
  beforeEach(() => {
    vi.mocked(checkInstance).mockResolvedValue({ kind: 'unclear' });
  });

  it('stays on: it may be down for a minute', async () => {
    permissions.origins.add(site.pattern);
    await changeSettings((stored) => withWish(stored, site.host, 'on'));
    await startOn(HERE, () => {});
    expect(await stateOf(site)).toBe('on');
    expect(sitesIn(await loadSettings())).toEqual([site.host]);
  });

  it('keeps what was set for it', async () => {
    await changeSettings((stored) => withValue(stored, site.host, 'quoteWords', 7));
    await startOn(HERE, () => {});
    expect(valueAt(await loadSettings(), site.host, 'quoteWords')).toBe(7);
    expect(await stateOf(site)).toBe('off');
  });

  it('is not written down where all sites are on', async () => {
    permissions.origins.add('*://*/*');
    await startOn(HERE, () => {});
    expect(sitesIn(await loadSettings())).toEqual([]);
    expect(permissions.origins).toContain('*://*/*');
  });
});

describe('starting everywhere', () => {
  it('asks for all sites, and checks none', async () => {
    expect(await startEverywhere()).toEqual({ kind: 'on-everywhere' });
    expect([...permissions.origins]).toEqual(['*://*/*']);
    expect(checkInstance).not.toHaveBeenCalled();
  });

  it('that is not allowed changes nothing', async () => {
    permissions.answer = false;
    expect(await startEverywhere()).toEqual({ kind: 'denied' });
  });
});
