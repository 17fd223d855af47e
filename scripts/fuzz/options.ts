import { parseArgs } from 'node:util';
import type { BrowserName } from '../../tests/drivers/browser-under-test.ts';
import { POST_CLASSES } from '../../tests/hostile/posts.ts';
import { browserNamed } from '../probe/options.ts';
import { UsageError } from '../start/options.ts';

const USAGE = `npm run fuzz -- [options]
  --posts N        how many hostile posts (default: 1000)
  --seed N         which ones: the same number means the same posts
  --browser NAME   chromium (default) or firefox
  --class NAME     only posts of this class; may be given again
  --json           prints what was found for programs`;

export interface FuzzOptions {
  posts: number;
  seed: number;
  browser: BrowserName;
  /** The classes that the posts are of; all, if there is none. */
  classes: readonly string[];
  json: boolean;
}

/** Reads the arguments of `npm run fuzz`. Throws `UsageError`. */
export function readFuzzOptions(args: readonly string[]): FuzzOptions {
  const values = parse(args);
  if (values.help) throw new UsageError(USAGE);
  for (const name of values.class) {
    if (!POST_CLASSES[name]) {
      throw new UsageError(`There is no class “${name}”.\n${Object.keys(POST_CLASSES).join('\n')}`);
    }
  }
  return {
    posts: wholeNumber(values.posts),
    seed: values.seed === undefined ? Date.now() % 1_000_000 : wholeNumber(values.seed),
    browser: browserNamed(values.browser),
    classes: values.class,
    json: values.json,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        posts: { type: 'string', default: '1000' },
        seed: { type: 'string' },
        browser: { type: 'string', default: 'chromium' },
        class: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
  }
}

function wholeNumber(written: string): number {
  if (!/^\d+$/.test(written)) throw new UsageError(`${written} is no number.\n${USAGE}`);
  return Number(written);
}
