import { describe, expect, it } from 'vitest';
import { articleTarget, isWithin } from '../../../utils/article/article-address.ts';
import { isArticlePattern } from '../../../utils/browser/sites/article-grants.ts';

const HOME = 'harbour.example';
const LOCAL_HOMES = ['localhost:3000', '127.0.0.1', '[::1]:3000', 'mastodon.local', '10.0.0.7:443'];

const targetOf = (address: string, instance = HOME) => articleTarget(address, instance);

describe('L5: where an article is fetched from', () => {
  it.each([
    ['https://paper.example/a?b=c', 'https://paper.example/a?b=c'],
    ['http://paper.example/a', 'https://paper.example/a'],
    ['http://paper.example:80/a', 'https://paper.example/a'],
    ['https://paper.example:8443/a', 'https://paper.example:8443/a'],
    ['https://paper.example/a#part', 'https://paper.example/a'],
    ['https://paper.example/a#:~:text=some%20words', 'https://paper.example/a'],
    ['https://me:secret@paper.example/a', 'https://paper.example/a'],
    ['https://bank.example@paper.example/a', 'https://paper.example/a'],
    ['https://paper.example./a', 'https://paper.example/a'],
    ['HTTPS://PAPER.example', 'https://paper.example/'],
  ])('%s: %s', (address, url) => {
    expect(targetOf(address)).toMatchObject({ kind: 'fetch', url });
  });

  it.each([
    ['http://paper.example:8080/a'],
    ['ftp://paper.example/a'],
    ['javascript:alert(1)'],
    ['data:text/html,words'],
    ['file:///etc/hosts'],
    ['blob:https://paper.example/1'],
    ['//paper.example/a'],
    ['https://[::]/a'],
    ['not an address'],
    [''],
    [`https://paper.example/${'a'.repeat(9_000)}`],
  ])('%s is not tried', (address) => {
    expect(targetOf(address)).toEqual({ kind: 'declined', failure: 'not-https' });
  });
});

describe('L5: what is asked for is the site, and no more', () => {
  it.each([
    ['https://www.paper.example/a', '*://*.paper.example/*', 'paper.example'],
    ['https://paper.example/a', '*://*.paper.example/*', 'paper.example'],
    ['https://a.b.paper.co.uk/a', '*://*.paper.co.uk/*', 'paper.co.uk'],
    // Whoever has a page there has nothing to do with the others.
    ['https://ana.github.io/a', '*://*.ana.github.io/*', 'ana.github.io'],
    ['https://github.io/a', '*://github.io/*', 'github.io'],
    ['https://co.uk/', '*://co.uk/*', 'co.uk'],
    ['https://bücher.example/', '*://*.xn--bcher-kva.example/*', 'xn--bcher-kva.example'],
    ['https://9.9.9.9/a', '*://9.9.9.9/*', '9.9.9.9'],
    ['https://[2620:fe::fe]/a', '*://[2620:fe::fe]/*', '[2620:fe::fe]'],
  ])('%s: %s', (address, pattern, site) => {
    expect(targetOf(address)).toMatchObject({ pattern, site });
  });
});

describe('L5: what is asked for is known as a grant for articles', () => {
  it.each([
    ['https://www.paper.example/a', HOME],
    ['https://9.9.9.9/a', HOME],
    ['https://[2620:fe::fe]/a', HOME],
    ['https://localhost/a', 'localhost:3000'],
    ['https://intranet/a', 'mastodon.local'],
    ['https://10.0.0.7/a', '10.0.0.7'],
    ['https://[::1]/a', '[::1]:3000'],
  ])('%s, from %s', (address, instance) => {
    const target = targetOf(address, instance);
    expect(target.kind === 'fetch' && isArticlePattern(target.pattern)).toBe(true);
  });
});

