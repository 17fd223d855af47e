/** Opening a tab with its size and colours set before anything is loaded in it. */
import type { Browser, Page } from 'puppeteer-core';
import type { OpenPageOptions, Viewport } from './browser-under-test.ts';
import { PuppeteerPage, type SetColorScheme } from './puppeteer-page.ts';

const USUAL_VIEWPORT: Viewport = { width: 1280, height: 800 };

export async function openWith(
  browser: Browser,
  setColorScheme: SetColorScheme,
  options: OpenPageOptions,
  load: (page: Page) => Promise<unknown>,
): Promise<PuppeteerPage> {
  const page = new PuppeteerPage(await browser.newPage(), setColorScheme);
  await page.setViewport(options.viewport ?? USUAL_VIEWPORT);
  if (options.colorScheme) await page.setColorScheme(options.colorScheme);
  await load(page.puppeteer);
  return page;
}
