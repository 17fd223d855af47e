import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StatusStore } from '../../../../utils/mastodon/api/status-store.ts';
import { ThreadStore } from '../../../../utils/mastodon/api/thread-store.ts';
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

describe('a thread', () => {
  it('is asked for once: the post and its context, together', async () => {
    store.open('1');
    store.open('1');
    expect(instance.asked).toEqual(['status 1', 'context 1']);
    expect(kind('1')).toBe('pending');
    await pass(200);
    expect(store.know('1', '1')).toEqual({ kind: 'known', status: FIRST });
    expect(store.know('2', '1')).toEqual({ kind: 'known', status: SECOND });
    expect(statuses.lookUp('2')).toBe(SECOND);
    expect(news).toBe(1);
  });

  it('A4: tells what the instance sent below its post', async () => {
    store.open('1');
    expect(store.below('1')).toEqual([]);
    await pass(200);
    expect(store.below('1')).toEqual([SECOND]);
  });

  it('is not asked for again within a minute; after it, only its context is', async () => {
    store.open('1');
    await pass(59_999);
    store.open('1');
    expect(instance.asked.length).toBe(2);
    await pass(1);
    store.open('1');
    expect(instance.asked.slice(2)).toEqual(['context 1']);
  });

  it('is not asked for again while an answer is under way, however long that takes', async () => {
    instance.takesMs = 90_000;
    store.open('1');
    await pass(70_000);
    store.open('1');
    expect(instance.asked.length).toBe(2);
  });

  it('that is not the first is asked for by itself', async () => {
    store.open('1');
    await pass(200);
    store.open('2');
    expect(instance.asked.slice(2)).toEqual(['context 2']);
  });

  it('that does not come leaves its posts unavailable, and is asked for again after a minute', async () => {
    instance.isDown = true;
    store.open('1');
    await pass(200);
    expect(news).toBe(1);
    expect([kind('1'), kind('2')]).toEqual(['unavailable', 'unavailable']);
    instance.isDown = false;
    await pass(60_000);
    expect(instance.asked.length).toBe(2);
    store.open('1');
    await pass(200);
    expect([kind('1'), kind('2')]).toEqual(['known', 'known']);
  });
});

describe('a thread that does not come', () => {
  beforeEach(async () => {
    instance.isDown = true;
    store.open('1');
    await pass(200);
    instance.asked.length = 0;
  });

  it('says why, as long as that is so', async () => {
    expect([store.failureOf('1'), store.failureOf('2')]).toEqual(['unreachable', null]);
    instance.isDown = false;
    store.retry('1');
    await pass(200);
    expect(store.failureOf('1')).toBeNull();
    expect(kind('2')).toBe('known');
  });

  it('is asked for again on request, once at a time', () => {
    store.retry('1');
    store.retry('1');
    expect(instance.asked).toEqual(['status 1', 'context 1']);
  });
});

describe('the computer’s clock is set while a page is open', () => {
  it.each([
    ['back by a day', -86_400_000],
    ['forward by a day', 86_400_000],
  ])(
    '%s: a thread is asked for again after a minute, no sooner and no later',
    async (_case, step) => {
      store.open('1');
      await pass(200);
      vi.setSystemTime(Date.now() + step);
      store.open('1');
      expect(instance.asked.length).toBe(2);
      await pass(60_000);
      store.open('1');
      expect(instance.asked.slice(2)).toEqual(['context 1']);
    },
  );

  it.each([
    ['back by a day', -86_400_000],
    ['forward by a day', 86_400_000],
  ])('%s: so is a post that did not come', async (_case, step) => {
    store.open('1');
    await pass(200);
    instance.asked.length = 0;
    kind('4');
    await pass(1200);
    vi.setSystemTime(Date.now() + step);
    expect(kind('4')).toBe('unavailable');
    await pass(60_000);
    expect(kind('4')).toBe('pending');
    await pass(1200);
    expect(instance.asked).toEqual(['statuses 4', 'statuses 4']);
  });
});

describe('a store that is closed', () => {
  it('asks for nothing more', async () => {
    store.open('1');
    await pass(200);
    kind('3');
    store.close();
    await pass(10_000);
    expect(instance.asked).toEqual(['status 1', 'context 1']);
  });

  it('says nothing of what still arrives', async () => {
    store.open('1');
    store.close();
    await pass(10_000);
    expect(news).toBe(0);
  });
});
