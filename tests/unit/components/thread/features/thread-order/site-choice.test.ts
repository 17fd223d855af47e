import { describe, expect, it, vi } from 'vitest';
import {
  noteThread,
  setSiteOrder,
} from '../../../../../../utils/browser/channel/thread-memory-asking.ts';
import { answerOf, eachShown, newThread, type Shown } from './remembered-order.ts';

vi.mock('../../../../../../utils/browser/channel/thread-memory-asking.ts');

describe('T2: the order of all threads of a site', () => {
  let shown: Shown;
  eachShown((made) => {
    shown = made;
  });

  it('is the site’s from then on, and no longer the thread’s own', async () => {
    const id = newThread();
    const choice = shown.begin();
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
    const choice = shown.begin();
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
    const choice = shown.begin();
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
    const choice = shown.begin();
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
    shown.begin('restored').follow('restored');
    expect(shown.onChange).not.toHaveBeenCalled();
  });
});
