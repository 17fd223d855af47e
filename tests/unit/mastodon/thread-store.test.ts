import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiAnswer } from '../../../utils/mastodon/api.ts';
import type { Status } from '../../../utils/mastodon/entities.ts';
import { type StatusSource, ThreadStore } from '../../../utils/mastodon/thread-store.ts';
import { post } from '../thread/post.ts';

/** An instance that has some posts, and answers after a while. */
class Instance implements StatusSource {
  readonly asked: string[] = [];
  readonly posts = new Map<string, Status>();
  isDown = false;
  takesMs = 200;

  status = (id: string) => this.#answer(`status ${id}`, () => this.#get(id));
  context = (id: string) =>
    this.#answer(`context ${id}`, () => ({
      ancestors: [],
      descendants: [...this.posts.values()].filter((one) => one.in_reply_to_id === id),
    }));
  statuses = (ids: readonly string[]) =>
    this.#answer(`statuses ${ids.join(' ')}`, () => ids.flatMap((id) => this.posts.get(id) ?? []));

  #get(id: string): Status {
    const found = this.posts.get(id);
    if (!found) throw new Error(id);
    return found;
  }

  async #answer<T>(question: string, value: () => T): Promise<ApiAnswer<T>> {
    this.asked.push(question);
    await new Promise((done) => setTimeout(done, this.takesMs));
    if (this.isDown) return { ok: false, failure: 'unreachable' };
    try {
      return { ok: true, value: value() };
    } catch {
      return { ok: false, failure: 'refused' };
    }
  }
}

let instance = new Instance();
let news = 0;
let store = new ThreadStore(instance, () => {});

const FIRST = post('ana', 'Hot?', { id: '1' });
const SECOND = post('bo', 'Hot.', { id: '2', to: FIRST });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const kind = (id: string) => store.know(id, '1').kind;

beforeEach(() => {
  vi.useFakeTimers();
  news = 0;
  instance = new Instance();
  for (const status of [FIRST, SECOND, post('kim', 'Late.', { id: '3' })]) {
    instance.posts.set(status.id, status);
  }
  store = new ThreadStore(instance, () => {
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
    expect(store.lookUp('2')).toBe(SECOND);
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

describe('posts that turn up later', () => {
  beforeEach(async () => {
    store.open('1');
    await pass(200);
    instance.asked.length = 0;
    news = 0;
  });

  it('are asked for together, one second after the last of them', async () => {
    kind('3');
    await pass(900);
    kind('4');
    await pass(999);
    expect(instance.asked).toEqual([]);
    await pass(1);
    expect(instance.asked).toEqual(['statuses 3 4']);
    expect([kind('3'), kind('4')]).toEqual(['pending', 'pending']);
    await pass(200);
    expect([kind('3'), kind('4')]).toEqual(['known', 'unavailable']);
    expect(news).toBe(1);
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
