// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Status } from '../../../utils/mastodon/entities.ts';
import { ThreadReading } from '../../../utils/thread/thread-reading.ts';
import { options, ROOT, SIDE, said, THREAD } from './street-thread.ts';

describe('posts that answer each other in a circle, or themselves, which no server should send', () => {
  const circle = ['2', '3', '1'].map((parent, index) =>
    said('ana', 'Round and round it goes.', { id: `${index + 1}`, in_reply_to_id: parent }),
  );
  const itself = said('bo', 'As I said.', { id: '4', in_reply_to_id: '4' });

  it.each([
    ['a circle', circle],
    ['itself', [itself]],
    ['both, below a thread', [...THREAD, ...circle, itself]],
  ])('%s: are read to their end, and nobody else is answered', (_case, statuses) => {
    const reading = new ThreadReading(statuses, options).finish();
    for (const status of [...circle, itself].filter(({ id }) => reading.lookUp(id))) {
      expect(reading.answerFor(status).post).toBeNull();
      expect(reading.contentOf(status.id)).toBeDefined();
    }
    expect(reading.root()).toBe(statuses.includes(ROOT) ? ROOT : undefined);
    expect(reading.ownArticles()).toEqual([]);
  });
});

describe('issue 10: a reading grows with its thread', () => {
  /** So many self-replies, one below the other, below a reply to the root. */
  const chain = (length: number) => {
    const posts = [ROOT, SIDE];
    for (let last = SIDE; posts.length < length; posts.push(last))
      last = said('bo', 'On.', { to: last });
    return posts;
  };

  it('in a chain of 4,000 self-replies all answer what the first one answers', () => {
    const posts = chain(4_000);
    const reading = new ThreadReading(posts, options);
    const [, , ...continued] = posts;
    expect(new Set(continued.map((each) => reading.answerFor(each).post))).toEqual(new Set([ROOT]));
    expect(reading.continuationOf(posts.at(-2) ?? ROOT)).toBe(posts.at(-1));
  });

  it('what the addresses of its posts tell is taken in step by step, before any post is read', () => {
    const looked: string[] = [];
    const posts = Array.from({ length: 300 }, () => {
      const { uri, ...status } = said('ana', 'On.', { to: ROOT });
      return Object.defineProperty(status, 'uri', {
        get: () => {
          looked.push(status.id);
          return uri;
        },
      }) as Status;
    });
    const reading = new ThreadReading(posts.slice(0, 100), options);
    reading.add(posts.slice(100));
    expect(looked).toEqual([]);
    let most = 0;
    while (reading.step() === 'more') {
      most = Math.max(most, new Set(looked.splice(0)).size);
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(100);
  });

  it('4,000 replies to one post all count', () => {
    const replies = Array.from({ length: 4_000 }, () => said('ana', 'On.', { to: ROOT }));
    const reading = new ThreadReading([ROOT, ...replies], options);
    expect(reading.continuationOf(ROOT)).toBe(replies[0]);
    expect(reading.root()).toBe(ROOT);
  });

  it('an answer is worked out again when a post further up has been read, or has turned up', () => {
    const quoting = said('bo', '&gt; Nobody stops a car for tulips<br>No.', { to: SIDE });
    const goesOn = said('bo', 'On.', { to: quoting });
    const reading = new ThreadReading([ROOT, quoting, goesOn], options);
    expect(reading.answerFor(goesOn)).toEqual({ post: null, why: 'continuation' });
    reading.add([SIDE]);
    const before = reading.answerFor(goesOn);
    expect(before.why).toBe('continuation');
    expect(reading.finish().answerFor(goesOn)).toEqual(
      new ThreadReading([ROOT, SIDE, quoting, goesOn], options).finish().answerFor(goesOn),
    );
  });
});
