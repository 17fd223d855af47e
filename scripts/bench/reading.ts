/**
 * `npm run bench -- --reading`: how long it takes to read threads of growing length, ordinary and hostile, in
 * Chromium, and which step took longest. It ends with 1 where a step takes over 50 ms (issue 10).
 */
import { build } from 'vite';
import type { PageUnderTest } from '../../tests/drivers/browser-under-test.ts';
import { launchBrowser } from '../../tests/drivers/launch.ts';
import { POST_CLASSES } from '../../tests/hostile/posts.ts';
import { hostileThread } from '../../tests/hostile/threads.ts';
import { startInstance } from '../../tests/instance/server.ts';
import {
  parseThread,
  type ThreadFile,
  type ThreadInput,
} from '../../tests/instance/thread-file.ts';
import { longThread } from './long-thread.ts';
import { quotingThread } from './quoting-thread.ts';
import type { TimedStep } from './reading-core.ts';

/** Mastodon sends no more than 4,096 descendants. */
const SIZES = [100, 1_000, 4_096];
const POSTS_OF_A_CLASS = 100;
/** No step of ours is longer, whatever is written (issue 10). */
const LONGEST_STEP_MS = 50;
/** What another process takes of the time is not in the shortest of so many. */
const TRIES = 3;
/** Issue 12: such a thread is read in under three times what one without quotations takes. */
const QUOTING_POSTS = 400;
const QUOTATIONS = 40;
const SEED = 10;
/** A mixed thread of 4,096 posts of up to 60,000 letters each would be more than an answer may have. */
const LARGEST_IN_LONG_THREADS = 3_000;

interface Measured {
  name: string;
  posts: number;
  /** All steps together, and what the browser's own parser takes for the same contents. */
  ms: number;
  parserMs: number;
  /** The steps of a kind together. */
  of: ReadonlyMap<string, number>;
  worst: TimedStep;
  /** Which class the post of the worst step is of. */
  worstOf: string;
}

/** Prints the table; whether every step kept to the bound. */
export async function benchReading(): Promise<boolean> {
  const core = await bundledCore();
  const browser = await launchBrowser('chromium');
  const instance = await startInstance({ threads: [longThread(2)] });
  try {
    const page = await browser.openPage(`${instance.origin}/robots.txt`);
    await page.runScript(core);
    const measured: Measured[] = [];
    const measure = async (name: string, thread: ThreadInput, of: ReadonlyMap<string, string>) => {
      const result = await measureOn(page, name, parseThread(thread), of);
      measured.push(result);
      console.log(lineOf(result, measured));
    };
    for (const posts of SIZES) await measure('ordinary', longThread(posts), new Map());
    for (const posts of SIZES) {
      const thread = hostileThread({ posts, seed: SEED, largest: LARGEST_IN_LONG_THREADS });
      await measure('hostile, mixed', thread, thread.classOf);
    }
    for (const how of ['not', 'verbatim', 'nearly'] as const) {
      const thread = quotingThread(QUOTING_POSTS, QUOTATIONS, how);
      await measure(`${QUOTATIONS} sentences a post, quoted: ${how}`, thread, new Map());
    }
    for (const name of Object.keys(POST_CLASSES)) {
      const thread = hostileThread({ posts: POSTS_OF_A_CLASS, seed: SEED, classes: [name] });
      await measure(name, thread, thread.classOf);
    }
    const worst = measured.toSorted((one, other) => other.worst.ms - one.worst.ms)[0];
    if (worst) console.log(`The worst step: ${stepText(worst)}.`);
    return (worst?.worst.ms ?? 0) <= LONGEST_STEP_MS;
  } finally {
    await browser.close();
    await instance.close();
  }
}

async function measureOn(
  page: PageUnderTest,
  name: string,
  { statuses, instance }: ThreadFile,
  classOf: ReadonlyMap<string, string>,
): Promise<Measured> {
  const steps = await page.evaluate(
    (sent, home, tries) => {
      const read: (sent: unknown, homes: string[]) => TimedStep[] = Reflect.get(
        globalThis,
        'readThread',
      );
      const all = Array.from({ length: tries }, () => read(sent, [home]));
      const shortest = (index: number) => Math.min(...all.map((one) => one[index]?.ms ?? 0));
      return (all[0] ?? []).map((step, index) => ({ ...step, ms: shortest(index) }));
    },
    statuses,
    instance,
    TRIES,
  );
  const [parsing, ours] = [steps.filter(isParsing), steps.filter((step) => !isParsing(step))];
  const worst = ours.toSorted((one, other) => other.ms - one.ms)[0];
  if (!worst) throw new Error('Nothing was read.');
  const of = new Map<string, number>();
  for (const { what, ms } of ours) of.set(what, (of.get(what) ?? 0) + ms);
  const worstOf = classOf.get(worst.id) ?? 'an ordinary post';
  const [ms, parserMs] = [sumOf(ours), sumOf(parsing)];
  return { name, posts: statuses.length, ms, parserMs, of, worst, worstOf };
}

function isParsing({ what }: TimedStep): boolean {
  return what === 'DOMParser';
}

function sumOf(steps: readonly TimedStep[]): number {
  return steps.reduce((sum, { ms }) => sum + ms, 0);
}

function lineOf(result: Measured, before: readonly Measured[]): string {
  const { name, posts, ms, parserMs, of } = result;
  const smaller = before.findLast((one) => one.name === name && one.posts < posts);
  const growth = smaller
    ? `, ${(ms / posts / (smaller.ms / smaller.posts)).toFixed(2)} times that of ${smaller.posts}`
    : '';
  const micros = (time: number) => ((time / posts) * 1_000).toFixed(0);
  const parts = [...of].map(([what, time]) => `${what} ${micros(time)}`).join(', ');
  const each = `${micros(ms)} µs a post (${parts})${growth}`;
  const against = `${(ms / parserMs).toFixed(2)} times DOMParser (${micros(parserMs)})`;
  return `${name}, ${posts} posts: ${ms.toFixed(0)} ms, ${each}, ${against}; worst ${stepText(result)}`;
}

function stepText({ worst, worstOf }: Measured): string {
  return `${worst.ms.toFixed(1)} ms, ${worst.what} of ${worst.id || 'all'} (${worstOf})`;
}

/** The core and its libraries as one classic script. */
async function bundledCore(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    build: {
      write: false,
      target: 'es2024',
      lib: {
        entry: `${import.meta.dirname}/reading-core.ts`,
        formats: ['iife'],
        name: 'readingCore',
      },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const [chunk] = bundle && 'output' in bundle ? bundle.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The core could not be bundled.');
  return chunk.code;
}
