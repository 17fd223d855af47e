import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FediverseHosts } from '../../../../utils/thread/addresses/fediverse-hosts.ts';
import { identify } from '../../../../utils/thread/addresses/identity.ts';
import { readLink } from '../../../../utils/thread/addresses/link-class.ts';
import { FAMILIES, NOT_OF_THE_WEB } from './link-shapes.ts';

const hosts = new FediverseHosts(['harbour.example']);
const links = FAMILIES.flatMap(({ shapes }) => shapes.map(({ link }) => link));
const known = fc.constantFrom(...links);
/** Addresses, pieces of them, and what hostile posts have in their place. */
const anything = fc.oneof(
  known,
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.string(),
  fc.constantFrom(...NOT_OF_THE_WEB),
  fc.tuple(known, fc.string()).map(([link, more]) => link + more),
  fc.tuple(known, known).map(([one, other]) => `${one}/${other}`),
  fc.tuple(known, known).map(([one, other]) => `${one}?url=${encodeURIComponent(other)}`),
  fc
    .tuple(fc.string(), fc.constantFrom('https://', 'http://'))
    .map(([text, scheme]) => scheme + text),
  fc
    .tuple(fc.constantFrom('https://l.facebook.com/l.php?u=', 'https://href.li/?'), anyScheme())
    .map(([wrapper, inner]) => wrapper + inner),
);

function anyScheme() {
  return fc.constantFrom('javascript:alert(1)', 'javascript%3Aalert(1)', 'data:text/html,x', '//x');
}

describe('L2: the identity of any text', () => {
  it('never throws, and leads to nothing but the web', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { kind, identity } = readLink(text, hosts);
        if (kind === 'none') return;
        for (const address of [identity.url, identity.open]) {
          expect(new URL(address).protocol).toMatch(/^https?:$/);
          expect(new URL(address).username).toBe('');
        }
        expect(identity.key).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('of the address that is printed is the same, and prints the same', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const first = identify(text);
        if (!first) return;
        const again = identify(first.url);
        expect([again?.key, again?.url]).toEqual([first.key, first.url]);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on tracking, on a place in the page, nor on what is around it', () => {
    const plain = fc
      .webUrl({ withQueryParameters: true })
      .filter((url) => identify(url)?.url === url);
    const around = fc.constantFrom(
      (url: string) => `${url}#part`,
      (url: string) => `${url}#:~:text=some%20words`,
      (url: string) => `${url}${url.includes('?') ? '&' : '?'}utm_source=x`,
      (url: string) => `https://www.google.com/url?q=${encodeURIComponent(url)}`,
      (url: string) => `https://web.archive.org/web/20260101000000/${url}`,
      (url: string) => url.replace('https:', 'http:'),
    );
    fc.assert(
      fc.property(plain, fc.array(around, { maxLength: 3 }), (url, layers) => {
        const wrapped = layers.reduce((inner, layer) => layer(inner), url);
        expect(identify(wrapped)?.key).toBe(identify(url)?.key);
      }),
      { numRuns: 1000 },
    );
  });
});
