/** Issue 18: hostile posts from seeds, read without a page. `npm run fuzz` opens them in a browser. */
import { describe, expect, it } from 'vitest';
import { faultsOfReading } from '../../hostile/judged-reading.ts';
import { RECORDED_SEEDS } from '../../hostile/recorded-seeds.ts';

const isLong = process.env.THROUGHLINE_LONG !== undefined;
/** `npm test` reads the same posts each time; `npm run test:long` others each time, and says which. */
const CASES = isLong ? 100_000 : 500;
const FIRST_SEED = isLong ? Date.now() % 1_000_000 : 1;
const POSTS_A_THREAD = 25;
/** Letters, or parts, of the largest post of a thread, thread by thread. */
const LARGEST = [100, 500, 2_000];
/** On a busy machine; some 30 minutes are usual for so many. */
const LONG_PATIENCE_MS = 3 * 60 * 60_000;
/** What `npm test` may take for it, whatever else the machine does; 10 s are usual. */
const PATIENCE_MS = 60_000;

/** A worker that says nothing for a minute is taken for dead. */
const breath = () => new Promise((done) => setImmediate(done));

describe('issue 18: hostile posts are read whole, and the same in any order', () => {
  it.each(RECORDED_SEEDS)('seed $seed, kept for: $why', ({ why: _, ...options }) => {
    expect(faultsOfReading(options)).toEqual([]);
  });

  it(
    `${CASES} posts, seeds from ${FIRST_SEED} on`,
    async () => {
      const faults: string[] = [];
      for (let number = 0; number * POSTS_A_THREAD < CASES; number++) {
        // A thread begins with the class that its seed names: each goes on where the last one ended.
        const seed = FIRST_SEED + number * POSTS_A_THREAD;
        const largest = LARGEST[number % LARGEST.length] ?? 0;
        // One more begins the thread.
        faults.push(...faultsOfReading({ seed, posts: POSTS_A_THREAD + 1, largest }));
        await breath();
      }
      expect(faults).toEqual([]);
    },
    isLong ? LONG_PATIENCE_MS : PATIENCE_MS,
  );
});
