import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiAnswer } from '../../../../utils/mastodon/api/api.ts';
import type { StatusList, UnreadStatus } from '../../../../utils/mastodon/api/status-list.ts';
import { StatusStore } from '../../../../utils/mastodon/api/status-store.ts';
import { type StatusSource, ThreadStore } from '../../../../utils/mastodon/api/thread-store.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { post } from '../../thread/post.ts';

/** An instance that has some posts, and answers after a while. */
class Instance implements StatusSource {
  readonly asked: string[] = [];
  readonly posts = new Map<string, Status>();
  isDown = false;
  isCut = false;
  takesMs = 200;
  /** Posts that it has, and that cannot be read. */
  readonly odd = new Map<string, UnreadStatus['failure']>();

  status = (id: string) =>
    this.#answer(`status ${id}`, () => {
      const found = this.posts.get(id);
      if (!found) throw new Error(id);
      return found;
    });
  context = (id: string) =>
    this.#answer(`context ${id}`, () =>
      this.#list([...this.posts.values()].filter((one) => one.in_reply_to_id === id)),
    );
  statuses = (ids: readonly string[]) =>
    this.#answer(`statuses ${ids.join(' ')}`, () =>
      this.#list(ids.flatMap((id) => this.posts.get(id) ?? [])),
    );

  #list(posts: Status[]): StatusList {
    const unread = posts.flatMap(({ id }): UnreadStatus[] => {
      const failure = this.odd.get(id);
      return failure ? [{ ok: false, failure, id }] : [];
    });
    const statuses = posts.filter(({ id }) => !this.odd.has(id));
    const idsIn = new Map([['descendants', statuses.map(({ id }) => id)]]);
    return { statuses, idsIn, unread, isCut: this.isCut };
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
let statuses = new StatusStore();
let store = new ThreadStore(instance, statuses, () => {});

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

describe('a post that came and could not be read', () => {
  beforeEach(async () => {
    instance.odd.set('2', 'malformed');
    store.open('1');
    await pass(200);
    instance.asked.length = 0;
  });

  it('is not known, and is not asked for again', async () => {
    expect(kind('2')).toBe('unavailable');
    await pass(120_000);
    expect(kind('2')).toBe('unavailable');
    expect(instance.asked).toEqual([]);
  });

  it('is not worth a word: the others are known', () => {
    expect(store.failureOf('1')).toBeNull();
    expect(kind('1')).toBe('known');
  });

  it('is known when a later answer has it whole', async () => {
    instance.odd.clear();
    await pass(60_000);
    store.open('1');
    await pass(200);
    expect(kind('2')).toBe('known');
  });

  it('is not asked for again either where it came later', async () => {
    instance.odd.set('3', 'malformed');
    kind('3');
    await pass(120_000);
    expect(kind('3')).toBe('unavailable');
    expect(instance.asked).toEqual(['statuses 3']);
  });
});

describe('a thread of which something is too large', () => {
  it('says so for a post in it, and asks for new posts all the same', async () => {
    instance.odd.set('2', 'too-large');
    store.open('1');
    await pass(200);
    expect(store.failureOf('1')).toBe('long-posts');
    kind('3');
    await pass(1200);
    expect([kind('2'), kind('3')]).toEqual(['unavailable', 'known']);
  });

  it('says so for the post that it was opened on', async () => {
    instance.status = () => Promise.resolve({ ok: false, failure: 'too-large' });
    store.open('1');
    await pass(200);
    expect(store.failureOf('1')).toBe('long-posts');
    expect(kind('1')).toBe('unavailable');
  });

  it('says that it is cut, whatever else; and its posts are not asked for one by one', async () => {
    instance.odd.set('2', 'too-large');
    instance.isCut = true;
    store.open('1');
    await pass(200);
    expect(store.failureOf('1')).toBe('cut');
    expect([kind('1'), kind('2'), kind('3')]).toEqual(['known', 'unavailable', 'unavailable']);
    await pass(10_000);
    expect(instance.asked).toEqual(['status 1', 'context 1']);
  });

  it('says so no longer when a later answer is whole', async () => {
    instance.isCut = true;
    store.open('1');
    await pass(200);
    instance.isCut = false;
    await pass(60_000);
    store.open('1');
    await pass(200);
    expect(store.failureOf('1')).toBeNull();
  });
});

describe('what is kept', () => {
  /** A thread of `size` posts: the first, and the replies to it. */
  const begin = (first: string, size: number) => {
    const root = post('ana', 'Hot?', { id: first });
    instance.posts.set(first, root);
    answers(root, size - 1);
  };
  const answers = (to: Status, count: number) => {
    for (let number = 1; number <= count; number += 1) {
      const id = `${to.id}-${number}`;
      instance.posts.set(id, { ...SECOND, id, in_reply_to_id: to.id });
    }
  };
  const visit = async (id: string) => {
    store.open(id);
    await pass(200);
  };

  it('is a thread of 5,000 posts; those that arrive later are not asked for, and that is said', async () => {
    begin('9', 5_000);
    await visit('9');
    expect(store.known('9').length).toBe(5_000);
    expect(store.failureOf('9')).toBeNull();
    expect(store.know('late', '9').kind).toBe('unavailable');
    expect(store.failureOf('9')).toBe('cut');
    await pass(10_000);
    expect(instance.asked).toEqual(['status 9', 'context 9']);
  });

  it('is never more of a thread, however many parts of it are visited, and always the latest', async () => {
    begin('9', 3_000);
    await visit('9');
    for (const id of ['9-1', '9-2', '9-3']) {
      const status = instance.posts.get(id);
      if (status) answers(status, 2_500);
      await visit(id);
      expect(store.known(id).length).toBeLessThanOrEqual(5_000);
      expect(store.know(`${id}-2500`, id).kind).toBe('known');
      expect(store.know('late', id).kind).not.toBe('known');
      expect(store.failureOf(id)).toBeNull();
    }
  });

  it('is 20,000 posts of all threads: the one that was left longest ago goes first', async () => {
    const threads = ['20', '30', '40', '50', '60'];
    for (const first of threads) begin(first, 4_900);
    for (const first of threads.slice(0, 4)) await visit(first);
    // Who goes back has left it last.
    await visit('20');
    await visit('60');
    const kept = threads.map((first) => store.known(first).length);
    expect(kept).toEqual([4_900, 0, 4_900, 4_900, 4_900]);
    expect(statuses.lookUp('30-1')).toBeUndefined();
    instance.asked.length = 0;
    await visit('30');
    expect(instance.asked).toEqual(['status 30', 'context 30']);
    expect(store.known('30').length).toBe(4_900);
  });

  it('is never less than the thread at hand', async () => {
    for (const first of ['20', '30', '40', '50', '60']) begin(first, 4_900);
    for (const first of ['20', '30', '40', '50']) await visit(first);
    store.open('60');
    // Back again, while the next is under way.
    store.open('20');
    await pass(200);
    expect(store.known('20').length).toBe(4_900);
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
