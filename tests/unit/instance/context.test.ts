import { describe, expect, it } from 'vitest';
import { contextOf } from '../../instance/context.ts';
import type { StatusInput } from '../../instance/entities.ts';
import { Posts } from '../../instance/posts.ts';
import { parseThread } from '../../instance/thread-file.ts';

const [ana, bo] = [{ acct: 'ana' }, { acct: 'bo' }];

function posts(statuses: StatusInput[]): Posts {
  return new Posts([parseThread({ statuses })]);
}

function ids(statuses: readonly { id: string }[]): string {
  return statuses.map(({ id }) => id).join(' ');
}

function chain(length: number): StatusInput[] {
  return Array.from({ length }, (_, index) => ({
    id: String(100 + index),
    account: index % 2 ? bo : ana,
    in_reply_to_id: index ? String(99 + index) : null,
  }));
}

describe('the order of /context', () => {
  const thread = posts([
    { id: '10', account: ana },
    { id: '11', account: bo, in_reply_to_id: '10' },
    { id: '12', account: bo, in_reply_to_id: '10' },
    { id: '13', account: ana, in_reply_to_id: '11' },
    { id: '14', account: ana, in_reply_to_id: '10' },
    { id: '15', account: ana, in_reply_to_id: '14' },
    { id: '16', account: bo, in_reply_to_id: '12', _hidden: true },
    { id: '17', account: ana, in_reply_to_id: '16' },
    { id: '18', account: bo, in_reply_to_id: '12', visibility: 'private' },
  ]);

  it('is depth first, siblings by age, self-replies lifted to the front', () => {
    expect(ids(contextOf(thread, '10', 'reader').descendants)).toBe('14 15 11 13 12 17 18');
  });

  it('leaves out what the viewer may not see, but not what replies to it', () => {
    expect(ids(contextOf(thread, '12', 'reader').descendants)).toBe('17 18');
    expect(ids(contextOf(thread, '12', 'stranger').descendants)).toBe('17');
    expect(ids(contextOf(thread, '17', 'reader').ancestors)).toBe('10 12');
  });

  it('goes up from a post to the root', () => {
    expect(ids(contextOf(thread, '15', 'stranger').ancestors)).toBe('10 14');
  });
});

describe('limits', () => {
  const deep = posts(chain(100));
  const wide = posts([
    { id: '1', account: ana },
    ...chain(100).map((reply) => ({ ...reply, account: bo, in_reply_to_id: '1' })),
  ]);

  it.each([
    ['ancestors, a stranger', deep, '199', 'stranger', 40, 0],
    ['ancestors, logged in', deep, '199', 'reader', 99, 0],
    ['depth, a stranger', deep, '100', 'stranger', 0, 20],
    ['depth, logged in', deep, '100', 'reader', 0, 99],
    ['descendants, a stranger', wide, '1', 'stranger', 0, 60],
    ['descendants, logged in', wide, '1', 'reader', 0, 100],
  ] as const)('%s', (_, thread, id, viewer, ancestors, descendants) => {
    const context = contextOf(thread, id, viewer);
    expect(context.ancestors).toHaveLength(ancestors);
    expect(context.descendants).toHaveLength(descendants);
  });
});
