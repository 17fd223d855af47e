/** How Chromium is started. */
import puppeteer from 'puppeteer-core';
import type { BrowserUnderTest, LaunchOptions } from './browser-under-test.ts';
import { Chromium } from './chromium.ts';
import { findExecutable, isHeadless } from './executable.ts';
import { START_PATIENCE_MS } from './patience.ts';
import { launchStaged } from './staged-launch.ts';

/** On top of puppeteer's own, which keep most of the background networking off. */
const FLAGS = [
  // As root, in a container, Chromium has no sandbox; everyone else keeps it: `npm start` opens any page.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-component-update',
  '--no-default-browser-check',
];

export async function launchChromium(options: LaunchOptions): Promise<BrowserUnderTest> {
  const executablePath = findExecutable('chromium');
  return launchStaged(
    options.extension,
    ({ profile, downloads }) =>
      puppeteer.launch({
        executablePath,
        headless: isHeadless(),
        timeout: START_PATIENCE_MS,
        // Installing and triggering extensions is refused over a port.
        pipe: true,
        enableExtensions: true,
        userDataDir: profile,
        // The popup must keep its own size.
        defaultViewport: null,
        downloadBehavior: { policy: 'allow', downloadPath: downloads },
        args: [...FLAGS, ...proxyFlags(options.proxyPort), ...languageFlags(options.language)],
        // On Linux Chromium goes by this, and not by its flag.
        ...(options.language ? { env: { ...process.env, LANGUAGE: options.language } } : {}),
      }),
    (browser, staged) => Chromium.prepare(browser, staged),
  );
}

function languageFlags(language: string | undefined): string[] {
  return language === undefined ? [] : [`--lang=${language.replaceAll('_', '-')}`];
}

/** Loopback addresses are never asked of a proxy, unless it is said that they are. */
function proxyFlags(port: number | undefined): string[] {
  if (port === undefined) return [];
  // Pages by puppeteer's `acceptInsecureCerts` alone: this holds for the service worker's requests as well.
  return [`--proxy-server=http://127.0.0.1:${port}`, '--ignore-certificate-errors'];
}
