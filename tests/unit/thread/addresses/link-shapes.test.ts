import { describe, expect, it } from 'vitest';
import { FediverseHosts } from '../../../../utils/thread/addresses/fediverse-hosts.ts';
import { identify } from '../../../../utils/thread/addresses/identity.ts';
import { readLink } from '../../../../utils/thread/addresses/link-class.ts';
import { HOME } from '../post.ts';
import { DIFFERENT, FAMILIES, NOT_OF_THE_WEB } from './link-shapes.ts';

const hosts = new FediverseHosts([HOME]);
const keyOf = (link: string) => identify(link)?.key;

it('the table holds 150 shapes or more, and none twice', () => {
  const links = FAMILIES.flatMap(({ shapes }) => shapes.map(({ link, same }) => `${link} ${same}`));
  expect(links.length).toBeGreaterThanOrEqual(150);
  expect(new Set(links).size).toBe(links.length);
});

describe.each(FAMILIES.map((family) => [family.name, family] as const))('%s', (_name, family) => {
  it.each(family.shapes.map((shape) => [shape.link, shape] as const))('%s', (link, shape) => {
    const { kind, identity } = readLink(link, hosts);
    expect({ is: kind, url: identity?.url, open: identity?.open }).toEqual({
      is: shape.is,
      url: shape.url,
      open: shape.open,
    });
    expect(keyOf(shape.url)).toBe(identity?.key);
    if (shape.same) expect(keyOf(shape.same)).toBe(identity?.key);
  });
});

describe('L2: what looks alike and is not the same', () => {
  it.each(DIFFERENT)('%s and %s', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });
});

describe('L1: what is no address of the web', () => {
  it.each(NOT_OF_THE_WEB)('%j', (link) => {
    expect(readLink(link, hosts)).toEqual({ kind: 'none', identity: null });
  });
});

describe('L2: a name before an @ only disguises the host, and is left out', () => {
  it.each([
    ['https://bank.example@reef.example/x', 'https://reef.example/x'],
    ['https://bank.example:443@reef.example/x', 'https://reef.example/x'],
    ['https://bank.example@bücher.example/x', 'https://xn--bcher-kva.example/x'],
    ['https://bänk.example@reef.example/x', 'https://reef.example/x'],
  ])('%s', (address, page) => {
    expect(identify(address)).toMatchObject({ url: page, open: page });
  });
});

describe('issue 10: an address is taken apart in one pass', () => {
  const long = (text: string) => text.repeat(4_000 / text.length);

  it.each([
    ['slashes', `https://a.example/b${long('/')}`, 'https://a.example/b'],
    ['slashes before a word', `https://a.example/${long('/')}b`, 'https://a.example/b'],
    ['a moment and slashes', `https://w.example/2026/${long('/')}https://a.example/b`, undefined],
    ['moments', `https://w.example/${long('2026/')}https://a.example/b`, 'https://a.example/b'],
    ['AMP and hyphens', `https://a.example/amp/${long('-')}`, `https://a.example/${long('-')}`],
    ['fragments of fragments', `https://a.example/b#${long(':~:text=&')}`, 'https://a.example/b'],
  ])('%s', (_case, link, same) => {
    expect(keyOf(link)).toBe(keyOf(same ?? 'https://a.example/b'));
  });

  it.each([
    ['of a host with thousands of dots', `https://a.example/@x@a${long('.b')}/!`],
    ['that is no post', `https://a.example/display/a0adb000-0aab${long('aa')}!`],
    ['of a redirect', `https://fed.brid.gy/r/http:${long('/')}`],
    ['of a filter', `https://urldefense.com/v3/__http:${long('/')}`],
  ])('%s', (_case, link) => {
    expect(readLink(link, hosts).kind).toBe('article');
  });

  it('one of 200,000 slashes is none', () => {
    expect(readLink(`https://a.example${'/'.repeat(200_000)}b`, hosts).kind).toBe('none');
  });
});

describe('L2: the words to which a link leads', () => {
  const passages = (hash: string) => identify(`https://a.example/oven#${hash}`)?.passages;

  it.each([
    ['none', 'section', []],
    ['one', ':~:text=hot%20bread', ['hot bread']],
    ['behind an anchor', 'section:~:text=hot', ['hot']],
    [
      'from start to end, without what stands around',
      ':~:text=the-,hot,bread,-now',
      ['hot … bread'],
    ],
    ['several, each by itself', ':~:text=hot%20bread&text=cold%20tea', ['hot bread', 'cold tea']],
    ['an empty one among others', ':~:text=&text=tea', ['tea']],
    ['no more than eight', `:~:${'text=a&'.repeat(30)}`, Array(8).fill('a')],
  ])('%s', (_case, hash, expected) => {
    expect(passages(hash)).toEqual(expected);
  });
});
