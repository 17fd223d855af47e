import { beforeEach, describe, expect, it } from 'vitest';
import { post } from '../../thread/post.ts';
import { eachAtALateThread, FIRST, type LateThread, pass, SECOND } from './late-instance.ts';

let late: LateThread;
eachAtALateThread((made) => {
  late = made;
});

describe('A6: a post that the page shows otherwise', () => {
  const EDITED = { ...SECOND, content: '<p>Cold.</p>', edited_at: '2026-05-01T11:00:00.000Z' };

  beforeEach(async () => {
    late.store.open('1');
    await pass(200);
    late.instance.posts.set('2', EDITED);
    late.instance.asked.length = 0;
    late.news = 0;
  });

  it('is asked for again, and told within a second', async () => {
    late.store.renew('2');
    late.store.renew('2');
    late.store.renew('1');
    await pass(400);
    expect(late.instance.asked).toEqual(['statuses 2 1']);
    expect(late.store.know('2', '1')).toEqual({ kind: 'known', status: EDITED });
    expect(late.news).toBe(1);
  });

  it('is known no more where the instance has it no more: it was deleted', async () => {
    late.instance.posts.delete('2');
    late.store.renew('2');
    await pass(400);
    expect(late.store.known('1').map(({ id }) => id)).not.toContain('2');
    expect(late.news).toBe(1);
  });

  it('stays as it was where the instance does not answer', async () => {
    late.instance.isDown = true;
    late.store.renew('2');
    await pass(400);
    expect(late.store.know('2', '1')).toEqual({ kind: 'known', status: SECOND });
  });

  it('is asked for with no more than 20 others at once', async () => {
    const many = Array.from({ length: 30 }, (_, at) => post('kim', 'Hm.', { id: `9${at + 10}` }));
    late.statuses.add(many);
    for (const { id } of many) late.store.renew(id);
    await pass(2_000);
    expect(late.instance.asked.map((question) => question.split(' ').length - 1)).toEqual([20, 10]);
  });

  it('is not asked for where it is not known, or nobody asks any more', async () => {
    late.store.renew('404');
    late.store.close();
    late.store.renew('2');
    await pass(2_000);
    expect(late.instance.asked).toEqual([]);
  });
});

describe('posts that turn up later', () => {
  beforeEach(async () => {
    late.store.open('1');
    await pass(200);
    late.instance.asked.length = 0;
    late.news = 0;
  });

  it('are asked for at once, those that come in one go together', async () => {
    late.kind('3');
    late.kind('4');
    await pass(0);
    expect(late.instance.asked).toEqual(['statuses 3 4']);
    expect([late.kind('3'), late.kind('4')]).toEqual(['pending', 'pending']);
    await pass(200);
    expect([late.kind('3'), late.kind('4')]).toEqual(['known', 'unavailable']);
    expect(late.news).toBe(1);
  });

  it('are asked for together where they follow each other, a second after the last request', async () => {
    late.kind('3');
    await pass(400);
    late.kind('4');
    await pass(400);
    late.kind('5');
    await pass(199);
    expect(late.instance.asked).toEqual(['statuses 3']);
    await pass(1);
    expect(late.instance.asked).toEqual(['statuses 3', 'statuses 4 5']);
  });

  it('are asked for less and less often in a thread that does not rest, and leave some of the budget', async () => {
    for (let second = 0; second < 300; second += 1) {
      late.kind(String(100 + second));
      await pass(1_000);
    }
    // One at once, then after 1, 2, 3 … seconds; 30 are ours in five minutes (request-budget.test.ts).
    expect(late.instance.asked.length).toBe(25);
    await pass(301_000);
    late.instance.asked.length = 0;
    late.kind('500');
    await pass(0);
    expect(late.instance.asked).toHaveLength(1);
  });

  it('are asked for once, whether they come or not', async () => {
    late.kind('3');
    late.kind('4');
    late.kind('3');
    await pass(1200);
    late.kind('3');
    late.kind('4');
    await pass(10_000);
    expect(late.instance.asked).toEqual(['statuses 3 4']);
  });

  it('that did not come are asked for again after a minute', async () => {
    late.instance.isDown = true;
    late.kind('3');
    await pass(1200);
    late.instance.isDown = false;
    await pass(58_799);
    expect(late.kind('3')).toBe('unavailable');
    await pass(1);
    expect(late.kind('3')).toBe('pending');
    await pass(1200);
    expect(late.kind('3')).toBe('known');
    expect(late.instance.asked).toEqual(['statuses 3', 'statuses 3']);
  });

  it('are among those that are known when they have come', async () => {
    expect(late.store.known('1')).toEqual([FIRST, SECOND]);
    late.kind('3');
    await pass(1200);
    expect(late.store.known('1').map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('are asked for by 20 at the most', async () => {
    const ids = Array.from({ length: 45 }, (_, index) => `${100 + index}`);
    for (const id of ids) late.kind(id);
    await pass(10_000);
    const batches = late.instance.asked.map((question) => question.split(' ').slice(1));
    expect(batches.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(batches.flat()).toEqual(ids);
  });

  it('are unavailable when the instance does not tell', async () => {
    late.instance.isDown = true;
    late.kind('3');
    await pass(1200);
    expect(late.kind('3')).toBe('unavailable');
  });

  it('wait for a thread that is still to come', async () => {
    late.store.open('2');
    expect(late.store.know('3', '2').kind).toBe('pending');
    await pass(0);
    expect(late.instance.asked).toEqual(['context 2']);
  });
});
