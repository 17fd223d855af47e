import { describe, expect, it } from 'vitest';
import { allowedOrigins, allowedSites } from '../../../../utils/browser/sites/allowed-origins.ts';
import { FakePermissions } from './fake-permissions.ts';

/** Issue 18: everything that the browser allows is in the list, whatever made it. */
describe('what the browser allows', () => {
  it.each<[string, string, string]>([
    ['*://*/*', 'everywhere', ''],
    ['<all_urls>', 'everywhere', ''],
    ['https://*/*', 'everywhere', ''],
    ['https://harbour.example/*', 'threads', 'harbour.example'],
    ['http://localhost/*', 'threads', 'localhost'],
    ['http://[::1]/*', 'threads', '[::1]'],
    ['https://*.example.org/*', 'below', 'example.org'],
    ['*://*.reef.example/*', 'articles', 'reef.example'],
    ['something else', 'threads', 'something else'],
  ])('%s is for %s', (pattern, use, site) => {
    expect(allowedSites([pattern])).toEqual([{ use, site, patterns: [pattern] }]);
  });

  it('is listed by site, in order, with all that has to be taken back', () => {
    const origins = [
      ...['https://b.example/*', '*://*.a.example/*', 'http://b.example/*'],
      ...['https://a.example/*', '*://*/*'],
    ];
    expect(allowedSites(origins).map(({ use, site }) => `${site} ${use}`)).toEqual([
      ' everywhere',
      'a.example articles',
      'a.example threads',
      'b.example threads',
    ]);
    expect(allowedSites(origins).at(-1)?.patterns).toEqual([
      'http://b.example/*',
      'https://b.example/*',
    ]);
  });

  it('is asked of the browser', async () => {
    new FakePermissions(['https://a.example/*', '*://*.b.example/*']);
    expect(await allowedOrigins()).toEqual(['https://a.example/*', '*://*.b.example/*']);
  });
});
