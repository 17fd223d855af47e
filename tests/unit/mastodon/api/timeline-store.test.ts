import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiAnswer } from '../../../../utils/mastodon/api/api.ts';
import type { StatusList } from '../../../../utils/mastodon/api/status-list.ts';
import { StatusStore } from '../../../../utils/mastodon/api/status-store.ts';
import { TimelineStore } from '../../../../utils/mastodon/api/timeline-store.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { post } from '../../thread/post.ts';

const root = post('ana', 'Hot today.', { id: '1' });
const answer = post('bo', 'Very.', { id: '2', to: root });
const known = new Map<string, Status>([root, answer].map((status) => [status.id, status]));

let asked: string[][];
let fail: ApiAnswer<StatusList> | null;
let unreadable: Set<string>;
let news: number;
/** What the instance waits for before it answers. */
let held: Promise<void>;
let statuses: StatusStore;

const store = () =>
  new TimelineStore(
    async (ids) => {
      asked.push([...ids]);
      await held;
      const statuses = ids.filter((id) => !unreadable.has(id)).flatMap((id) => known.get(id) ?? []);
      const odd = { ok: false, failure: 'malformed', id: null } as const;
      const unread = ids.some((id) => unreadable.has(id)) ? [odd] : [];
      return fail ?? { ok: true, value: { statuses, idsIn: new Map(), unread, isCut: false } };
    },
    statuses,
    () => {
      news += 1;
    },
  );

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  fail = null;
  unreadable = new Set();
  news = 0;
  held = Promise.resolve();
  statuses = new StatusStore();
});
afterEach(() => vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(1_000);

describe('what the posts of a timeline reply to', () => {
  it('is asked for together, then their parents together', async () => {
    const timeline = store();
    timeline.want('2');
    await vi.advanceTimersByTimeAsync(100);
    timeline.want('3');
    expect(asked).toEqual([]);
    await settle();
    expect(asked).toEqual([['2', '3'], ['1']]);
    expect(timeline.reply('2')).toEqual({ status: answer, parent: root });
    expect(news).toBe(1);
  });

  it('is not asked for where a thread has the post: only its parent is', async () => {
    const timeline = store();
    statuses.add([answer]);
    expect(timeline.reply('2')).toBeUndefined();
    timeline.want('2');
    await settle();
    expect(asked).toEqual([['1']]);
    expect(timeline.reply('2')).toEqual({ status: answer, parent: root });
  });

  it('is not asked for at all where a thread has both', async () => {
    const timeline = store();
    statuses.add([root, answer]);
    timeline.want('2');
    await settle();
    expect(asked).toEqual([]);
    expect(timeline.reply('2')).toEqual({ status: answer, parent: root });
  });

  it('is not known as long as it is asked for: nothing is said to be missing', async () => {
    const timeline = store();
    let answers = () => {};
    held = new Promise((done) => {
      answers = done;
    });
    statuses.add([answer]);
    timeline.want('2');
    await settle();
    expect(asked).toEqual([['1']]);
    expect(timeline.reply('2')).toBeUndefined();
    answers();
    await settle();
    expect(timeline.reply('2')).toEqual({ status: answer, parent: root });
  });

  it('is asked for again where the store has forgotten it', async () => {
    const timeline = store();
    timeline.want('2');
    await settle();
    statuses.forget(['1', '2']);
    expect(timeline.reply('2')).toBeUndefined();
    timeline.want('2');
    await settle();
    expect(asked).toEqual([['2'], ['1'], ['2'], ['1']]);
    expect(timeline.reply('2')).toEqual({ status: answer, parent: root });
  });

  it('is not asked for again, however often a post comes back', async () => {
    const timeline = store();
    timeline.want('2');
    await settle();
    timeline.want('2');
    timeline.want('1');
    await settle();
    expect(asked).toHaveLength(2);
  });

  it('costs two requests for a screenful of 20 posts, and more for more', async () => {
    const timeline = store();
    for (let id = 100; id < 120; id += 1) timeline.want(String(id));
    await settle();
    expect(asked).toHaveLength(1);
    for (let id = 200; id < 245; id += 1) timeline.want(String(id));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked.slice(1).map((ids) => ids.length)).toEqual([20, 20, 5]);
  });

  it('says nothing of a post that is no reply, or is not known', async () => {
    const timeline = store();
    timeline.want('1');
    await settle();
    expect(timeline.reply('1')).toBeUndefined();
    expect(timeline.reply('77')).toBeUndefined();
  });

  it('knows a parent that the instance does not show as missing (A4)', async () => {
    known.set('5', post('bo', 'Oh.', { id: '5', to: post('gone', 'Gone.', { id: '4' }) }));
    const timeline = store();
    timeline.want('5');
    await settle();
    expect(timeline.reply('5')).toMatchObject({ parent: null });
  });

  it('does not call a parent missing that came and could not be read, and asks no more for it', async () => {
    unreadable.add('1');
    const timeline = store();
    timeline.want('2');
    await settle();
    expect(timeline.reply('2')).toBeUndefined();
    timeline.want('1');
    await settle();
    expect(asked).toEqual([['2'], ['1']]);
  });

  it('is not asked for where the post was scrolled past', async () => {
    const timeline = store();
    timeline.want('2');
    timeline.forget('2');
    await settle();
    expect(asked).toEqual([]);
  });

  it.each(['refused', 'malformed'] as const)('%s: the server is left in peace', async (failure) => {
    fail = { ok: false, failure };
    const timeline = store();
    timeline.want('2');
    await settle();
    timeline.want('3');
    await settle();
    expect(asked).toHaveLength(1);
  });

  it.each(['resting', 'unreachable'] as const)(
    '%s: asked when it is seen again',
    async (failure) => {
      fail = { ok: false, failure };
      const timeline = store();
      timeline.want('2');
      await settle();
      fail = null;
      timeline.want('2');
      await settle();
      expect(timeline.reply('2')?.parent).toEqual(root);
    },
  );
});
