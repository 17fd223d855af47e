/**
 * `npm run pictures`: makes the icon's sizes from its drawing, and the README's pictures from the demo.
 * With `--store`: those that the stores show (issue 18.6).
 * The pictures are committed, so this is run when what they show has changed.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findExecutable } from '../tests/drivers/executable.ts';
import { launchBrowser } from '../tests/drivers/launch.ts';
import { startInstance } from '../tests/instance/server.ts';
import { ensureBrowsers } from './browsers.ts';
import { animateThread } from './pictures/animation.ts';
import { chooseOrder, ORDERS, scrollToPost } from './pictures/showing.ts';
import { photographForStores } from './pictures/store.ts';
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

/** What answers it stands torn on the page. */
const TORN_POST = '116220694969308258';
/** How a thread is photographed in each order. */
const LOOKS = [
  { name: 'light', theme: 'light', width: 640, height: 1000 },
  { name: 'dark', theme: 'dark', width: 640, height: 1000 },
  { name: 'narrow', theme: 'light', width: 360, height: 640 },
] as const;

ensureBrowsers(['chromium']);
if (process.argv.includes('--store')) {
  await photographForStores();
} else {
  await drawIcon();
  await photographThread();
  for (const look of LOOKS) await photographOrders(look);
  await animateThread(THREAD, resolve(PICTURES, 'reading.png'));
}

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
  const show = () => scrollToPost(page, SHOWN_POST);
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

/** T2: one torn thread as Mastodon has it, in order, and in order with its branches. */
async function photographOrders({ name, theme, width, height }: (typeof LOOKS)[number]) {
  const instance = await startInstance({ threads: [THREAD], theme });
  const browser = await launchBrowser('chromium');
  const url = instance.threadUrl(instance.threads[0]?.focused ?? '');
  const page = await browser.openPage(url, { viewport: { width, height, deviceScaleFactor: 1 } });
  await page.waitFor('.status__content');
  await turnOn(browser, page, url);
  await page.waitFor(FOLD);
  for (const order of ORDERS) {
    await chooseOrder(page, order);
    await scrollToPost(page, TORN_POST);
    await page.screenshot(resolve(PICTURES, `order-${order}-${name}.png`));
  }
  await browser.close();
  await instance.close();
}
