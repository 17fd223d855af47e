import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  coversAddress,
  EVERYWHERE,
  isOnEverywhere,
  patternOfHost,
  patternsTurnedOff,
  siteOf,
  stateOf,
  turnOff,
  turnOffEverywhere,
} from '../../../../utils/browser/sites/sites.ts';
import { changeSettings } from '../../../../utils/settings/settings-store.ts';
import { readStored, withWish } from '../../../../utils/settings/stored-settings.ts';
import { FakePermissions } from './fake-permissions.ts';
import { HERE, LOCAL, wishAt } from './invented-sites.ts';

beforeEach(() => fakeBrowser.reset());

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
