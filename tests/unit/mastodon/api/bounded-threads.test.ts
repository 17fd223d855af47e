import { beforeEach, describe, expect, it } from 'vitest';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { post } from '../../thread/post.ts';
import { eachAtALateThread, type LateThread, pass, SECOND } from './late-instance.ts';

let late: LateThread;
eachAtALateThread((made) => {
  late = made;
});

describe('a post that came and could not be read', () => {
  beforeEach(async () => {
    late.instance.odd.set('2', 'malformed');
    late.store.open('1');
    await pass(200);
    late.instance.asked.length = 0;
  });

  it('is not known, and is not asked for again', async () => {
    expect(late.kind('2')).toBe('unavailable');
    await pass(120_000);
    expect(late.kind('2')).toBe('unavailable');
    expect(late.instance.asked).toEqual([]);
  });

  it('is not worth a word: the others are known', () => {
    expect(late.store.failureOf('1')).toBeNull();
    expect(late.kind('1')).toBe('known');
  });

  it('is known when a later answer has it whole', async () => {
    late.instance.odd.clear();
    await pass(60_000);
    late.store.open('1');
    await pass(200);
    expect(late.kind('2')).toBe('known');
  });

  it('is not asked for again either where it came later', async () => {
    late.instance.odd.set('3', 'malformed');
    late.kind('3');
    await pass(120_000);
    expect(late.kind('3')).toBe('unavailable');
    expect(late.instance.asked).toEqual(['statuses 3']);
  });
});

describe('a thread of which something is too large', () => {
  it('says so for a post in it, and asks for new posts all the same', async () => {
    late.instance.odd.set('2', 'too-large');
    late.store.open('1');
    await pass(200);
    expect(late.store.failureOf('1')).toBe('long-posts');
    late.kind('3');
    await pass(1200);
    expect([late.kind('2'), late.kind('3')]).toEqual(['unavailable', 'known']);
  });

  it('says so for the post that it was opened on', async () => {
    late.instance.status = () => Promise.resolve({ ok: false, failure: 'too-large' });
    late.store.open('1');
    await pass(200);
    expect(late.store.failureOf('1')).toBe('long-posts');
    expect(late.kind('1')).toBe('unavailable');
  });

  it('says that it is cut, whatever else; and its posts are not asked for one by one', async () => {
    late.instance.odd.set('2', 'too-large');
    late.instance.isCut = true;
    late.store.open('1');
    await pass(200);
    expect(late.store.failureOf('1')).toBe('cut');
    expect([late.kind('1'), late.kind('2'), late.kind('3')]).toEqual([
      'known',
      'unavailable',
      'unavailable',
    ]);
    await pass(10_000);
    expect(late.instance.asked).toEqual(['status 1', 'context 1']);
  });

  it('says so no longer when a later answer is whole', async () => {
    late.instance.isCut = true;
    late.store.open('1');
    await pass(200);
    late.instance.isCut = false;
    await pass(60_000);
    late.store.open('1');
    await pass(200);
    expect(late.store.failureOf('1')).toBeNull();
  });
});

describe('what is kept', () => {
  /** A thread of `size` posts: the first, and the replies to it. */
  const begin = (first: string, size: number) => {
    const root = post('ana', 'Hot?', { id: first });
    late.instance.posts.set(first, root);
    answers(root, size - 1);
  };
  const answers = (to: Status, count: number) => {
    for (let number = 1; number <= count; number += 1) {
      const id = `${to.id}-${number}`;
      late.instance.posts.set(id, { ...SECOND, id, in_reply_to_id: to.id });
    }
  };
  const visit = async (id: string) => {
    late.store.open(id);
    await pass(200);
  };

  it('is a thread of 5,000 posts; those that arrive later are not asked for, and that is said', async () => {
    begin('9', 5_000);
    await visit('9');
    expect(late.store.known('9').length).toBe(5_000);
    expect(late.store.failureOf('9')).toBeNull();
    expect(late.store.know('late', '9').kind).toBe('unavailable');
    expect(late.store.failureOf('9')).toBe('cut');
    await pass(10_000);
    expect(late.instance.asked).toEqual(['status 9', 'context 9']);
  });

  it('is never more of a thread, however many parts of it are visited, and always the latest', async () => {
    begin('9', 3_000);
    await visit('9');
    for (const id of ['9-1', '9-2', '9-3']) {
      const status = late.instance.posts.get(id);
      if (status) answers(status, 2_500);
      await visit(id);
      expect(late.store.known(id).length).toBeLessThanOrEqual(5_000);
      expect(late.store.know(`${id}-2500`, id).kind).toBe('known');
      expect(late.store.know('late', id).kind).not.toBe('known');
      expect(late.store.failureOf(id)).toBeNull();
    }
  });

  it('is 20,000 posts of all threads: the one that was left longest ago goes first', async () => {
    const threads = ['20', '30', '40', '50', '60'];
    for (const first of threads) begin(first, 4_900);
    for (const first of threads.slice(0, 4)) await visit(first);
    // Who goes back has left it last.
    await visit('20');
    await visit('60');
    const kept = threads.map((first) => late.store.known(first).length);
    expect(kept).toEqual([4_900, 0, 4_900, 4_900, 4_900]);
    expect(late.statuses.lookUp('30-1')).toBeUndefined();
    late.instance.asked.length = 0;
    await visit('30');
    expect(late.instance.asked).toEqual(['status 30', 'context 30']);
    expect(late.store.known('30').length).toBe(4_900);
  });

  it('is never less than the thread at hand', async () => {
    for (const first of ['20', '30', '40', '50', '60']) begin(first, 4_900);
    for (const first of ['20', '30', '40', '50']) await visit(first);
    late.store.open('60');
    // Back again, while the next is under way.
    late.store.open('20');
    await pass(200);
    expect(late.store.known('20').length).toBe(4_900);
  });
});
