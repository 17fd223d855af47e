import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInstanceAddress } from '../../../utils/extension/instance-address.ts';

describe('an instance, however its name is at hand', () => {
  it.each([
    ['mastodon.example', 'https://mastodon.example'],
    ['https://mastodon.example/@me', 'https://mastodon.example'],
    ['http://mastodon.example', 'https://mastodon.example'],
    ['https://mastodon.example/@me@reef.example/1?a=b#c', 'https://mastodon.example'],
    ['mastodon.example/@me', 'https://mastodon.example'],
    ['mastodon.example/', 'https://mastodon.example'],
    ['mastodon.example?x', 'https://mastodon.example'],
    ['@me@mastodon.example', 'https://mastodon.example'],
    ['me@mastodon.example', 'https://mastodon.example'],
    ['@mastodon.example', 'https://mastodon.example'],
    ['acct:me@mastodon.example', 'https://mastodon.example'],
    ['  Mastodon.Example \n', 'https://mastodon.example'],
    ['HTTPS://MASTODON.EXAMPLE', 'https://mastodon.example'],
    ['mastodon. example', 'https://mastodon.example'],
    ['@ me @ mastodon.example', 'https://mastodon.example'],
    ['mastodon.example.', 'https://mastodon.example'],
    ['mastodon.example:8443', 'https://mastodon.example:8443'],
    ['mastodon.example:443', 'https://mastodon.example'],
    ['https://me:secret@mastodon.example/', 'https://mastodon.example'],
    ['\u200bmastodon.example\u2069', 'https://mastodon.example'],
    ['＠me＠mastodon．example', 'https://mastodon.example'],
    ['bücher.example', 'https://xn--bcher-kva.example'],
    ['@я@пример.example', 'https://xn--e1afmkfd.example'],
    ['my_town.example', 'https://my_town.example'],
  ])('%j', (typed, origin) => {
    const { host, hostname } = new URL(origin);
    expect(readInstanceAddress(typed)).toEqual({
      kind: 'address',
      address: { origin, site: { host, pattern: `https://${hostname}/*` } },
    });
  });

  it.each([
    ['localhost:3000', 'http://localhost:3000'],
    ['https://localhost:3000/about', 'http://localhost:3000'],
    ['@me@a.localhost:3000', 'http://a.localhost:3000'],
    ['127.0.0.1', 'http://127.0.0.1'],
    ['[::1]:3000', 'http://[::1]:3000'],
  ])('on this very machine, without a certificate: %j', (typed, origin) => {
    expect(readInstanceAddress(typed)).toMatchObject({ kind: 'address', address: { origin } });
  });
});

describe('what is none', () => {
  it.each([[''], ['   '], ['\u200b']])('is empty: %j', (typed) => {
    expect(readInstanceAddress(typed)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['mastodon'],
    ['my instance'],
    ['the one at mastodon.example'],
    ['@me'],
    ['a..example'],
    ['.example'],
    ['-a.example'],
    ['https://'],
    ['mastodon.example:99999'],
    ['mastodon.example:abc'],
    ['ftp://mastodon.example'],
    ['javascript:alert(1)'],
    ['about:config'],
    ['*'],
    ['*.example'],
    ['https://*/'],
    ['<all_urls>'],
    ['abcdefgh.'.repeat(40).concat('example')],
  ])('cannot be read: %j', (typed) => {
    expect(readInstanceAddress(typed)).toEqual({ kind: 'unreadable' });
  });
});

it('whatever is typed, never more than one site is asked for', () => {
  const piece = fc.oneof(
    fc.constantFrom('*', '.', '@', '/', ':', ' ', 'https://', 'a.example'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const read = readInstanceAddress(pieces.join(''));
      if (read.kind !== 'address') return;
      const { origin, site } = read.address;
      expect(site.pattern).toMatch(/^https?:\/\/[^*/]+\/\*$/);
      expect(new URL(origin).host).toBe(site.host);
    }),
    { numRuns: 1_000 },
  );
});