/** Each is written as somebody would who hides it. */
const PRIVATE = [
  ...['127.0.0.1', '127.1', '0x7f.0.0.1', '0177.0.0.1', '2130706433', '127.0.0.1.', '0.0.0.0'],
  ...['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254'],
  ...['100.64.0.1', '100.127.255.255', '192.0.0.8', '198.18.0.1', '198.19.255.255'],
  ...['192.0.2.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.1.1.1', '255.255.255.255'],
  ...['[::1]', '[::2]', '[fc00::1]', '[fd12:3456::1]', '[fe80::1]', '[ff02::1]', '[fec0::1]'],
  ...['[::ffff:127.0.0.1]', '[::ffff:8.8.8.8]', '[64:ff9b::7f00:1]', '[64:ff9b:1::1]'],
  ...['[2002:7f00:1::]', '[2001::1]', '[2001:db8::1]', '[3fff::1]', '[100::1]'],
  ...['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'printer.local', 'vault.internal'],
  ...['nas.lan', 'router.home.arpa', 'fritz.home', 'wiki.corp', 'intranet', 'router', 'db.private'],
  ...['localhost.localdomain', '１２７.0.0.1', 'ⓛocalhost'],
];

const PUBLIC = [
  ...['8.8.8.8', '1.1.1.1', '172.15.255.255', '172.32.0.1', '100.63.0.1', '100.128.0.1'],
  ...['192.169.0.1', '169.253.0.1', '198.20.0.1', '223.255.255.255', '11.0.0.1', '126.0.0.1'],
  ...['[2620:fe::fe]', '[2001:4860:4860::8888]', '[2a00::1]', '[2003::1]', '[3ffe::1]'],
  ...['paper.example', 'localhost.example', 'notlocal.example', 'local.example', 'my-lan.example'],
];

describe('L5: a private network is left alone', () => {
  it.each(PRIVATE)('%s', (host) => {
    expect(targetOf(`https://${host}/a`)).toEqual({
      kind: 'declined',
      failure: 'private-address',
    });
    expect(targetOf(`http://${host}/a`)).toMatchObject({ failure: 'private-address' });
  });

  it.each(PUBLIC)('%s is none', (host) => {
    expect(targetOf(`https://${host}/a`).kind).toBe('fetch');
  });

  it.each(LOCAL_HOMES)('but for an instance that is in one itself: %s', (instance) => {
    expect(targetOf('https://localhost:8443/a', instance)).toEqual({
      kind: 'fetch',
      url: 'https://localhost:8443/a',
      pattern: '*://*.localhost/*',
      site: 'localhost',
    });
    expect(targetOf('https://intranet/', instance)).toMatchObject({ pattern: '*://*.intranet/*' });
    // All of a top-level domain is of that name, too.
    expect(targetOf('https://wiki/a', instance)).toMatchObject({ pattern: '*://wiki/*' });
    expect(targetOf('https://a.b.localhost/a', instance)).toMatchObject({
      pattern: '*://*.b.localhost/*',
    });
    expect(targetOf('https://[::1]/a', instance)).toMatchObject({ pattern: '*://[::1]/*' });
    expect(targetOf('https://10.0.0.7/a', instance)).toMatchObject({ pattern: '*://10.0.0.7/*' });
  });

  it.each(['', 'localhost.example', 'a b', 'harbour.example:443'])(
    'an instance called “%s” is not',
    (instance) => {
      expect(targetOf('https://localhost/a', instance).kind).toBe('declined');
    },
  );
});

describe('L5: an address after redirects', () => {
  const within = (address: string, instance = HOME) =>
    isWithin(address, { pattern: '*://*.paper.example/*' }, instance);

  it.each([
    'https://paper.example/a',
    'https://www.paper.example/b#c',
    'https://a.b.paper.example:8443/',
  ])('%s was allowed', (address) => expect(within(address)).toBe(true));

  it.each([
    'http://paper.example/a',
    'https://paper.example.evil.example/',
    'https://evilpaper.example/',
    'https://example/',
    'https://127.0.0.1/',
    'https://paper.example@evil.example/',
    'about:blank',
    '',
  ])('%s was not', (address) => expect(within(address)).toBe(false));

  it('a private one is only where the instance is private, and it was allowed', () => {
    const target = { pattern: '*://*.localhost/*' };
    expect(isWithin('https://localhost/a', target, 'localhost:3000')).toBe(true);
    expect(isWithin('https://127.0.0.1/a', target, 'localhost:3000')).toBe(false);
    expect(isWithin('https://localhost/a', target, HOME)).toBe(false);
  });
});
