import { expect, it } from 'vitest';
import { ThreadOrder } from '../../instance/page/thread-order.ts';

const reply = (id: string, to: string) => ({ id, in_reply_to_id: to });
const five = ['1', '2', '3', '4', '5'].map((id) => reply(id, '0'));
const nobody = () => false;

it.each([
  ['oldest-first', '1 2 3 4 5'],
  ['oldest-then-newest', '1 5 4 3 2'],
] as const)('siblings stand %s', (siblings, shown) => {
  const order = new ThreadOrder(siblings);
  order.addContext('0', [], five);
  expect(order.descendants('0', nobody).join(' ')).toBe(shown);
});

it('what stands below a post that did not come is not shown', () => {
  const order = new ThreadOrder('oldest-first');
  order.addContext('0', [], [reply('1', '0'), reply('3', '2'), reply('4', '3')]);
  expect(order.descendants('0', nobody)).toEqual(['1']);
});

it('self-replies are lifted out of their branch', () => {
  const order = new ThreadOrder('oldest-first');
  order.addContext('0', [], [reply('1', '0'), reply('2', '1'), reply('3', '0')]);
  expect(order.descendants('0', (id) => id === '3')).toEqual(['3', '1', '2']);
});

it('a live reply stands last among its siblings', () => {
  const order = new ThreadOrder('oldest-then-newest');
  order.addContext('0', [], five);
  order.addLive(reply('6', '0'));
  expect(order.descendants('0', nobody).join(' ')).toBe('1 5 4 3 2 6');
});
