import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  coversAddress,
  EVERYWHERE,
  finishTurningOn,
  grantedPatterns,
  isOnEverywhere,
  isSiteGranted,
  patternOfHost,
  patternsTurnedOff,
  rememberOff,
  type Site,
  siteOf,
  stateOf,
  turnOff,
  turnOffEverywhere,
  turnOn,
  turnOnEverywhere,
} from '../../../../utils/browser/sites/sites.ts';
import { changeSettings, loadSettings } from '../../../../utils/settings/settings-store.ts';
import { readStored, wishFor, withWish } from '../../../../utils/settings/stored-settings.ts';
import { FakePermissions } from './fake-permissions.ts';

const HERE: Site = { host: 'harbour.example', pattern: 'https://harbour.example/*' };
const LOCAL: Site = { host: 'localhost:3000', pattern: 'http://localhost/*' };

beforeEach(() => fakeBrowser.reset());

const wishAt = async ({ host }: Site) => wishFor(await loadSettings(), host);

describe('the site of an address', () => {
  it.each([
    ['https://harbour.example/@ana/1', HERE],
    [
      'https://HARBOUR.example./',
      { host: 'harbour.example.', pattern: 'https://harbour.example./*' },
    ],
    ['http://localhost:3000/about', LOCAL],
    ['https://harbour.example:443/', HERE],
    [
      'https://bücher.example/',
      { host: 'xn--bcher-kva.example', pattern: 'https://xn--bcher-kva.example/*' },
    ],
    ['http://[::1]:3000/', { host: '[::1]:3000', pattern: 'http://[::1]/*' }],
  ])('%s', (address, expected) => {
    expect(siteOf(address)).toEqual(expected);
  });

  it.each([
    [undefined],
    [''],
    ['about:blank'],
    ['chrome://extensions/'],
    ['file:///etc/passwd'],
    ['moz-extension://1234/popup.html'],
    ['javascript:alert(1)'],
    ['https://*/'],
    ['https://*.example/'],
    ['not an address'],
  ])('is none: %s', (address) => {
    expect(siteOf(address)).toBeNull();
  });
});

it.each([
  ['https://harbour.example/*', 'https://harbour.example/@ana', true],
  ['https://harbour.example/*', 'https://harbour.example:8443/@ana', true],
  ['https://harbour.example/*', 'http://harbour.example/@ana', false],
  ['https://harbour.example/*', 'https://reef.example/', false],
  [EVERYWHERE, 'http://localhost:3000/', true],
  [EVERYWHERE, 'file:///tmp', false],
  ['https://[::1]/*', 'https://reef.example/', false],
  ['no pattern', 'https://reef.example/', false],
  ['', 'https://reef.example/', false],
])('%s covers %s: %s', (pattern, address, expected) => {
  expect(coversAddress(pattern, address)).toBe(expected);
});

describe('the state of a site', () => {
  it.each([
    ['nothing is known of it', [], null, 'off'],
    ['granted, and that is all', [HERE.pattern], null, 'on'],
    ['granted, and turned on', [HERE.pattern], 'on', 'on'],
    ['granted, and turned off', [HERE.pattern], 'off', 'off'],
    ['all are granted', [EVERYWHERE], null, 'on'],
    ['all are granted, and it is turned off', [EVERYWHERE], 'off', 'off'],
    ['turned on, and not granted: after an import', [], 'on', 'needs-permission'],
    ['turned off, and not granted', [], 'off', 'off'],
    ['another is granted', ['https://reef.example/*'], null, 'off'],
  ] as const)('%s', async (_title, granted, wish, expected) => {
    new FakePermissions(granted);
    if (wish) await changeSettings((stored) => withWish(stored, HERE.host, wish));
    expect(await stateOf(HERE)).toBe(expected);
  });
});

