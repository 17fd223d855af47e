import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../tests/drivers/browser-under-test.ts';
import type { InstanceOptions } from '../../tests/instance/server.ts';
import { fromCaller } from '../caller.ts';

const USAGE = `npm start -- [options]
  --thread FILE          serve this thread (default: one of the demo threads)
  --url URL              open any page instead
  --browser NAME         chromium (default) or firefox
  --version NUMBER       imitate Mastodon 4.3 … 4.7, 5.0 or glitch (default: 4.6)
  --theme NAME           dark (default), light or contrast
  --language LANGUAGE    language of the browser, which Throughline speaks: a folder of _locales
                         (Chromium only: Firefox has one)
  --locale LANGUAGE      language of the imitated page: en, de or ar
  --logged-in            as somebody with an account`;

const DEMO_THREAD = 'tests/threads/repair-cafe.json';
/** The versions of Mastodon that the test Mastodon can be. */
export const VERSIONS = ['4.3', '4.4', '4.5', '4.6', '4.7', '5.0', 'glitch'] as const;

const ROOT = resolve(import.meta.dirname, '../..');
/** What the extension speaks. */
const LOCALES = resolve(ROOT, 'public/_locales');

export interface StartOptions {
  browser: BrowserName;
  /** A page to open instead of the demo. */
  url: string | null;
  threadFile: string;
  /** The language of the browser; English if not said. */
  language: string | undefined;
  instance: Omit<InstanceOptions, 'threads'>;
}

/** What the person typed is not what the command takes; the message says what it takes. */
export class UsageError extends Error {}

/** Reads the arguments of `npm start`. Throws `UsageError`. */
export function readOptions(args: readonly string[]): StartOptions {
  const values = parse(args);
  if (values.help) throw new UsageError(USAGE);
  const browser = oneOf(values.browser, ['chromium', 'firefox']);
  if (values.language !== undefined && browser === 'firefox')
    throw new UsageError(`Only Chromium can be told a language.\n${USAGE}`);
  return {
    browser,
    language: values.language && oneOf(values.language.replaceAll('-', '_'), readdirSync(LOCALES)),
    url: values.url ?? null,
    threadFile: values.thread ? fromCaller(values.thread) : resolve(ROOT, DEMO_THREAD),
    instance: {
      version: oneOf(values.version, VERSIONS),
      theme: oneOf(values.theme, ['dark', 'light', 'contrast']),
      locale: oneOf(values.locale, ['en', 'de', 'ar']),
      loggedIn: values['logged-in'],
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        thread: { type: 'string' },
        url: { type: 'string' },
        browser: { type: 'string', default: 'chromium' },
        language: { type: 'string' },
        version: { type: 'string', default: '4.6' },
        theme: { type: 'string', default: 'dark' },
        locale: { type: 'string', default: 'en' },
        'logged-in': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
  }
}

function oneOf<Value extends string>(given: string, allowed: readonly Value[]): Value {
  const found = allowed.find((value) => value === given);
  if (found === undefined)
    throw new UsageError(`${given} is none of ${allowed.join(', ')}.\n${USAGE}`);
  return found;
}
