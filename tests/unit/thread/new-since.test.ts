import { describe, expect, it, vi } from 'vitest';
import { NO_VISIT, newSince, visitAt } from '../../../utils/thread/visits.ts';
import { DAY, MINUTE, NOON, visited } from './visited-thread.ts';

const WHEN = { early: NOON - DAY, late: NOON + 5 * MINUTE } as const;

/** The thread that the table plays in: two branches below a root, one post of each known before. */
const POSTS = [
  ...placed('root', null),
  ...placed('deep', 'root'),
  ...placed('below deep', 'deep'),
  ...placed('other', 'root'),
  ...placed('below other', 'other'),
  ...placed('below nobody', 'not here'),
  ...placed('in a circle', 'in a circle'),
];

function placed(id: string, parent: string | null) {
  return [{ id, created_at: new Date(WHEN.early).toISOString(), in_reply_to_id: parent }];
}

const among = (posts: typeof POSTS) => (id: string) => posts.find((post) => post.id === id);

/** What is new of the thread for who comes back twenty minutes after opening it on a post. */
function newFor(opened: string, shown: string[], posts = POSTS): string[] {
  const visit = visited([0, { opened, shown }], [20, { opened: 'root' }]);
  const isNew = newSince(visit, among(posts));
  return posts.filter(isNew).map(({ id }) => id);
}

const written = (id: string, created_at: string) =>
  POSTS.map((post) => (post.id === id ? { ...post, created_at } : post));

describe('T3: new is what was not on the page at the last visit', () => {
  it('of a thread that is visited first is nothing', () => {
    const visit = visited([0, { opened: 'root', shown: ['root'] }]);
    expect(POSTS.filter(newSince(visit, among(POSTS)))).toEqual([]);
    expect(POSTS.filter(newSince(NO_VISIT, among(POSTS)))).toEqual([]);
  });

  it('is what a page on its root would have shown, however old it is', () => {
    expect(newFor('root', ['root', 'deep', 'other'])).toEqual(['below deep', 'below other']);
  });

  it('is none of what a page on a deep post could not show', () => {
    expect(newFor('deep', ['root', 'deep'])).toEqual(['below deep']);
  });

  it('is what was written since, wherever it stands', () => {
    const later = written('below other', new Date(WHEN.late).toISOString());
    expect(newFor('deep', ['root', 'deep', 'below deep'], later)).toEqual(['below other']);
  });

  it('is not what was written in the last moment of that visit', () => {
    const then = written('below other', new Date(NOON).toISOString());
    expect(newFor('deep', ['root', 'deep', 'below deep'], then)).toEqual([]);
  });

  it.each(['', 'not a time'])('is nothing that has no time and was not asked for: %j', (time) => {
    expect(newFor('deep', ['root', 'deep', 'below deep'], written('other', time))).toEqual([]);
  });

  it('is what stands below a post that is not here and was opened then', () => {
    expect(newFor('not here', ['root'])).toEqual(['below nobody']);
  });

  it('stays new for as long as the visit goes on, seen or not, and no longer', () => {
    const visit = visited(
      [0, { opened: 'root', shown: ['root'] }],
      [20, { opened: 'root', shown: ['root', 'deep'], seen: ['deep'] }],
    );
    const isNewAt = (minutes: number) =>
      newSince(visitAt(visit, NOON + minutes * MINUTE), among(POSTS))(POSTS[1] ?? NEVER);
    expect([isNewAt(20), isNewAt(29), isNewAt(30)]).toEqual([true, true, false]);
  });

  it('is not what was there and unread', () => {
    const visit = visited(
      [0, { opened: 'root', shown: ['root', 'deep'], seen: ['root'] }],
      [20, { opened: 'root' }],
    );
    expect(newSince(visit, among(POSTS))(POSTS[1] ?? NEVER)).toBe(false);
  });

  it('asks of each post but once what stands above it, however deep a thread is', () => {
    const deep = Array.from({ length: 4_000 }, (_, at) => ({
      id: `${at}`,
      created_at: '',
      in_reply_to_id: at === 0 ? null : `${at - 1}`,
    }));
    const visit = visited([0, { opened: 'elsewhere', shown: ['elsewhere'] }], [20, {}]);
    const lookUp = vi.fn((id: string) => deep[Number(id)]);
    expect(deep.toReversed().filter(newSince(visit, lookUp))).toEqual([]);
    expect(lookUp.mock.calls.length).toBeLessThanOrEqual(deep.length);
  });
});

const NEVER = { id: '', created_at: '', in_reply_to_id: null };
