import { afterEach, describe, expect, it } from 'vitest';
import { WorkQueue } from '../../../../components/thread/parts/work-queue.ts';

/** Longer than a slice: each piece is one. */
const PIECE_MS = 26;

function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

/** What is to be painted: a resize observer is told after all callbacks of a frame, just before. */
function atNextPaint<T>(look: () => T): Promise<T> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const box = document.createElement('div');
      document.body.append(box);
      const observer = new ResizeObserver(() => {
        observer.disconnect();
        done(look());
      });
      observer.observe(box);
    });
  });
}

afterEach(() => document.body.replaceChildren());

describe('work that is more than a slice', () => {
  it('goes on before the next paint', async () => {
    const done: number[] = [];
    const queue = new WorkQueue<number>((item) => {
      work(PIECE_MS);
      done.push(item);
    });
    // As React does: in a task, after which the browser paints.
    await new Promise((next) => setTimeout(next));
    const painted = atNextPaint(() => done.length);
    queue.add([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(done).toEqual([1]);
    expect(await painted).toBeGreaterThan(1);
    queue.clear();
  });

  it('leaves room for the page: between two of its tasks there are at most two slices', async () => {
    const done: number[] = [];
    const queue = new WorkQueue<number>((item) => {
      work(PIECE_MS);
      done.push(item);
    });
    queue.add([1, 2, 3, 4, 5, 6, 7, 8]);
    let before = done.length;
    while (done.length < 8) {
      await new Promise((next) => setTimeout(next));
      // One by the timer, one before a paint.
      expect(done.length - before).toBeLessThanOrEqual(2);
      before = done.length;
    }
  });
});
