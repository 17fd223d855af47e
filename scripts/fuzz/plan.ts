import { POST_CLASSES } from '../../tests/hostile/posts.ts';
import { type HostileThreadOptions, SHAPES } from '../../tests/hostile/threads.ts';

/** What is named where a thread has posts of all classes. */
export const MIXED = 'mixed';

export interface PlannedThread extends HostileThreadOptions {
  /** The one class of its posts, or `MIXED`. */
  name: string;
}

/** Fewer of a class are not worth a thread of their own. */
const FEWEST_OF_A_CLASS = 20;
/** More at once, and React's own work on such posts takes minutes. */
const POSTS_A_THREAD = 100;

/**
 * No post of a thread has more letters than so, thread by thread: the largest take the page itself a
 * hundred times as long as others, and what is right for them is not yet for those of a common size.
 */
const LARGEST = [60_000, 3_000, 500];

/**
 * Which threads so many posts are put into: half of them are mixed, so that posts of one class stand among
 * others; in the other half each class has threads of its own, so that a slow task or an error tells its
 * class. Few posts are all in mixed threads.
 */
export function planThreads(
  posts: number,
  seed: number,
  classes: readonly string[],
): PlannedThread[] {
  const all = classes.length > 0 ? classes : Object.keys(POST_CLASSES);
  const half = Math.floor(posts / 2 / all.length);
  const ofEach = half < FEWEST_OF_A_CLASS ? 0 : half;
  const planned: PlannedThread[] = [];
  const add = (name: string, count: number, those: readonly string[]) => {
    for (let left = count; left > 0; left -= POSTS_A_THREAD) {
      const number = planned.length;
      planned.push({
        name,
        // One more begins the thread.
        posts: Math.min(left, POSTS_A_THREAD) + 1,
        // A thread begins with the class that its seed names: each goes on where the last one ended.
        seed: seed + number * POSTS_A_THREAD,
        shape: SHAPES[(seed + number) % SHAPES.length] ?? 'a tree',
        classes: those,
        largest: LARGEST[number % LARGEST.length] ?? 0,
      });
    }
  };
  for (const name of all) add(name, all.length === 1 ? posts : ofEach, [name]);
  const left = all.length === 1 ? 0 : posts - ofEach * all.length;
  add(MIXED, left, all);
  return planned;
}
