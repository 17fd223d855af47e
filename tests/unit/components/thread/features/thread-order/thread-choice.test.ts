import { describe, expect, it, vi } from 'vitest';
import {
  noteThread,
  recallThread,
  setSiteOrder,
} from '../../../../../../utils/browser/channel/thread-memory-asking.ts';
import type { ThreadMemory } from '../../../../../../utils/storage/thread-memory.ts';
import { answerOf, eachShown, memory, newThread, type Shown } from './remembered-order.ts';

vi.mock('../../../../../../utils/browser/channel/thread-memory-asking.ts');

/** So long nothing is moved, and no longer. */
const PATIENCE_MS = 1_000;

describe('T2: the order of a thread', () => {
  let shown: Shown;
  eachShown((made) => {
    shown = made;
  });

  it('is not known before it is known what was chosen in an earlier visit', async () => {
    const { promise, come } = answerOf<ThreadMemory | null>();
    vi.mocked(recallThread).mockReturnValue(promise);
    const choice = shown.begin('restored');
    choice.enter(newThread());
    expect(choice.order).toBeNull();
    await come(memory({ order: 'branches', folded: ['3', '8'] }));
    expect(choice.order).toBe('branches');
    expect([...choice.folded]).toEqual(['3', '8']);
    expect(shown.onChange).toHaveBeenCalledOnce();
  });

  it.each([
    ['nothing was chosen', memory({})],
    ['in a private window, and where nobody answers', null],
  ])('is that of its site: %s', async (_case, answer) => {
    vi.mocked(recallThread).mockResolvedValue(answer);
    const choice = shown.begin('restored');
    choice.enter(newThread());
    await vi.advanceTimersByTimeAsync(0);
    expect(choice.order).toBe('restored');
    expect(choice.isOfSite).toBe(true);
    expect([...choice.folded]).toEqual([]);
  });

  it('waits for an answer, but not for long: what comes later moves nothing', async () => {
    const { promise, come } = answerOf<ThreadMemory | null>();
    vi.mocked(recallThread).mockReturnValue(promise);
    const choice = shown.begin();
    choice.enter(newThread());
    await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1);
    expect(choice.order).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(choice.order).toBe('page');
    await come(memory({ order: 'branches', folded: ['3'] }));
    expect(choice.order).toBe('page');
    expect(shown.onChange).toHaveBeenCalledOnce();
  });

  it('that is chosen meanwhile stays chosen', async () => {
    const { promise, come } = answerOf<ThreadMemory | null>();
    vi.mocked(recallThread).mockReturnValue(promise);
    const choice = shown.begin();
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
    const choice = shown.begin();
    for (const id of [one, other, one, one]) {
      choice.enter(id);
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(vi.mocked(recallThread).mock.calls).toEqual([[one], [other]]);
    expect(choice.order).toBe('branches');
  });

  it('is known at once to who goes back, and after a change of settings', async () => {
    const [one, other] = [newThread(), newThread()];
    const choice = shown.begin();
    choice.enter(one);
    choice.choose('restored', false);
    choice.fold(['3'], true);
    choice.enter(other);
    await vi.advanceTimersByTimeAsync(0);
    expect([choice.order, [...choice.folded]]).toEqual(['page', []]);
    choice.enter(one);
    expect([choice.order, [...choice.folded]]).toEqual(['restored', ['3']]);
    shown.end();
    const again = shown.begin();
    again.enter(one);
    expect([again.order, [...again.folded]]).toEqual(['restored', ['3']]);
  });

  it('is asked for again where what was shown ended before the answer came', async () => {
    const { promise, come } = answerOf<ThreadMemory | null>();
    vi.mocked(recallThread).mockReturnValueOnce(promise);
    const id = newThread();
    shown.begin().enter(id);
    shown.end();
    await come(memory({ order: 'branches' }));
    vi.mocked(recallThread).mockResolvedValue(memory({ order: 'branches' }));
    const again = shown.begin();
    again.enter(id);
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect(again.order).toBe('branches');
  });

  it('is remembered for the thread, and so is what is folded in it', () => {
    const id = newThread();
    const choice = shown.begin();
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

  it('has what came and was not seen as new, thread by thread', async () => {
    const [one, other] = [newThread(), newThread()];
    const choice = shown.begin();
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
    const choice = shown.begin();
    for (const id of [first, ...Array.from({ length: 60 }, newThread)]) choice.enter(id);
    await vi.advanceTimersByTimeAsync(0);
    vi.mocked(recallThread).mockClear();
    choice.enter(first);
    expect(recallThread).toHaveBeenCalledExactlyOnceWith(first);
  });
});
