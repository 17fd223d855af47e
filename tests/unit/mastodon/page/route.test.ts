import { expect, it } from 'vitest';
import { focusedIdOf } from '../../../../utils/mastodon/page/route.ts';

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
