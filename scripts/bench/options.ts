import { parseArgs } from 'node:util';
import type { BrowserName } from '../../tests/drivers/browser-under-test.ts';
import { BROWSER_NAMES } from '../../tests/drivers/launch.ts';
import type { Version } from '../../tests/instance/server.ts';
import { UsageError, VERSIONS } from '../start/options.ts';

export interface BenchOptions {
  browsers: readonly BrowserName[];
  /** How many posts the threads of the test Mastodon have, one run each; none where a page is named. */
  posts: readonly number[];
  /** Which Mastodon it is on. */
  version: Version;
  /** Any thread page, instead of the test Mastodon's. */
  url: string | null;
  /** How often each page is opened with and without the reader. */
  pairs: number;
  /** Whether the browser has what it loaded before, or has to ask for it anew; one run each. */
  caches: readonly Cache[];
  /** The table as JSON, and nothing else. */
  json: boolean;
  /** Where a picture of the table is to be written, as SVG. */
  picture: string | null;
  /** Tells which functions of ours took the time. */
  profile: boolean;
  /** Measures what has nothing to do with opening a thread as well: rest, the popup, other pages. */
  all: boolean;
  /** Only how long reading alone takes. */
  reading: boolean;
}

export type Cache = 'warm' | 'cold';

const USAGE = `npm run bench -- [--browser chromium,firefox] [--posts 20,60,500,4096] [--version 4.6] [--url URL]
                 [--pairs 25] [--cache warm,cold] [--all] [--json] [--picture FILE] [--profile]
npm run bench -- --reading`;

/** Mastodon sends a thread of so many posts at most (its `DESCENDANTS_LIMIT`). */
const MOST_POSTS = 4_096;
/** More than anybody waits for. */
const MOST_PAIRS = 100;
const CACHES: readonly Cache[] = ['warm', 'cold'];

/** @throws UsageError that says what may be asked. */
export function readBenchOptions(args: string[]): BenchOptions {
  const { posts, version, url, pairs, cache, browser, picture, ...rest } = parsed(args);
  return {
    ...rest,
    browsers: browser.split(',').map((each) => oneOf(BROWSER_NAMES, each)),
    posts: url === undefined ? posts.split(',').map((each) => whole(each, MOST_POSTS)) : [],
    version: oneOf(VERSIONS, version),
    url: url ?? null,
    pairs: whole(pairs, MOST_PAIRS),
    caches: cache.split(',').map((each) => oneOf(CACHES, each)),
    picture: picture ?? null,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        browser: { type: 'string', default: 'chromium' },
        posts: { type: 'string', default: '20,60,500' },
        version: { type: 'string', default: '4.6' },
        url: { type: 'string' },
        pairs: { type: 'string', default: '25' },
        cache: { type: 'string', default: 'warm' },
        all: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        picture: { type: 'string' },
        profile: { type: 'boolean', default: false },
        reading: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
  }
}

function whole(written: string, most: number): number {
  const number = Number(written);
  if (Number.isInteger(number) && number > 0 && number <= most) return number;
  throw new UsageError(`${written} is no whole number from 1 to ${most}.\n${USAGE}`);
}

function oneOf<T extends string>(known: readonly T[], written: string): T {
  const found = known.find((each) => each === written);
  if (found !== undefined) return found;
  throw new UsageError(`${written} is none of ${known.join(', ')}.\n${USAGE}`);
}
