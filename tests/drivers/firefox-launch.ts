/** How Firefox is started. */
import puppeteer from 'puppeteer-core';
import type { BrowserUnderTest, LaunchOptions } from './browser-under-test.ts';
import { findExecutable, isHeadless } from './executable.ts';
import { Firefox } from './firefox.ts';
import { START_PATIENCE_MS } from './patience.ts';
import { launchStaged } from './staged-launch.ts';

export async function launchFirefox(options: LaunchOptions): Promise<BrowserUnderTest> {
  const executablePath = findExecutable('firefox');
  return launchStaged(
    options.extension,
    ({ profile, downloads }) =>
      puppeteer.launch({
        browser: 'firefox',
        executablePath,
        headless: isHeadless(),
        timeout: START_PATIENCE_MS,
        userDataDir: profile,
        defaultViewport: null,
        // For the browser's own window, and for moz-extension: pages (refused without since 153).
        args: ['--remote-allow-system-access'],
        acceptInsecureCerts: options.proxyPort !== undefined,
        extraPrefsFirefox: {
          // A notification ignores clicks for its first half second; a test would have to sleep.
          'security.notification_enable_delay': 0,
          // Only killBackground stops the event page: a slow test must not find it gone by itself.
          'extensions.background.idle.timeout': 600_000,
          // Saves files into a folder of ours, and asks nobody.
          'browser.download.dir': downloads,
          'browser.download.folderList': 2,
          'browser.download.alwaysOpenPanel': false,
          ...proxyPrefs(options.proxyPort),
        },
      }),
    (browser, staged) => {
      // After a failed test Playwright ends the process before puppeteer has: each left a Firefox that ran on.
      process.once('exit', () => browser.process()?.kill('SIGKILL'));
      return Firefox.prepare(browser, staged);
    },
  );
}

/** Loopback addresses are never asked of a proxy (`network.proxy.allow_hijacking_localhost`). */
function proxyPrefs(port: number | undefined): Record<string, unknown> {
  if (port === undefined) return {};
  return {
    // By hand, as the five prefs below it.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
}
