import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findExecutable } from '../../tests/drivers/executable.ts';

const ICON = resolve(import.meta.dirname, 'icon.svg');
/** Chrome's store has a small tile and a large one; Edge's takes both. */
const TILES = [
  { name: 'tile-440x280', width: 440, height: 280 },
  { name: 'tile-1400x560', width: 1400, height: 560 },
] as const;

/** How the drawn posts stand: how far in, how wide, and whether their first line has a name to answer. */
const POSTS = [
  { indent: 0, lines: [92, 64], answers: false },
  { indent: 1, lines: [80], answers: true },
  { indent: 2, lines: [86, 40], answers: true },
  { indent: 1, lines: [58], answers: true },
] as const;

/** Draws the tiles: the icon, the name, what it does, and a thread without words. */
export async function drawTiles(folder: string): Promise<void> {
  const icon = readFileSync(ICON, 'utf8');
  const browser = await puppeteer.launch({
    executablePath: findExecutable('chromium'),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  for (const { name, width, height } of TILES) {
    await page.setViewport({ width, height });
    await page.setContent(tileOf(icon));
    await page.screenshot({ path: resolve(folder, `${name}.png`) });
  }
  await browser.close();
}

function tileOf(icon: string): string {
  const posts = POSTS.map(({ indent, lines, answers }) => {
    const [first, ...more] = lines.map((width) => `<i style="width:${width}%"></i>`);
    const begin = `${answers ? '<b></b>' : ''}${first}`;
    return `<li style="margin-inline-start:${indent * 8}%"><u></u><div><p>${begin}</p>${more.map((line) => `<p>${line}</p>`).join('')}</div></li>`;
  });
  return `<!doctype html><style>
    * { box-sizing: border-box; margin: 0; padding: 0; }
    html { font: 100vh/1.2 "Noto Sans", system-ui, sans-serif; }
    body { display: grid; grid-template-columns: 50% 1fr; align-items: center; gap: 5vw; height: 100vh;
           padding: 0 6vw; background: #2f2785; color: #fff; }
    svg { display: block; width: 24vh; height: 24vh; }
    h1 { margin-top: 5vh; font-size: min(13vh, 7.2vw); line-height: 1; letter-spacing: -0.02em; }
    h2 { margin-top: 4vh; font-size: min(6.4vh, 4vw); font-weight: 400; opacity: 0.92; }
    ul { display: grid; gap: 4vh; list-style: none; font-size: 4vh; }
    li { display: flex; gap: 1em; padding: 0.9em; border-radius: 0.7em; background: #fff; }
    li u { flex: none; width: 1.9em; height: 1.9em; border-radius: 50%; background: #c9c5ee; }
    li div { flex: 1; display: grid; align-content: center; gap: 0.6em; }
    li p { display: flex; gap: 0.6em; }
    li i { height: 0.55em; border-radius: 1em; background: #d8d6e6; }
    li b { flex: none; width: 2.6em; height: 0.55em; border-radius: 1em; background: #ffd479; }
  </style>
  <main>${icon}<h1>Throughline</h1><h2>Mastodon threads,<br>readable.</h2></main>
  <ul>${posts.join('')}</ul>`;
}
