import { parseArgs } from 'node:util';
import type { Version } from '../../tests/instance/server.ts';
import { UsageError, VERSIONS } from '../start/options.ts';

export interface BenchOptions {
  /** How many posts the threads of the test Mastodon have, one run each; none where a page is named. */
  posts: readonly number[];
  /** Which Mastodon it is on. */
  version: Version;
  /** Any thread page, instead of the test Mastodon's. */
  url: string | null;
  /** How often each page is opened with and without the reader. */
  pairs: number;
  /** The table as JSON, and nothing else. */
  json: boolean;
  /** Where a picture of the table is to be written, as SVG. */
  picture: string | null;
  /** Tells which functions of ours took the time. */
  profile: boolean;
  /** Only how long reading alone takes. */
  reading: boolean;
}

const USAGE = `npm run bench -- [--posts 60,500,4096] [--version 4.6] [--url URL] [--pairs 5] [--json] [--picture FILE] [--profile]
npm run bench -- --reading`;

/** Mastodon sends a thread of so many posts at most (its `DESCENDANTS_LIMIT`). */
const MOST_POSTS = 4_096;
/** More than anybody waits for. */
const MOST_PAIRS = 100;

/** @throws UsageError that says what may be asked. */
export function readBenchOptions(args: string[]): BenchOptions {
  const { posts, version, url, pairs, json, picture, profile, reading } = parsed(args);
  return {
    posts: url === undefined ? posts.split(',').map((each) => whole(each, MOST_POSTS)) : [],
    version: known(version),
    url: url ?? null,
    pairs: whole(pairs, MOST_PAIRS),
    json,
    picture: picture ?? null,
    profile,
    reading,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        posts: { type: 'string', default: '60,500' },
        version: { type: 'string', default: '4.6' },
        url: { type: 'string' },
        pairs: { type: 'string', default: '5' },
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

function known(written: string): Version {
  const version = VERSIONS.find((each) => each === written);
  if (version !== undefined) return version;
  throw new UsageError(`${written} is none of ${VERSIONS.join(', ')}.\n${USAGE}`);
}
