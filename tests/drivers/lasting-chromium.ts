import puppeteer, { type Browser } from 'puppeteer-core';
import { findExecutable, isHeadless } from './executable.ts';
import { START_PATIENCE_MS } from './patience.ts';
import type { StagedExtension } from './staged-extension.ts';

/**
 * Chromium on a profile that outlives it. An extension that is installed by a driver is forgotten when the
 * browser ends, so this one is loaded by the command line, at each start anew, as the same.
 */
export async function startLastingChromium({
  extension,
  profile,
}: StagedExtension): Promise<{ browser: Browser; extensionId: string }> {
  const browser = await puppeteer.launch({
    executablePath: findExecutable('chromium'),
    headless: isHeadless(),
    timeout: START_PATIENCE_MS,
    pipe: true,
    userDataDir: profile,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  return { browser, extensionId: new URL(worker.url()).host };
}
