import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  coversAddress,
  EVERYWHERE,
  grantedPatterns,
  isSiteGranted,
  stateOf,
  turnOn,
} from '../../../../utils/browser/sites/sites.ts';
import { changeSettings } from '../../../../utils/settings/settings-store.ts';
import { withWish } from '../../../../utils/settings/stored-settings.ts';
import { FakePermissions } from './fake-permissions.ts';
import { HERE, LOCAL } from './invented-sites.ts';

beforeEach(() => fakeBrowser.reset());

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
