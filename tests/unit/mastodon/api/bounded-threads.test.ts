import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StatusStore } from '../../../../utils/mastodon/api/status-store.ts';
import { ThreadStore } from '../../../../utils/mastodon/api/thread-store.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { post } from '../../thread/post.ts';
import { type Instance, instanceOfThree, pass, SECOND } from './late-instance.ts';

let instance: Instance;
let statuses: StatusStore;
let store: ThreadStore;

const kind = (id: string) => store.know(id, '1').kind;

beforeEach(() => {
  vi.useFakeTimers();
  instance = instanceOfThree();
  statuses = new StatusStore();
  store = new ThreadStore(instance, statuses, () => {});
});
afterEach(() => vi.useRealTimers());

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
