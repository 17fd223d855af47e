import { expect, it } from 'vitest';
import { GonePosts } from '../../../../../components/thread/host/gone-posts.ts';

const page = (...ids: string[]) => new Map(ids.map((id, place) => [id, place]));
const many = Array.from({ length: 40 }, (_, id) => `${id}`);

it.each([
  ['who was there before', page('1', '2', '3'), '1', page('1', '3'), '1', ['2']],
  ['nobody where all are there', page('1', '2'), '1', page('2', '1', '3'), '1', []],
  ['nobody in another thread', page('1', '2'), '1', page('3'), '3', []],
  [
    'nobody where the page is empty of many: it shows something else',
    page(...many),
    '1',
    page(),
    '1',
    [],
  ],
])('has gone: %s', (_case, before, on, after, then, gone) => {
  const posts = new GonePosts();
  expect(posts.since(on, before)).toEqual([]);
  expect(posts.since(then, after)).toEqual(gone);
});