describe('a grant for articles (L5)', () => {
  const ARTICLES = '*://*.harbour.example/*';

  /** As browsers do: a wider grant contains a narrower one. */
  function prepare(granted: readonly string[]): void {
    new FakePermissions(granted);
    vi.mocked(browser.permissions.contains).mockImplementation(async ({ origins = [] }) =>
      origins.every((wanted) =>
        granted.some(
          (one) =>
            one === wanted || coversAddress(one, wanted.replace(/^\*:/, 'https:').slice(0, -1)),
        ),
      ),
    );
  }

  it('is no grant to read threads', async () => {
    prepare([ARTICLES, HERE.pattern, 'https://*.reef.example/*', EVERYWHERE]);
    expect(await grantedPatterns()).toEqual([HERE.pattern, 'https://*.reef.example/*', EVERYWHERE]);
  });

  it.each<[string, readonly string[], string, boolean]>([
    ['for articles of its site alone', [ARTICLES], HERE.pattern, false],
    ['for articles of all below it', [ARTICLES], 'https://social.harbour.example/*', false],
    ['for articles, whatever the scheme', [ARTICLES], '*://harbour.example/*', false],
    ['for itself', [HERE.pattern], HERE.pattern, true],
    ['for itself, and articles too', [ARTICLES, HERE.pattern], HERE.pattern, true],
    ['for articles of this host alone', ['*://harbour.example/*'], HERE.pattern, false],
    ['for itself, by number', ['http://[::1]/*'], 'http://[::1]/*', true],
    ['for itself, on every port', [LOCAL.pattern], LOCAL.pattern, true],
    ['everywhere', [EVERYWHERE], HERE.pattern, true],
    ['everywhere, and for articles', [ARTICLES, EVERYWHERE], HERE.pattern, true],
    ['for the sites of a domain', ['https://*.harbour.example/*'], HERE.pattern, true],
    [
      'for articles here, and another site',
      [ARTICLES, 'https://reef.example/*'],
      HERE.pattern,
      false,
    ],
    ['by the other scheme alone', [ARTICLES, 'http://harbour.example/*'], HERE.pattern, false],
    ['for nothing', [], HERE.pattern, false],
  ])('%s', async (_title, granted, pattern, expected) => {
    prepare(granted);
    expect(await isSiteGranted(pattern)).toBe(expected);
  });

  it('does not turn an instance on', async () => {
    prepare([ARTICLES]);
    expect(await stateOf(HERE)).toBe('off');
    expect(await grantedPatterns()).toEqual([]);
  });

  it('lets an instance that it covers be turned on: Firefox adds no grant of its own then', async () => {
    prepare([ARTICLES]);
    vi.mocked(browser.permissions.request).mockImplementation(async () => true as never);
    expect(await turnOn(HERE)).toBe(true);
    expect(await stateOf(HERE)).toBe('on');
    expect(await grantedPatterns()).toEqual(['*://harbour.example/*']);
  });

  it.each<[string, string, readonly string[], readonly string[]]>([
    ['below the site', 'social.harbour.example', [ARTICLES], ['*://social.harbour.example/*']],
    ['with a port', 'localhost:3000', ['*://localhost/*'], ['*://localhost/*']],
    ['by number', '[::1]:3000', ['*://[::1]/*'], ['*://[::1]/*']],
    [
      'beside one by number',
      HERE.host,
      ['*://[2001:db8::1]/*', ARTICLES],
      ['*://harbour.example/*'],
    ],
    ['of another site', 'reef.example', [ARTICLES], []],
    ['whose name only ends alike', 'myharbour.example', [ARTICLES], []],
    ['that is no host', '*.harbour.example', [ARTICLES], []],
    ['without any grant for articles', HERE.host, [], []],
  ])('that is for a host which was turned on: %s', async (_what, host, granted, expected) => {
    prepare(granted);
    await changeSettings((stored) => withWish(stored, host, 'on'));
    expect(await grantedPatterns()).toEqual(expected);
  });

  it('leaves an instance that is turned off alone', async () => {
    prepare([ARTICLES]);
    await changeSettings((stored) => withWish(stored, HERE.host, 'off'));
    expect(await grantedPatterns()).toEqual([]);
    expect(await stateOf(HERE)).toBe('off');
  });
});

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

describe('turning off', () => {
  it('gives the grant back, and is remembered', async () => {
    const permissions = new FakePermissions([HERE.pattern]);
    await turnOff(HERE);
    expect([...permissions.origins]).toEqual([]);
    expect(await wishAt(HERE)).toBe('off');
  });

  it('works where the grant is one for all sites, which has no holes', async () => {
    new FakePermissions([EVERYWHERE]);
    await turnOff(HERE);
    expect(await stateOf(HERE)).toBe('off');
    expect(await isOnEverywhere()).toBe(true);
  });

  it('works where the browser will not take the grant back', async () => {
    new FakePermissions([HERE.pattern]);
    vi.mocked(browser.permissions.remove).mockRejectedValue(new Error('required by policy'));
    await turnOff(HERE);
    expect(await stateOf(HERE)).toBe('off');
  });

  it('everywhere leaves the sites that were granted one by one', async () => {
    const permissions = new FakePermissions([EVERYWHERE, HERE.pattern]);
    await turnOffEverywhere();
    expect([...permissions.origins]).toEqual([HERE.pattern]);
  });
});

describe('patterns of sites as settings know them', () => {
  it.each([
    ['harbour.example', '*://harbour.example/*'],
    ['localhost:3000', '*://localhost/*'],
    ['[::1]:3000', '*://[::1]/*'],
    ['no site', null],
    ['', null],
    ['a/b', null],
    ['*', null],
    ['*.example', null],
    ['user@harbour.example', null],
    ['harbour.example?x', null],
    ['harbour.example#x', null],
  ])('%j is %j', (host, expected) => {
    expect(patternOfHost(host)).toBe(expected);
  });

  it('sites that are turned off are left out, but those with a port, which patterns do not have', () => {
    const stored = readStored({
      sites: {
        'reef.example': { isOn: false },
        'harbour.example': { isOn: true },
        'quay.example': { quoteWords: 7 },
        'localhost:3000': { isOn: false },
        'no site': { isOn: false },
      },
    });
    expect(patternsTurnedOff(stored)).toEqual(['*://reef.example/*']);
  });

  it('one broken name does not turn off every site', () => {
    const stored = readStored({ sites: { '*': { isOn: false }, '*.example': { isOn: false } } });
    expect(patternsTurnedOff(stored)).toEqual([]);
  });
});
