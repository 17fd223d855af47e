import { describe, expect, it, vi } from 'vitest';
import { KeptArticles } from '../../../utils/storage/kept-articles.ts';
import { bytesOf } from '../../../utils/storage/kept-entry.ts';
import { addressOf, article, DAY, eachInNewStorage, NOW, pass } from './storage.ts';
import { byName, stored } from './stored-copies.ts';

let kept: KeptArticles;
eachInNewStorage(() => {
  kept = new KeptArticles();
});
const { keep, names } = byName(() => kept);

describe('an article that is kept', () => {
  it('is found as it was, and by nobody before', async () => {
    expect(await kept.find(addressOf('tides'))).toBeNull();
    expect(await keep('tides')).toBe(true);
    expect(await kept.find(addressOf('tides'))).toEqual(article('tides'));
    expect(await new KeptArticles().find(addressOf('tides'))).toEqual(article('tides'));
  });

  it.each([
    ['as it was asked for', 'https://short.example/t'],
    ['with a fragment', 'https://short.example/t#:~:text=words'],
    ['by http', 'http://short.example/t'],
    ['as it was in the end', 'https://reef.example/tides'],
    ['as it was in the end, with a fragment', 'https://reef.example/tides#second'],
  ])('is found by its address %s', async (_case, address) => {
    await kept.keep('https://short.example/t#first', article('tides'));
    expect(await kept.find(address)).toEqual(article('tides'));
  });

  it.each([
    'https://reef.example/tides?page=2',
    'https://reef.example/Tides',
    'https://reef.example:8443/tides',
    'ftp://reef.example/tides',
    'no address',
    '',
  ])('is not found by %j', async (address) => {
    await keep('tides');
    expect(await kept.find(address)).toBeNull();
  });

  it.each([
    'no address',
    'javascript:alert(1)',
    'data:text/html,words',
    `https://reef.example/${'a'.repeat(8_192)}`,
  ])('has an address of the web: not %.40s', async (address) => {
    expect(await kept.keep(address, article('tides'))).toBe(false);
    expect(await names()).toEqual([]);
  });

  it('is replaced by a newer copy', async () => {
    await keep('tides');
    await keep('tides', { html: '<p>New words</p>' });
    expect((await kept.find(addressOf('tides')))?.html).toBe('<p>New words</p>');
    expect(await names()).toEqual(['tides']);
  });

  it('stands in the list, the latest first, with what it takes', async () => {
    await keep('tides');
    pass(1_000);
    await keep('currents', { fetchedAt: Date.now(), html: '<p>ö</p>', site: null });
    const list = await kept.list();
    expect(list?.map(({ title }) => title)).toEqual(['On currents', 'On tides']);
    expect(list?.[0]).toEqual({
      address: addressOf('currents'),
      url: addressOf('currents'),
      title: 'On currents',
      site: null,
      bytes: expect.any(Number),
      fetchedAt: NOW + 1_000,
    });
    const { html: text, ...rest } = article('currents', {
      fetchedAt: NOW + 1_000,
      html: '<p>ö</p>',
      site: null,
    });
    expect(list?.[0]?.bytes).toBe(
      Buffer.byteLength(text) + Buffer.byteLength(JSON.stringify(rest)),
    );
    expect(bytesOf(list ?? [])).toBeGreaterThan(300);
  });

  it('can be removed, its text with it', async () => {
    await keep('tides');
    await keep('currents');
    expect(await kept.remove(addressOf('tides'))).toBe(true);
    expect(await kept.find(addressOf('tides'))).toBeNull();
    expect(await stored('texts')).toEqual([addressOf('currents')]);
    expect(await kept.remove(addressOf('tides'))).toBe(true);
  });

  it('goes with all others', async () => {
    await keep('tides');
    await keep('currents');
    expect(await kept.clear()).toBe(true);
    expect(await names()).toEqual([]);
    expect(await stored('texts')).toEqual([]);
  });

  it('is kept when two are at once', async () => {
    const both = Array.from({ length: 10 }, (_, at) => keep(`tides${at % 5}`));
    expect(await Promise.all(both)).toEqual(Array(10).fill(true));
    expect((await names())?.toSorted()).toEqual(['tides0', 'tides1', 'tides2', 'tides3', 'tides4']);
  });
});

describe('the age of a copy', () => {
  it('is 30 days at most', async () => {
    await keep('tides');
    pass(30 * DAY);
    expect(await kept.find(addressOf('tides'))).not.toBeNull();
    pass(1);
    expect(await kept.find(addressOf('tides'))).toBeNull();
    expect(await stored('texts')).toEqual([]);
  });

  it('is looked at in the list', async () => {
    await keep('tides');
    pass(30 * DAY + 1);
    expect(await names()).toEqual([]);
    expect(await stored('texts')).toEqual([]);
  });

  it('is looked at whenever another is kept', async () => {
    await keep('tides');
    pass(30 * DAY + 1);
    await keep('currents', { fetchedAt: Date.now() });
    expect(await stored('texts')).toEqual([addressOf('currents')]);
  });

  it('begins when its page was fetched', async () => {
    expect(await keep('tides', { fetchedAt: NOW - 31 * DAY })).toBe(false);
  });

  it('of the future begins now, for a clock that was wrong', async () => {
    await keep('tides', { fetchedAt: NOW + 400 * DAY });
    expect((await kept.find(addressOf('tides')))?.fetchedAt).toBe(NOW);
  });

  it.each([
    ['listed', async () => void (await kept.list())],
    ['opened', async () => void (await kept.find(addressOf('tides')))],
    ['kept beside another', async () => void (await keep('currents'))],
  ])('begins anew when it is %s and the clock has gone back', async (_case, look) => {
    await keep('tides');
    pass(-100 * DAY);
    expect((await kept.find(addressOf('tides'), true))?.fetchedAt).toBe(NOW - 100 * DAY);
    await look();
    pass(30 * DAY + 1);
    expect(await names()).toEqual([]);
  });
});

it('what is listed is read without its text', async () => {
  await keep('tides');
  const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  await kept.list();
  expect(read.mock.contexts).toMatchObject([{ name: 'articles' }]);
  expect(get).not.toHaveBeenCalled();
});
