import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  detectInOpenTabs,
  registerDetector,
} from '../../../../utils/browser/background/detector-registration.ts';
import { EVERYWHERE } from '../../../../utils/browser/sites/sites.ts';
import { changeSettings } from '../../../../utils/settings/settings-store.ts';
import { withWish } from '../../../../utils/settings/stored-settings.ts';
import { FakePermissions } from '../sites/fake-permissions.ts';
import { FakeScripting } from './fake-scripting.ts';

const HERE = 'https://harbour.example/*';

let permissions: FakePermissions;
let scripting: FakeScripting;

beforeEach(() => {
  fakeBrowser.reset();
  permissions = new FakePermissions();
  scripting = new FakeScripting();
});

const registered = () => [...scripting.registered.values()];

describe('what is registered', () => {
  it('is nothing as long as nothing is granted', async () => {
    await registerDetector();
    expect(registered()).toEqual([]);
  });

  it('is one script on the sites that are granted, which stays over a restart', async () => {
    permissions.origins.add(HERE).add('http://localhost/*');
    await registerDetector();
    expect(registered()).toEqual([
      {
        id: 'detector',
        js: ['/detector.js'],
        matches: [HERE, 'http://localhost/*'],
        excludeMatches: [],
        runAt: 'document_start',
        persistAcrossSessions: true,
      },
    ]);
  });

  it('follows what is granted and taken back', async () => {
    permissions.origins.add(HERE);
    await registerDetector();
    permissions.origins.add('https://reef.example/*').delete(HERE);
    await registerDetector();
    expect(registered()).toMatchObject([{ matches: ['https://reef.example/*'] }]);
    permissions.origins.clear();
    await registerDetector();
    expect(registered()).toEqual([]);
  });

  it('leaves out what is turned off, where all sites are granted', async () => {
    permissions.origins.add(EVERYWHERE);
    await changeSettings((stored) => withWish(stored, 'reef.example', 'off'));
    await registerDetector();
    expect(registered()).toMatchObject([
      { matches: [EVERYWHERE], excludeMatches: ['*://reef.example/*'] },
    ]);
  });

  it('comes back where the browser has forgotten it: after an update', async () => {
    permissions.origins.add(HERE);
    await registerDetector();
    scripting.registered.clear();
    await registerDetector();
    expect(registered()).toHaveLength(1);
  });

  it('is registered once, however many ask at once', async () => {
    permissions.origins.add(HERE);
    await Promise.all([registerDetector(), registerDetector(), registerDetector()]);
    expect(registered()).toHaveLength(1);
  });

  it('is tried again after a failure', async () => {
    permissions.origins.add(HERE);
    vi.mocked(browser.permissions.getAll).mockRejectedValueOnce(new Error('asleep'));
    await expect(registerDetector()).rejects.toThrow('asleep');
    await registerDetector();
    expect(registered()).toHaveLength(1);
  });
});

describe('tabs that are open', () => {
  const open = (...ids: (number | undefined)[]) =>
    vi
      .spyOn(browser.tabs, 'query')
      .mockImplementation(async () => ids.map((id) => ({ id }) as Browser.tabs.Tab));

  it('get the detector', async () => {
    const query = open(1, undefined, 2);
    await detectInOpenTabs([HERE]);
    expect(query).toHaveBeenCalledExactlyOnceWith({ url: [HERE] });
    expect(scripting.injected).toEqual([
      { target: { tabId: 1 }, files: ['/detector.js'] },
      { target: { tabId: 2 }, files: ['/detector.js'] },
    ]);
  });

  it('are not even asked for where nothing is granted: an empty list means all of them', async () => {
    const query = open(1);
    await detectInOpenTabs([]);
    expect(query).not.toHaveBeenCalled();
  });

  it('of a site that is turned off are left alone, on whatever port', async () => {
    const tabs = ['http://localhost:3000/@ana', 'http://localhost:4000/@ana'].map(
      (url, id) => ({ id, url }) as Browser.tabs.Tab,
    );
    vi.spyOn(browser.tabs, 'query').mockImplementation(async () => tabs);
    await changeSettings((stored) => withWish(stored, 'localhost:3000', 'off'));
    await detectInOpenTabs(['http://localhost/*']);
    expect(scripting.injected).toMatchObject([{ target: { tabId: 1 } }]);
  });

  it('that refuse once, since the grant has not reached them, get it all the same', async () => {
    open(1, 2);
    vi.mocked(browser.scripting.executeScript).mockRejectedValueOnce(new Error('no permission'));
    await detectInOpenTabs([HERE]);
    expect(scripting.injected).toMatchObject([{ target: { tabId: 2 } }, { target: { tabId: 1 } }]);
  });

  it('that go on refusing do not keep it from the others', async () => {
    open(1, 2);
    const { executeScript } = browser.scripting;
    vi.mocked(executeScript).mockRejectedValueOnce(new Error('error page'));
    const settled = detectInOpenTabs([HERE]);
    await vi.waitFor(() => expect(scripting.injected).toHaveLength(1));
    vi.mocked(executeScript).mockRejectedValueOnce(new Error('error page'));
    await settled;
    expect(scripting.injected).toMatchObject([{ target: { tabId: 2 } }]);
  });
});
