import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ThreadChoice } from '../../../../../../components/thread/features/thread-order/thread-choice.ts';
import { Lifetime } from '../../../../../../components/thread/life.ts';
import {
  noteThread,
  recallThread,
  setSiteOrder,
} from '../../../../../../utils/browser/channel/thread-memory-asking.ts';
import type { ThreadMemory } from '../../../../../../utils/storage/thread-memory.ts';
import { NO_VISIT } from '../../../../../../utils/thread/visits.ts';

vi.mock('../../../../../../utils/browser/channel/thread-memory-asking.ts');

/** So long nothing is moved, and no longer. */
const PATIENCE_MS = 1_000;

/** What was remembered, with nothing of it unless said. */
function memory(some: Partial<ThreadMemory>): ThreadMemory {
  return { order: null, folded: [], visit: NO_VISIT, ...some };
}

/** An answer that comes when it is told to. */
function answerOf<T>(): { promise: Promise<T>; come: (value: T) => Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<T>();
  const come = async (value: T) => {
    resolve(value);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { promise, come };
}

let threads = 0;
/** Each test has a thread of its own: what was chosen for one outlives what is shown. */
function newThread(): string {
  threads += 1;
  return `thread ${threads}`;
}

describe('T2: the order of a thread', () => {
  const onChange = vi.fn<() => void>();
  let life: Lifetime;
  const begin = (siteOrder: 'page' | 'restored' | 'branches' = 'page') =>
    new ThreadChoice(siteOrder, onChange, life);

  beforeEach(() => {
    vi.useFakeTimers();
    life = new Lifetime((step) => step());
    vi.mocked(recallThread).mockResolvedValue(null);
    vi.mocked(noteThread).mockResolvedValue(true);
    vi.mocked(setSiteOrder).mockResolvedValue(true);
  });

  it('is not known before it is known what was chosen in an earlier visit', async () => {
    const { promise, come } = answerOf<ThreadMemory | null>();
    vi.mocked(recallThread).mockReturnValue(promise);
    const choice = begin('restored');
    choice.enter(newThread());
    expect(choice.order).toBeNull();
    await come(memory({ order: 'branches', folded: ['3', '8'] }));
    expect(choice.order).toBe('branches');
    expect([...choice.folded]).toEqual(['3', '8']);
    expect(onChange).toHaveBeenCalledOnce();
  });

  it.each([
    ['nothing was chosen', memory({})],
    ['in a private window, and where nobody answers', null],
  ])('is that of its site: %s', async (_case, answer) => {
    vi.mocked(recallThread).mockResolvedValue(answer);
    const choice = begin('restored');
    choice.enter(newThread());
    await vi.advanceTimersByTimeAsync(0);
    expect(choice.order).toBe('restored');
    expect(choice.isOfSite).toBe(true);
    expect([...choice.folded]).toEqual([]);
  });

  it('waits for an answer, but not for long: what comes later moves nothing', async () => {
    const { promise, come } = answerOf<ThreadMemory | null>();
    vi.mocked(recallThread).mockReturnValue(promise);
    const choice = begin();
    choice.enter(newThread());
    await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1);
    expect(choice.order).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(choice.order).toBe('page');
    await come(memory({ order: 'branches', folded: ['3'] }));
    expect(choice.order).toBe('page');
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('that is chosen meanwhile stays chosen', async () => {
    const { promise, come } = answerOf<ThreadMemory | null>();
    vi.mocked(recallThread).mockReturnValue(promise);
    const choice = begin();
    choice.enter(newThread());
    choice.choose('restored', false);
    await come(memory({ order: 'branches' }));
    expect(choice.order).toBe('restored');
  });

  it('is asked for once, also when the page has others in between', async () => {
    vi.mocked(recallThread).mockImplementation(async (id) =>
      memory(id === one ? { order: 'branches' } : {}),
    );
    const [one, other] = [newThread(), newThread()];
    const choice = begin();
    for (const id of [one, other, one, one]) {
      choice.enter(id);
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(vi.mocked(recallThread).mock.calls).toEqual([[one], [other]]);
    expect(choice.order).toBe('branches');
  });

  it('is known at once to who goes back, and after a change of settings', async () => {
    const [one, other] = [newThread(), newThread()];
    const choice = begin();
    choice.enter(one);
    choice.choose('restored', false);
    choice.fold(['3'], true);
    choice.enter(other);
    await vi.advanceTimersByTimeAsync(0);
    expect([choice.order, [...choice.folded]]).toEqual(['page', []]);
    choice.enter(one);
    expect([choice.order, [...choice.folded]]).toEqual(['restored', ['3']]);
    life.end();
    life = new Lifetime((step) => step());
    const again = begin();
    again.enter(one);
    expect([again.order, [...again.folded]]).toEqual(['restored', ['3']]);
  });

  it('is asked for again where what was shown ended before the answer came', async () => {
    const { promise, come } = answerOf<ThreadMemory | null>();
    vi.mocked(recallThread).mockReturnValueOnce(promise);
    const id = newThread();
    begin().enter(id);
    life.end();
    await come(memory({ order: 'branches' }));
    life = new Lifetime((step) => step());
    vi.mocked(recallThread).mockResolvedValue(memory({ order: 'branches' }));
    const again = begin();
    again.enter(id);
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect(again.order).toBe('branches');
  });

  it('is remembered for the thread, and so is what is folded in it', () => {
    const id = newThread();
    const choice = begin();
    choice.enter(id);
    choice.choose('branches', false);
    choice.fold(['3', '8'], true);
    choice.fold(['3'], false);
    expect(vi.mocked(noteThread).mock.calls).toEqual([
      [id, { order: 'branches' }],
      [id, { fold: ['3', '8'] }],
      [id, { unfold: ['3'] }],
    ]);
    expect([...choice.folded]).toEqual(['8']);
    expect(setSiteOrder).not.toHaveBeenCalled();
  });

  describe('for all threads of the site', () => {
    it('is the site’s from then on, and no longer the thread’s own', async () => {
      const id = newThread();
      const choice = begin();
      choice.enter(id);
      choice.choose('branches', true);
      expect(choice.order).toBe('branches');
      await vi.advanceTimersByTimeAsync(0);
      expect(setSiteOrder).toHaveBeenCalledWith('branches');
      expect(choice.isOfSite).toBe(true);
      expect(vi.mocked(noteThread).mock.lastCall).toEqual([id, { order: null }]);
      expect(choice.order).toBe('branches');
      choice.enter(newThread());
      await vi.advanceTimersByTimeAsync(0);
      expect([choice.order, choice.isOfSite]).toEqual(['branches', true]);
      choice.follow('page');
      expect(choice.order).toBe('page');
    });

    it('in a private window is this thread’s alone', async () => {
      vi.mocked(setSiteOrder).mockResolvedValue(false);
      const choice = begin();
      choice.enter(newThread());
      choice.choose('branches', true);
      await vi.advanceTimersByTimeAsync(0);
      expect([choice.order, choice.isOfSite]).toEqual(['branches', false]);
      choice.enter(newThread());
      await vi.advanceTimersByTimeAsync(0);
      expect(choice.order).toBe('page');
    });

    it('is followed by a thread that has none of its own, and by no other', async () => {
      const [own, other] = [newThread(), newThread()];
      const choice = begin();
      choice.enter(own);
      choice.choose('restored', false);
      choice.follow('branches');
      expect([choice.order, choice.isOfSite]).toEqual(['restored', false]);
      choice.enter(other);
      await vi.advanceTimersByTimeAsync(0);
      expect([choice.order, choice.isOfSite]).toEqual(['branches', true]);
    });

    it('leaves the order of another thread that the reader has gone on to meanwhile', async () => {
      const { promise, come } = answerOf<boolean>();
      vi.mocked(setSiteOrder).mockReturnValue(promise);
      const [one, other] = [newThread(), newThread()];
      const choice = begin();
      choice.enter(other);
      choice.choose('restored', false);
      choice.enter(one);
      choice.choose('branches', true);
      choice.enter(other);
      await come(true);
      expect(choice.order).toBe('restored');
      expect(vi.mocked(noteThread).mock.calls).not.toContainEqual([other, { order: null }]);
      expect(vi.mocked(noteThread).mock.calls).toContainEqual([one, { order: null }]);
    });

    it('tells of the same order nothing', () => {
      begin('restored').follow('restored');
      expect(onChange).not.toHaveBeenCalled();
    });
  });

  it('has what came and was not seen as new, thread by thread', async () => {
    const [one, other] = [newThread(), newThread()];
    const choice = begin();
    choice.enter(one);
    choice.see(['1', '2']);
    expect(['1', '2', '3'].map((id) => choice.isNew(id))).toEqual([false, false, true]);
    choice.enter(other);
    expect(choice.isNew('1')).toBe(true);
    choice.enter(one);
    expect(choice.isNew('1')).toBe(false);
  });

  it('of the threads of a visit so many are kept in mind, and no more', async () => {
    const first = newThread();
    const choice = begin();
    for (const id of [first, ...Array.from({ length: 60 }, newThread)]) choice.enter(id);
    await vi.advanceTimersByTimeAsync(0);
    vi.mocked(recallThread).mockClear();
    choice.enter(first);
    expect(recallThread).toHaveBeenCalledExactlyOnceWith(first);
  });
});
