import { describe, expect, it } from 'vitest';
import { FediverseHosts } from '../../../../utils/thread/articles/fediverse-hosts.ts';
import { identify } from '../../../../utils/thread/articles/identity.ts';
import { readLink } from '../../../../utils/thread/articles/link-class.ts';
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
