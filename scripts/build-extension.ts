import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { BrowserName } from '../tests/drivers/browser-under-test.ts';

const ROOT = resolve(import.meta.dirname, '..');

interface BuildOptions {
  /** Keeps the names of functions, for a profile: the same code, but larger. */
  readable?: boolean;
}

/** Builds what a browser gets, as it is now. */
export function buildExtension(browser: BrowserName, options: BuildOptions = {}): void {
  const target = browser === 'firefox' ? ['firefox', '--mv3'] : ['chrome'];
  const { status } = spawnSync('wxt', ['build', '-b', ...target], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, READABLE_BUILD: options.readable ? 'yes' : 'no' },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The extension could not be built.');
}

/** Whether a person can see a browser here. */
export function hasScreen(): boolean {
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  );
}
