// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { HOME } from '../post.ts';
import { PARENT, ROOT, readLast, reply, SIDE, said, THREAD } from './quoted-thread.ts';

describe('A2: ways of quoting a post', () => {
  it('with a block', () => {
    expect(reply('&gt; Nobody stops a car for tulips').quotedPosts).toEqual([
      { id: SIDE.id, how: 'block', words: 6 },
    ]);
  });

  it('with words in a sentence, which add up', () => {
    const text = '"Nobody stops a car for tulips", and "they do for dogs, it turns out"';
    expect(reply(text).quotedPosts).toEqual([{ id: SIDE.id, how: 'words', words: 6 }]);
    const both = '"Nobody stops a car for tulips", and "it turns out, but they do"';
    expect(reply(both).quotedPosts).toEqual([{ id: SIDE.id, how: 'words', words: 12 }]);
  });

  it.each([
    ['accepted', [{ id: SIDE.id, how: 'native', words: 0 }]],
    ['pending', []],
    ['revoked', []],
  ])('natively: %s', (state, expected) => {
    const quoted_status = { id: SIDE.id, url: null, uri: null };
    const quote = { state, quoted_status, quoted_status_id: null };
    expect(reply('Look.', { quote }).quotedPosts).toEqual(expected);
  });

  it.each([
    ['url', 'https://REEF.example/@bo/77/?x=1#y', true],
    ['uri', 'https://reef.example/users/bo/statuses/77', true],
    ['other shape', 'https://reef.example/@bo/77/embed', true],
    ['at home', `https://${HOME}/@bo@reef.example/4242`, true],
    ['another post', 'https://reef.example/@bo/78', false],
    ['another server', 'https://other.example/@bo/77', false],
  ])('by a link: %s', (_, href, isFound) => {
    const linked = {
      ...SIDE,
      id: '4242',
      url: 'https://reef.example/@bo/77',
      uri: 'https://reef.example/users/bo/statuses/77',
    };
    const last = said('dov', `See <a href="${href}">this</a>`, { to: PARENT });
    const expected = isFound ? [{ id: '4242', how: 'link', words: 0 }] : [];
    expect(readLast([ROOT, linked, PARENT, last]).quotedPosts).toEqual(expected);
  });

  it.each([
    ['eight words in a row', 'Yes, nobody stops a car for tulips, it TURNS', 8],
    ['not seven', 'Yes, nobody stops a car for tulips, it seems', null],
  ])('without marks: %s', (_, text, words) => {
    const expected = words === null ? [] : [{ id: SIDE.id, how: 'repeated', words }];
    expect(reply(text).quotedPosts).toEqual(expected);
  });

  it.each([
    ['the same author', 'bo', []],
    ['a stock phrase', 'kim', []],
  ])('without marks, but not: %s', (_, by, expected) => {
    const phrase = 'Nobody stops a car for tulips, it turns out';
    const again = said(by, phrase, { to: ROOT });
    const last = said(by === 'bo' ? 'bo' : 'dov', phrase, { to: PARENT });
    const thread = by === 'bo' ? [...THREAD, last] : [...THREAD, again, last];
    expect(readLast(thread).quotedPosts).toEqual(expected);
  });

  it('nor the title of a page that both share', () => {
    const share = (by: string) =>
      said(by, 'A long title of eight words or even more <a href="https://b.example/1">b</a>', {
        to: PARENT,
      });
    expect(readLast([...THREAD, share('kim'), share('dov')]).quotedPosts).toEqual([]);
  });
});
