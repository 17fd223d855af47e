/** Finds the browser's program: the environment first, then where Debian and others put it. */
import { existsSync } from 'node:fs';
import type { BrowserName } from './browser-under-test.ts';

const PLACES: Record<
  BrowserName,
  { readonly variable: string; readonly paths: readonly string[] }
> = {
  chromium: {
    variable: 'CHROMIUM',
    paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  },
  firefox: { variable: 'FIREFOX', paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'] },
};

/** Throws one plain line where the browser is missing: the runner shows it to whoever started it. */
export function findExecutable(browser: BrowserName): string {
  const { variable, paths } = PLACES[browser];
  const named = process.env[variable];
  const candidates = named ? [named] : paths;
  const found = candidates.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    `No ${browser} at ${candidates.join(' or ')}: install it, or set ${variable} to its path.`,
  );
}

/** Tests run without a window unless HEADED is set to something. */
export function isHeadless(): boolean {
  return !process.env.HEADED;
}
