import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkQueue } from '../../../../../components/thread/parts/work-queue.ts';

/** Each piece of work takes as many milliseconds as it says. */
let done: number[] = [];
const work = (ms: number) => {
  vi.setSystemTime(Date.now() + ms);
  vi.spyOn(performance, 'now').mockReturnValue(Date.now());
  done.push(ms);
};

/** The frames that were asked for: there is no browser here to paint them. */
const frames = new Map<number, () => void>();
const paint = () => {
  const asked = [...frames.values()];
  frames.clear();
  for (const frame of asked) frame();
};

beforeEach(() => {
  vi.useFakeTimers();
  frames.clear();
  let last = 0;
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.set(++last, frame) && last);
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
  vi.spyOn(performance, 'now').mockReturnValue(Date.now());
  done = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('work that is added', () => {
  it('is done at once, in order, as far as it fits into 24 ms', () => {
    new WorkQueue(work).add([1, 2, 3]);
    expect(done).toEqual([1, 2, 3]);
  });

  it('is done in tasks of its own behind that, so that the page can breathe', async () => {
    new WorkQueue(work).add([15, 18, 21, 27, 3]);
    expect(done).toEqual([15, 18]);
    await vi.advanceTimersToNextTimerAsync();
    expect(done).toEqual([15, 18, 21, 27]);
    await vi.advanceTimersToNextTimerAsync();
    expect(done).toEqual([15, 18, 21, 27, 3]);
    await vi.runAllTimersAsync();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is gone on with before the next paint at the latest, and then in tasks again', async () => {
    new WorkQueue(work).add([25, 26, 27]);
    paint();
    expect(done).toEqual([25, 26]);
    expect(frames.size).toBe(0);
    await vi.runAllTimersAsync();
    expect(done).toEqual([25, 26, 27]);
  });

  it('leaves no frame behind when a task came before it', async () => {
    new WorkQueue(work).add([25, 26]);
    expect(frames.size).toBe(1);
    await vi.runAllTimersAsync();
    expect(frames.size).toBe(0);
    expect(done).toEqual([25, 26]);
  });

  it('is done once, however often it was added while it waited', async () => {
    const queue = new WorkQueue(work);
    queue.add([60, 1, 2]);
    queue.add([1, 2]);
    await vi.runAllTimersAsync();
    expect(done).toEqual([60, 1, 2]);
  });

  it('is done again when it is added after it was done', () => {
    const queue = new WorkQueue(work);
    queue.add([1]);
    queue.add([1]);
    expect(done).toEqual([1, 1]);
  });

  it('is dropped when the queue is cleared', async () => {
    const queue = new WorkQueue(work);
    queue.add([60, 1]);
    queue.clear();
    await vi.runAllTimersAsync();
    expect(done).toEqual([60]);
  });

  it('may add more work', async () => {
    const queue: WorkQueue<number> = new WorkQueue((left) => {
      done.push(left);
      if (left > 0) queue.add([left - 1]);
    });
    queue.add([2]);
    await vi.runAllTimersAsync();
    expect(done).toEqual([2, 1, 0]);
  });
});

describe('what work writes', () => {
  const looked: number[] = [];
  const written: number[] = [];
  /** Takes as long to be looked at as it says, and 15 ms to be written. */
  const writing = (ms: number, write: (change: () => void) => void) => {
    work(ms);
    looked.push(ms);
    write(() => {
      work(15);
      written.push(ms);
    });
  };

  beforeEach(() => {
    looked.length = 0;
    written.length = 0;
  });

  it('is written at once in the first slice, and in what is done before the next paint', () => {
    new WorkQueue(writing).add([10, 11, 12]);
    expect(written).toEqual([10]);
    paint();
    expect(written).toEqual([10, 11]);
  });

  it('is written when all that follows has been looked at, in slices of 24 ms: each that writes moves the page', async () => {
    new WorkQueue(writing).add([10, 11, 1, 2, 3, 4]);
    paint();
    await vi.advanceTimersToNextTimerAsync();
    expect(looked).toEqual([10, 11, 1, 2, 3, 4]);
    expect(written).toEqual([10, 11]);
    await vi.advanceTimersToNextTimerAsync();
    expect(written).toEqual([10, 11, 1, 2]);
    await vi.advanceTimersToNextTimerAsync();
    expect(written).toEqual([10, 11, 1, 2, 3, 4]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is written after a sliceful of 40, before more is looked at', async () => {
    const few = Array.from({ length: 45 }, (_, number) => 0.1 + number / 1_000);
    new WorkQueue(writing).add([25, 26, ...few, 27, 28]);
    paint();
    await vi.advanceTimersToNextTimerAsync();
    expect(looked).toEqual([25, 26, ...few, 27]);
    await vi.advanceTimersToNextTimerAsync();
    expect(written).toEqual([25, 26, ...few.slice(0, 2)]);
    await vi.runAllTimersAsync();
    expect(written).toEqual([25, 26, ...few, 27, 28]);
  });

  it('does not wait for items at which there is nothing to be written', async () => {
    const isNothingAt = (ms: number) => ms > 30;
    const queue = new WorkQueue<number>((ms, write) =>
      isNothingAt(ms) ? work(ms) : writing(ms, write),
    );
    queue.add([26, 27, 12, 31, 32, 33]);
    paint();
    await vi.advanceTimersToNextTimerAsync();
    expect(done).toContain(31);
    await vi.advanceTimersToNextTimerAsync();
    expect(done).toContain(32);
    expect(written).toEqual([26, 27]);
    await vi.advanceTimersToNextTimerAsync();
    expect(written).toEqual([26, 27, 12]);
    expect(done).not.toContain(33);
    await vi.runAllTimersAsync();
    expect(done).toContain(33);
  });

  it('is out of date when its item is added anew: what is found then is written, once', async () => {
    const queue = new WorkQueue(writing);
    queue.add([10, 11, 1, 2]);
    paint();
    await vi.advanceTimersToNextTimerAsync();
    queue.add([2]);
    expect(written).toEqual([10, 11, 2]);
    await vi.runAllTimersAsync();
    expect(written).toEqual([10, 11, 2, 1]);
  });

  it('is dropped when the queue is cleared', async () => {
    const queue = new WorkQueue(writing);
    queue.add([10, 11, 1, 2]);
    paint();
    await vi.advanceTimersToNextTimerAsync();
    queue.clear();
    await vi.runAllTimersAsync();
    expect(written).toEqual([10, 11]);
  });
});
