import { parseArgs } from 'node:util';
import type { BrowserName } from '../../tests/drivers/browser-under-test.ts';
import {
  DEFAULTS,
  SETTING_KEYS,
  SETTINGS,
  type SettingKey,
  type Settings,
} from '../../utils/settings/settings.ts';
import { UsageError } from '../start/options.ts';

const USAGE = `npm run probe -- URL [options]
  --browser NAME      chromium (default) or firefox
  --log-in            wait until you have logged in, in the window that opens
  --set KEY=VALUE     a setting of the reader's, such as timelineAnswers=true; may be repeated
  --screenshot FILE   where to put the picture (default: in screenshots/)`;

export interface ProbeOptions {
  url: string;
  browser: BrowserName;
  logIn: boolean;
  /** What was set, and the defaults for everything else. */
  settings: Settings;
  screenshot: string | null;
}

/** Reads the arguments of `npm run probe`. Throws `UsageError`. */
export function readProbeOptions(args: readonly string[]): ProbeOptions {
  const { values, positionals } = parse(args);
  const [url] = positionals;
  if (values.help || !url) throw new UsageError(USAGE);
  if (!/^https?:/.test(url) || !URL.canParse(url)) {
    throw new UsageError(`${url} is not the address of a page.\n${USAGE}`);
  }
  return {
    url,
    browser: browserNamed(values.browser),
    logIn: values['log-in'],
    settings: settingsOf(values.set),
    screenshot: values.screenshot ?? null,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        browser: { type: 'string', default: 'chromium' },
        'log-in': { type: 'boolean', default: false },
        set: { type: 'string', multiple: true, default: [] },
        screenshot: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
  }
}

/** @throws UsageError where there is no such browser. */
export function browserNamed(name: string): BrowserName {
  if (name === 'chromium' || name === 'firefox') return name;
  throw new UsageError(`${name} is neither chromium nor firefox.`);
}

function settingsOf(pairs: readonly string[]): Settings {
  return Object.assign({}, DEFAULTS, ...pairs.map(settingOf));
}

function settingOf(pair: string): Partial<Settings> {
  const [name = '', written = ''] = pair.split('=', 2);
  const key = SETTING_KEYS.find((known) => known === name);
  const value = key && SETTINGS[key].schema.safeParse(jsonOrWord(written));
  if (!key || !value?.success) {
    throw new UsageError(`${pair} sets nothing. Settings: ${SETTING_KEYS.join(', ')}`);
  }
  return { [key satisfies SettingKey]: value.data };
}

/** `true`, `5`, or a word. */
function jsonOrWord(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return written;
  }
}
