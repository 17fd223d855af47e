import { expect, it } from 'vitest';
import { focusedIdOf, pathOf } from '../../../../utils/mastodon/page/route.ts';

it.each([
  ['a post of somebody here', '/@ana/123', '123'],
  ['a post of somebody elsewhere', '/@bo@reef.example/123', '123'],
  ['a slash at the end', '/@ana/123/', '123'],
  ['the advanced layout', '/deck/@bo@reef.example/123', '123'],
  ['a profile', '/@ana', null],
  ['a profile’s tab', '/@ana/media', null],
  ['who boosted a post', '/@ana/123/reblogs', null],
  ['a timeline', '/public/local', null],
  ['the start page of the advanced layout', '/deck/getting-started', null],
  ['a post’s address at another server', '/notes/123', null],
  ['a thread inside another path', '/proxy/@ana/123', null],
])('%s: %s', (_case, path, id) => {
  expect(focusedIdOf(path)).toBe(id);
});

it.each([
  ['somebody here', 'ana', '123', '/@ana/123'],
  ['somebody elsewhere', 'bo@reef.example', '123', '/@bo@reef.example/123'],
  ['a handle of another script', 'bö@reef.example', '1', '/@b%C3%B6@reef.example/1'],
  ['a handle with a path', '../../auth/sign_out', '1', '/@..%2F..%2Fauth%2Fsign_out/1'],
  ['a handle with an address', '/evil.example/', '1', '/@%2Fevil.example%2F/1'],
  ['a handle with a query', 'ana?a=b#c', '1', '/@ana%3Fa%3Db%23c/1'],
  ['a handle with a backslash', '\\evil.example', '1', '/@%5Cevil.example/1'],
  ['half a letter', 'ana\ud800', '1', '/@ana%EF%BF%BD/1'],
  ['an id that is none', 'ana', 'javascript:1', '/@ana/javascript%3A1'],
])('the page of a post: %s', (_case, acct, id, path) => {
  expect(pathOf({ account: { acct }, id })).toBe(path);
  expect(new URL(path, 'https://harbour.example/').origin).toBe('https://harbour.example');
});
