import { expect, it } from 'vitest';
import { postAddress } from '../../../../utils/thread/addresses/post-address.ts';

it.each([
  ['https://reef.example/@gil/110000000000000001', 'reef.example', '@gil'],
  ['https://www.reef.example/@gil@sea.example/1', 'reef.example', '@gil@sea.example'],
  ['https://reef.example/web/@gil/1', 'reef.example', '@gil'],
  ['https://reef.example/users/gil/statuses/1', 'reef.example', '@gil'],
  ['https://pixels.example/p/gil/1', 'pixels.example', '@gil'],
  ['https://pixels.example/p/1', 'pixels.example', null],
  ['https://sea.example/notes/9abcdefgh1', 'sea.example', null],
  ['https://sea.example/objects/8f3e', 'sea.example', null],
])('L1: what an address tells: %s', (url, host, author) => {
  expect(postAddress(url)).toEqual({ host, author });
});
