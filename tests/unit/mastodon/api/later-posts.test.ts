import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StatusStore } from '../../../../utils/mastodon/api/status-store.ts';
import { ThreadStore } from '../../../../utils/mastodon/api/thread-store.ts';
import { post } from '../../thread/post.ts';
import { FIRST, type Instance, instanceOfThree, pass, SECOND } from './late-instance.ts';

let instance: Instance;
let statuses: StatusStore;
let store: ThreadStore;
let news: number;

const kind = (id: string) => store.know(id, '1').kind;

beforeEach(() => {
  vi.useFakeTimers();
  news = 0;
  instance = instanceOfThree();
  statuses = new StatusStore();
  store = new ThreadStore(instance, statuses, () => {
    news += 1;
  });
});
afterEach(() => vi.useRealTimers());

describe('A6: a post that the page shows otherwise', () => {
  const EDITED = { ...SECOND, content: '<p>Cold.</p>', edited_at: '2026-05-01T11:00:00.000Z' };

  beforeEach(async () => {
    store.open('1');
    await pass(200);
    instance.posts.set('2', EDITED);
    instance.asked.length = 0;
    news = 0;
  });

  it('is asked for again, and told within a second', async () => {
    store.renew('2');
    store.renew('2');
    store.renew('1');
    await pass(400);
    expect(instance.asked).toEqual(['statuses 2 1']);
    expect(store.know('2', '1')).toEqual({ kind: 'known', status: EDITED });
    expect(news).toBe(1);
  });

  it('is known no more where the instance has it no more: it was deleted', async () => {
    instance.posts.delete('2');
    store.renew('2');
    await pass(400);
    expect(store.known('1').map(({ id }) => id)).not.toContain('2');
    expect(news).toBe(1);
  });

  it('stays as it was where the instance does not answer', async () => {
    instance.isDown = true;
    store.renew('2');
    await pass(400);
    expect(store.know('2', '1')).toEqual({ kind: 'known', status: SECOND });
  });

  it('is asked for with no more than 20 others at once', async () => {
    const many = Array.from({ length: 30 }, (_, at) => post('kim', 'Hm.', { id: `9${at + 10}` }));
    statuses.add(many);
    for (const { id } of many) store.renew(id);
    await pass(2_000);
    expect(instance.asked.map((question) => question.split(' ').length - 1)).toEqual([20, 10]);
  });

  it('is not asked for where it is not known, or nobody asks any more', async () => {
    store.renew('404');
    store.close();
    store.renew('2');
    await pass(2_000);
    expect(instance.asked).toEqual([]);
  });
});

describe('posts that turn up later', () => {
  beforeEach(async () => {
    store.open('1');
    await pass(200);
    instance.asked.length = 0;
    news = 0;
  });

  it('are asked for at once, those that come in one go together', async () => {
    kind('3');
    kind('4');
    await pass(0);
    expect(instance.asked).toEqual(['statuses 3 4']);
    expect([kind('3'), kind('4')]).toEqual(['pending', 'pending']);
    await pass(200);
    expect([kind('3'), kind('4')]).toEqual(['known', 'unavailable']);
    expect(news).toBe(1);
  });

  it('are asked for together where they follow each other, a second after the last request', async () => {
    kind('3');
    await pass(400);
    kind('4');
    await pass(400);
    kind('5');
    await pass(199);
    expect(instance.asked).toEqual(['statuses 3']);
    await pass(1);
    expect(instance.asked).toEqual(['statuses 3', 'statuses 4 5']);
  });

  it('are asked for less and less often in a thread that does not rest, and leave some of the budget', async () => {
    for (let second = 0; second < 300; second += 1) {
      kind(String(100 + second));
      await pass(1_000);
    }
    // One at once, then after 1, 2, 3 … seconds; 30 are ours in five minutes (request-budget.test.ts).
    expect(instance.asked.length).toBe(25);
    await pass(301_000);
    instance.asked.length = 0;
    kind('500');
    await pass(0);
    expect(instance.asked).toHaveLength(1);
  });

  it('are asked for once, whether they come or not', async () => {
    kind('3');
    kind('4');
    kind('3');
    await pass(1200);
    kind('3');
    kind('4');
    await pass(10_000);
    expect(instance.asked).toEqual(['statuses 3 4']);
  });

  it('that did not come are asked for again after a minute', async () => {
    instance.isDown = true;
    kind('3');
    await pass(1200);
    instance.isDown = false;
    await pass(58_799);
    expect(kind('3')).toBe('unavailable');
    await pass(1);
    expect(kind('3')).toBe('pending');
    await pass(1200);
    expect(kind('3')).toBe('known');
    expect(instance.asked).toEqual(['statuses 3', 'statuses 3']);
  });

  it('are among those that are known when they have come', async () => {
    expect(store.known('1')).toEqual([FIRST, SECOND]);
    kind('3');
    await pass(1200);
    expect(store.known('1').map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('are asked for by 20 at the most', async () => {
    const ids = Array.from({ length: 45 }, (_, index) => `${100 + index}`);
    for (const id of ids) kind(id);
    await pass(10_000);
    const batches = instance.asked.map((question) => question.split(' ').slice(1));
    expect(batches.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(batches.flat()).toEqual(ids);
  });

  it('are unavailable when the instance does not tell', async () => {
    instance.isDown = true;
    kind('3');
    await pass(1200);
    expect(kind('3')).toBe('unavailable');
  });

  it('wait for a thread that is still to come', async () => {
    store.open('2');
    expect(store.know('3', '2').kind).toBe('pending');
    await pass(0);
    expect(instance.asked).toEqual(['context 2']);
  });
});
