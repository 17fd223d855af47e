import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { BrowserName } from '../tests/drivers/browser-under-test.ts';
import { findExecutable } from '../tests/drivers/executable.ts';

/** Debian's packages; its Firefox is the ESR, which takes unsigned extensions from a driver. */
const DEBIAN_PACKAGES: Record<BrowserName, string> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

/** Fonts, so that Arabic, Japanese and emoji are letters in a screenshot and not boxes. */
const DEBIAN_FONTS = ['fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

/** A browser is missing and cannot be installed from here; the message says what to do. */
export class MissingBrowserError extends Error {}

/**
 * Makes sure that the browsers are there: on Debian as root it installs what is missing, elsewhere it
 * says in one line what to install.
 *
 * @throws MissingBrowserError with that line.
 */
export function ensureBrowsers(names: readonly BrowserName[]): void {
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const packages = missing.map((name) => DEBIAN_PACKAGES[name]);
  if (isDebianRoot()) {
    console.error(`Installing ${packages.join(' and ')}…`);
    apt('update');
    apt('install', '--yes', '--no-install-recommends', ...packages, ...DEBIAN_FONTS);
  }
  for (const name of missing) {
    if (!isInstalled(name)) {
      throw new MissingBrowserError(
        `Please install ${name === 'chromium' ? 'Chromium' : 'Firefox'}, or set ${name.toUpperCase()} to its path.`,
      );
    }
  }
}

function isInstalled(name: BrowserName): boolean {
  try {
    findExecutable(name);
    return true;
  } catch {
    return false;
  }
}

function isDebianRoot(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

function apt(...args: string[]): void {
  spawnSync('apt-get', ['--quiet', '--quiet', ...args], {
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
