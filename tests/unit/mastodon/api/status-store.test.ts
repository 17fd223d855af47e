import { describe, expect, it } from 'vitest';
import { STATUSES_KEPT } from '../../../../utils/mastodon/api/answer-limits.ts';
import { StatusStore } from '../../../../utils/mastodon/api/status-store.ts';
import { post } from '../../thread/post.ts';

describe('the posts that are known', () => {
  it('are each known as they came last', () => {
    const store = new StatusStore();
    store.add([post('ana', 'Hot?', { id: '1' })]);
    const edited = post('ana', 'Hot today?', { id: '1' });
    store.add([edited]);
    expect(store.lookUp('1')).toBe(edited);
    expect(store.size).toBe(1);
  });

  it('are no more than so many: those that came first go', () => {
    const store = new StatusStore();
    const one = post('ana', 'Hot?', { id: '1' });
    store.add(Array.from({ length: STATUSES_KEPT + 2 }, (_, id) => ({ ...one, id: `${id}` })));
    expect(store.size).toBe(STATUSES_KEPT);
    expect([store.has('0'), store.has('1'), store.has('2')]).toEqual([false, false, true]);
  });

  it('are forgotten when they are not needed', () => {
    const store = new StatusStore();
    store.add([post('ana', 'Hot?', { id: '1' })]);
    store.forget(['1', '2']);
    expect(store.has('1')).toBe(false);
  });
});
