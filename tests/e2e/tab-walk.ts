/** Through a surface by Tab, as who has no mouse goes. */
import { expect } from '@playwright/test';
import type { PageUnderTest, SurfaceUnderTest } from '../drivers/browser-under-test.ts';
import { POST } from '../drivers/page-parts.ts';
import { type Look, lookAtFocus, type Way } from './focus-look.ts';

/** More stops than any page of the tests has: who has come so far is trapped. */
const MOST_STOPS = 3_000;

const MOST_FRAMES = 60;

type End = (look: Look) => boolean;

/** Goes on until the focus leaves the page, or comes to `end`. */
export async function walk(surface: SurfaceUnderTest, end?: End): Promise<Look[]> {
  return walkBy(surface, () => surface.press('Tab'), 'Tab', end);
}

/** The same the other way. */
export async function walkBack(page: PageUnderTest, end: End): Promise<Look[]> {
  const step = async () => {
    await page.puppeteer.keyboard.down('Shift');
    await page.press('Tab');
    await page.puppeteer.keyboard.up('Shift');
  };
  return walkBy(page, step, 'Shift+Tab', end);
}

async function walkBy(
  surface: SurfaceUnderTest,
  step: () => Promise<void>,
  way: Way,
  end?: End,
): Promise<Look[]> {
  // Where the walk begins, it came from nowhere.
  await surface.evaluate(() => Reflect.deleteProperty(globalThis, 'lastStop'));
  const looks: Look[] = [];
  while (looks.length < MOST_STOPS) {
    await step();
    const look = await lookOnceScrolled(surface, way);
    if (look) looks.push(look);
    if (!look || end?.(look)) return looks;
  }
  throw new Error(`The focus is trapped at ${looks.at(-1)?.said}.`);
}

/** Firefox brings what has the focus into view a little later. */
async function lookOnceScrolled(surface: SurfaceUnderTest, way: Way): Promise<Look | null> {
  let look = await surface.evaluate(lookAtFocus, POST, way);
  for (let frames = 0; look?.isInView === false && frames < MOST_FRAMES; frames += 1) {
    await surface.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    look = await surface.evaluate(lookAtFocus, POST, way);
  }
  return look;
}

/** The end of a walk: the stop of which this is told. */
export function at(said: string): End {
  return (look) => look.said === said;
}

/** The end of a walk: the first stop that is not in this post, or in the bar. */
export function outOf(place: string): End {
  return ({ said, isOurs }) => isOurs && !said.startsWith(`${place}: `);
}

/** Where the focus is, once it is there. */
export async function expectFocus(surface: SurfaceUnderTest, said: string): Promise<void> {
  await expect.poll(async () => (await surface.evaluate(lookAtFocus, POST, null))?.said).toBe(said);
  expect((await surface.evaluate(lookAtFocus, POST, null))?.faults).toEqual([]);
}

/** What is wrong on the way, and where. */
export function faultsOf(looks: readonly Look[]): string[] {
  return looks.flatMap(({ said, faults }) => faults.map((fault) => `${said} ${fault}`));
}

/** The stops of ours on the way. */
export function oursOf(looks: readonly Look[]): string[] {
  return looks.filter(({ isOurs }) => isOurs).map(({ said }) => said);
}
