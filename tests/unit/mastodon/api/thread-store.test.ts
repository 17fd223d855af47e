import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eachAtALateThread, FIRST, type LateThread, pass, SECOND } from './late-instance.ts';

let late: LateThread;
eachAtALateThread((made) => {
  late = made;
});

describe('a thread', () => {
  it('is asked for once: the post and its context, together', async () => {
    late.store.open('1');
    late.store.open('1');
    expect(late.instance.asked).toEqual(['status 1', 'context 1']);
    expect(late.kind('1')).toBe('pending');
    await pass(200);
    expect(late.store.know('1', '1')).toEqual({ kind: 'known', status: FIRST });
    expect(late.store.know('2', '1')).toEqual({ kind: 'known', status: SECOND });
    expect(late.statuses.lookUp('2')).toBe(SECOND);
    expect(late.news).toBe(1);
  });

  it('A4: tells what the instance sent below its post', async () => {
    late.store.open('1');
    expect(late.store.below('1')).toEqual([]);
    await pass(200);
    expect(late.store.below('1')).toEqual([SECOND]);
  });

  it('is not asked for again within a minute; after it, only its context is', async () => {
    late.store.open('1');
    await pass(59_999);
    late.store.open('1');
    expect(late.instance.asked.length).toBe(2);
    await pass(1);
    late.store.open('1');
    expect(late.instance.asked.slice(2)).toEqual(['context 1']);
  });

  it('is not asked for again while an answer is under way, however long that takes', async () => {
    late.instance.takesMs = 90_000;
    late.store.open('1');
    await pass(70_000);
    late.store.open('1');
    expect(late.instance.asked.length).toBe(2);
  });

  it('that is not the first is asked for by itself', async () => {
    late.store.open('1');
    await pass(200);
    late.store.open('2');
    expect(late.instance.asked.slice(2)).toEqual(['context 2']);
  });

  it('that does not come leaves its posts unavailable, and is asked for again after a minute', async () => {
    late.instance.isDown = true;
    late.store.open('1');
    await pass(200);
    expect(late.news).toBe(1);
    expect([late.kind('1'), late.kind('2')]).toEqual(['unavailable', 'unavailable']);
    late.instance.isDown = false;
    await pass(60_000);
    expect(late.instance.asked.length).toBe(2);
    late.store.open('1');
    await pass(200);
    expect([late.kind('1'), late.kind('2')]).toEqual(['known', 'known']);
  });
});

describe('a thread that does not come', () => {
  beforeEach(async () => {
    late.instance.isDown = true;
    late.store.open('1');
    await pass(200);
    late.instance.asked.length = 0;
  });

  it('says why, as long as that is so', async () => {
    expect([late.store.failureOf('1'), late.store.failureOf('2')]).toEqual(['unreachable', null]);
    late.instance.isDown = false;
    late.store.retry('1');
    await pass(200);
    expect(late.store.failureOf('1')).toBeNull();
    expect(late.kind('2')).toBe('known');
  });

  it('is asked for again on request, once at a time', () => {
    late.store.retry('1');
    late.store.retry('1');
    expect(late.instance.asked).toEqual(['status 1', 'context 1']);
  });
});

describe('the computer’s clock is set while a page is open', () => {
  it.each([
    ['back by a day', -86_400_000],
    ['forward by a day', 86_400_000],
  ])(
    '%s: a thread is asked for again after a minute, no sooner and no later',
    async (_case, step) => {
      late.store.open('1');
      await pass(200);
      vi.setSystemTime(Date.now() + step);
      late.store.open('1');
      expect(late.instance.asked.length).toBe(2);
      await pass(60_000);
      late.store.open('1');
      expect(late.instance.asked.slice(2)).toEqual(['context 1']);
    },
  );

  it.each([
    ['back by a day', -86_400_000],
    ['forward by a day', 86_400_000],
  ])('%s: so is a post that did not come', async (_case, step) => {
    late.store.open('1');
    await pass(200);
    late.instance.asked.length = 0;
    late.kind('4');
    await pass(1200);
    vi.setSystemTime(Date.now() + step);
    expect(late.kind('4')).toBe('unavailable');
    await pass(60_000);
    expect(late.kind('4')).toBe('pending');
    await pass(1200);
    expect(late.instance.asked).toEqual(['statuses 4', 'statuses 4']);
  });
});

describe('a store that is closed', () => {
  it('asks for nothing more', async () => {
    late.store.open('1');
    await pass(200);
    late.kind('3');
    late.store.close();
    await pass(10_000);
    expect(late.instance.asked).toEqual(['status 1', 'context 1']);
  });

  it('says nothing of what still arrives', async () => {
    late.store.open('1');
    late.store.close();
    await pass(10_000);
    expect(late.news).toBe(0);
  });
});
