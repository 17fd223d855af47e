// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { answerOf } from '../../../../utils/thread/answers/answers.ts';
import { DEFAULT_RULES } from '../../../../utils/thread/rules.ts';
import { post } from '../post.ts';
import { answered, PARENT, ROOT, reply, SIDE, THREAD } from './answered-posts.ts';

describe('A2: a self-reply continues', () => {
  const first = reply('<p>Yes.</p>', { id: '3001' });
  const second = reply('<p>And so.</p>', { id: '3002', to: first });

  it.each([
    ['what its chain’s first post answers', [first], second, [PARENT.id, 'continuation']],
    [
      'further down the chain',
      [first, second],
      reply('<p>On.</p>', { to: second }),
      [PARENT.id, 'continuation'],
    ],
    [
      'what that quotes',
      [reply('<p>&gt; Nobody stops a car<br>Yes.</p>', { id: '3003' })],
      reply('<p>On.</p>', { in_reply_to_id: '3003' }),
      [SIDE.id, 'continuation'],
    ],
    [
      'also if it quotes the post before it',
      [reply('<p>The baker wakes before the birds do.</p>', { id: '3004' })],
      reply('<p>&gt; The baker wakes before<br>On.</p>', { in_reply_to_id: '3004' }),
      [PARENT.id, 'continuation'],
    ],
    [
      'unless it quotes another itself',
      [first],
      reply('<p>&gt; Nobody stops a car<br>Yes.</p>', { to: first }),
      [SIDE.id, 'quote'],
    ],
    [
      'what the nearest post of the chain that quotes answers',
      [first, reply('<p>&gt; Nobody stops a car<br>Yes.</p>', { id: '3005', to: first })],
      reply('<p>On.</p>', { in_reply_to_id: '3005' }),
      [SIDE.id, 'continuation'],
    ],
    [
      'of the thread’s first post, it answers nobody',
      [],
      post('ana', '<p>On.</p>', { to: ROOT, id: '3006' }),
      [null, 'continuation'],
    ],
    [
      'whomever it mentions',
      [first],
      reply('<p>@bo On.</p>', { to: first }),
      [PARENT.id, 'continuation'],
    ],
  ])('%s', (_case, above, status, expected) => {
    expect(answered(status, above)).toEqual(expected);
  });

  it('a namesake of another server is somebody else', () => {
    const namesake = post('dov@tide.example', '<p>No.</p>', { to: first, id: '3007' });
    expect(answered(namesake, [first])).toEqual([first.id, 'parent']);
  });

  /** By the id alone: a lookup of posts that were made for it. */
  const chain = new Map<string, Status>(THREAD.map((each) => [each.id, each]));
  const link = (id: string, to: string) =>
    chain.set(id, reply('', { id, in_reply_to_id: to })).get(id) ?? ROOT;
  const answerIn = (status: Status) =>
    answerOf(
      status,
      (id) => chain.get(id),
      () => undefined,
      DEFAULT_RULES,
    );

  it('over 10,000 posts', () => {
    let last = link('c0', PARENT.id);
    for (let index = 1; index < 10_000; index += 1) last = link(`c${index}`, `c${index - 1}`);
    expect(answerIn(last)).toEqual({ post: PARENT, why: 'continuation' });
  });

  it.each([
    ['itself', [['s1', 's1']]],
    ['the next', [['t1', 't2'], ['t2', 't1']]], // biome-ignore format: a pair each
    ['one further up', [['u1', 'u2'], ['u2', 'u3'], ['u3', 'u2']]], // biome-ignore format: a pair each
  ])('in a circle, which no server should send: %s', (_case, links) => {
    const [first = ROOT] = links.map(([id = '', to = '']) => link(id, to));
    expect(answerIn(first)).toEqual({ post: null, why: 'continuation' });
  });
});
