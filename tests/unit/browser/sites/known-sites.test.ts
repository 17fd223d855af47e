import { describe, expect, it } from 'vitest';
import { knownSites } from '../../../../utils/browser/sites/known-sites.ts';

const shortForm = (stored: Record<string, unknown>, granted: readonly string[]) =>
  knownSites({ sites: stored }, granted).map(
    ({ site, state, grants }) => `${site.host} ${state} ${site.pattern} ${grants.length}`,
  );

describe('the sites that are known', () => {
  it.each([
    ['none', {}, [], []],
    [
      'set and granted',
      { 'a.example': { isOn: true } },
      ['https://a.example/*'],
      ['a.example on https://a.example/* 1'],
    ],
    ['granted only', {}, ['https://a.example/*'], ['a.example on https://a.example/* 1']],
    ['set only', { 'a.example': { quoteWords: 7 } }, [], ['a.example off https://a.example/* 0']],
    [
      'turned on without its grant',
      { 'a.example': { isOn: true } },
      [],
      ['a.example needs-permission https://a.example/* 0'],
    ],
    [
      'turned off with its grant',
      { 'a.example': { isOn: false } },
      ['*://a.example/*'],
      ['a.example off *://a.example/* 1'],
    ],
    [
      'on by the grant for all',
      { 'a.example': {} },
      ['*://*/*'],
      ['a.example on https://a.example/* 0'],
    ],
    [
      'on by one for many',
      { 'b.a.example': {} },
      ['https://*.a.example/*'],
      ['b.a.example on https://b.a.example/* 0'],
    ],
    [
      'with a port, which grants do not have',
      { 'localhost:3000': { isOn: true } },
      ['http://localhost/*'],
      ['localhost:3000 on http://localhost/* 1'],
    ],
    [
      'on this machine, not allowed yet',
      { 'localhost:3000': { isOn: true } },
      [],
      ['localhost:3000 needs-permission http://localhost/* 0'],
    ],
    [
      'in order',
      { 'b.example': {}, 'a.example': {} },
      [],
      ['a.example off https://a.example/* 0', 'b.example off https://b.example/* 0'],
    ],
    [
      'what is no name of a site',
      { 'no site': { isOn: true } },
      ['*://*/*'],
      ['no site needs-permission https://no site/* 0'],
    ],
  ])('%s', (_case, stored, granted, expected) => {
    expect(shortForm(stored, granted)).toEqual(expected);
  });
});
