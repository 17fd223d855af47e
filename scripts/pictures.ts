/**
 * `npm run pictures`: makes the icon's sizes from its drawing, and the README's pictures from the demo.
 * The pictures are committed, so this is run when what they show has changed.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findExecutable } from '../tests/drivers/executable.ts';
import { launchBrowser } from '../tests/drivers/launch.ts';
import { startInstance } from '../tests/instance/server.ts';
import { ensureBrowsers } from './browsers.ts';
import { turnOn } from './start/turn-on.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PICTURES = resolve(ROOT, 'scripts/pictures');
const ICON_SIZES = [16, 32, 48, 96, 128];
/** The toolbar button's, where the reader is not on: the same drawing, without its colours. */
const OFF_ICON_SIZES = [16, 32, 48];
const OFF_COLOURS = { '#4338b8': '#85838f', '#ffd479': '#fff' };
const THREAD = resolve(ROOT, 'tests/threads/repair-cafe.json');
/** A post of the demo in the middle of several long chains. */
const SHOWN_POST = '116221140913886930';
const FOLD = '.throughline-mention-folding-chip';
/** So far below the top of the window a post stands clear of Mastodon's header and our bar, in CSS pixels. */
const BELOW_HEADERS = 100;

ensureBrowsers(['chromium']);
await drawIcon();
await photographThread();

async function drawIcon(): Promise<void> {
  const drawing = readFileSync(resolve(PICTURES, 'icon.svg'), 'utf8');
  const off = Object.entries(OFF_COLOURS).reduce(
    (svg, [on, grey]) => svg.replaceAll(on, grey),
    drawing,
  );
  const browser = await puppeteer.launch({
    executablePath: findExecutable('chromium'),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  for (const size of ICON_SIZES) await draw(page, drawing, size, `public/icon/${size}.png`);
  for (const size of OFF_ICON_SIZES) await draw(page, off, size, `public/icon/off/${size}.png`);
  await browser.close();
}

async function draw(page: Page, drawing: string, size: number, file: string): Promise<void> {
  await page.setViewport({ width: size, height: size });
  const style = `width:${size}px;height:${size}px;display:block`;
  await page.setContent(
    `<body style="margin:0">${drawing.replace('<svg', `<svg style="${style}"`)}</body>`,
  );
  await page.screenshot({ path: resolve(ROOT, file), omitBackground: true });
}

async function photographThread(): Promise<void> {
  const instance = await startInstance({ threads: [THREAD], theme: 'light' });
  const browser = await launchBrowser('chromium');
  const url = instance.threadUrl(instance.threads[0]?.focused ?? '');
  const page = await browser.openPage(url, {
    viewport: { width: 640, height: 900, deviceScaleFactor: 1 },
  });
  const show = () =>
    page.evaluate(
      (id, below) => {
        const post = document.querySelector(`.status[data-id="${id}"]`);
        scrollTo(0, scrollY + (post?.getBoundingClientRect().top ?? 0) - below);
      },
      SHOWN_POST,
      BELOW_HEADERS,
    );
  await page.waitFor('.status__content');
  await page.waitFor('.emoji-loading', 'absent');
  await show();
  await page.screenshot(resolve(PICTURES, 'before.png'));
  await turnOn(browser, page, url);
  await page.waitFor(`.status[data-id="${SHOWN_POST}"] ${FOLD}`);
  await show();
  await page.screenshot(resolve(PICTURES, 'after.png'));
  await browser.close();
  await instance.close();
}
