/** Starts the named browser with the extension's build for it. */
import { resolve } from 'node:path';
import type { BrowserName, BrowserUnderTest, LaunchOptions } from './browser-under-test.ts';
import { launchChromium } from './chromium-launch.ts';
import { launchFirefox } from './firefox-launch.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Where `npm run build` puts what each browser gets. */
const BUILDS: Record<BrowserName, string> = {
  chromium: resolve(ROOT, '.output/chrome-mv3'),
  firefox: resolve(ROOT, '.output/firefox-mv3'),
};

export const BROWSER_NAMES: readonly BrowserName[] = ['chromium', 'firefox'];

export function launchBrowser(
  name: BrowserName,
  extension: string = BUILDS[name],
  more: Omit<LaunchOptions, 'extension'> = {},
): Promise<BrowserUnderTest> {
  const options = { extension, ...more };
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
