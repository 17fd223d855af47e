import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInstanceAddress } from '../../../../utils/browser/sites/instance-address.ts';

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

describe('issue 10: what is typed or pasted is read in one pass', () => {
  it.each([
    ['60,000 spaces before the name', `${' '.repeat(60_000)}reef.example`, 'reef.example'],
    ['60,000 spaces inside it', `reef.${' '.repeat(60_000)}example`, 'reef.example'],
  ])('%s', (_case, typed, host) => {
    expect(readInstanceAddress(typed)).toMatchObject({ address: { site: { host } } });
  });

  it.each([
    ['60,000 spaces between words', `a${' '.repeat(60_000)}b`],
    ['60,000 letters', 'a'.repeat(60_000)],
    ['30,000 labels', 'a.'.repeat(30_000)],
  ])('%s', (_case, typed) => {
    expect(readInstanceAddress(typed)).toEqual({ kind: 'unreadable' });
  });
});
