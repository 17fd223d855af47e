import { lookup } from 'node:dns/promises';
import { expect } from '@playwright/test';
import type { BrowserName, PageUnderTest, Target } from '../drivers/browser-under-test.ts';
import { FOCUSED, listedPost, POST } from '../drivers/page-parts.ts';
import type { Instance, Version } from '../instance/server.ts';
import { LONG, type Stage } from './reader-test.ts';
import { store } from './stored-settings.ts';

/** Those whose pages differ in what a thread's list is made of, or in the order that it has. */
export const ORDERED_VERSIONS = ['4.3', '4.4', '4.5', '4.6', 'glitch', '5.0'] as const;

/**
 * What is asked at every run of a test that is made for each version; the others are for `npm run test:long`. The
 * one that most people have and the coming one differ most. How one makes its lists is not Firefox' matter: there the
 * order itself is asked for (thread-order.spec.ts), and what is made for no version.
 */
const OFTEN: Readonly<Record<BrowserName, readonly Version[]>> = {
  chromium: ['4.6', '5.0'],
  firefox: [],
};

/** The tag of a test that is made for each version. */
export function tagOf(name: BrowserName, version: Version): string[] {
  return OFTEN[name].includes(version) ? [] : [LONG];
}

export type ChosenOrder = 'page' | 'restored' | 'branches';

const CHOICES: Readonly<Record<ChosenOrder, RegExp>> = {
  page: /^As Mastodon has it/,
  restored: /^As it was written:/,
  branches: /^As it was written, with branches/,
};

export const OPENER = '.throughline-thread-bar-opener';
export const PANEL = '.throughline-thread-bar-panel';
/** The one line that a folded branch is. */
export const FOLDED = '.throughline-thread-order-folded';
/** A post that is arranged. */
export const ROW = '[data-throughline-thread-order-row]';
/** Everything that has the feature's name on it. */
const OF_ORDER = '[class*="throughline-thread-order"]';

/**
 * What a reader sees of a thread, from top to bottom: its posts by their ids, each with two spaces for every step
 * that it stands further in, and the lines of folded branches (`▸ 302`).
 */
function seenOn(page: PageUnderTest): Promise<string[]> {
  return page.evaluate(
    (posts, focused, folded) => {
      const opened = document.querySelector(focused);
      const column = opened?.closest('.column, [role="region"]');
      const idOf = (root: Element) =>
        root.getAttribute('data-id') ?? /(\d+)\/?$/.exec(location.pathname)?.[1] ?? '?';
      const margin = (opened?.closest('[tabindex]') ?? opened)?.getBoundingClientRect().left ?? 0;
      const isSeen = (element: Element) =>
        element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) &&
        element.getBoundingClientRect().height > 0;
      const roots = [...(column?.querySelectorAll(posts) ?? [])].filter(
        (root) => isSeen(root) && !root.parentElement?.closest('.status__quote'),
      );
      const lines = [...(column?.querySelectorAll(folded) ?? [])].filter(isSeen);
      const all = [
        ...roots.flatMap((root) => {
          // In 5.0 the post that holds the line is not seen, and its own box is.
          if (root.matches(`:has(> ${folded})`)) return [];
          const { top, left } = root.getBoundingClientRect();
          const steps = Math.max(0, Math.round((left - margin) / 16));
          return { top, said: `${'  '.repeat(steps)}${idOf(root)}` };
        }),
        ...lines.map((line) => ({
          top: line.getBoundingClientRect().top,
          said: `▸ ${line.getAttribute('data-branch')}`,
        })),
      ];
      return all.toSorted((one, other) => one.top - other.top).map(({ said }) => said);
    },
    POST,
    FOCUSED,
    FOLDED,
  );
}

/** The same without the steps. */
export async function idsSeenOn(page: PageUnderTest): Promise<string[]> {
  const seen = await seenOn(page);
  return seen.map((said) => said.trim());
}

export async function expectSeen(page: PageUnderTest, expected: readonly string[]): Promise<void> {
  const isIndented = expected.some((said) => said.startsWith(' '));
  await expect.poll(() => (isIndented ? seenOn(page) : idsSeenOn(page))).toEqual(expected);
}

/** What chooses it in the panel of the thread. */
export function radioOf(order: ChosenOrder): Target {
  return { role: 'radio', name: CHOICES[order] };
}

/** Chooses by that, and closes the panel again. */
export async function choose(page: PageUnderTest, order: ChosenOrder): Promise<void> {
  await page.click(OPENER);
  await page.click(radioOf(order));
  await page.click(OPENER);
  await page.waitFor(PANEL, 'absent');
}

/** Opens a thread with the order set for all sites. */
export async function readIn(
  stage: Stage,
  instance: Instance,
  order: ChosenOrder,
  id?: string,
): Promise<PageUnderTest> {
  await store(stage.browser, { everywhere: { threadOrder: order } });
  const page = await stage.read(instance, id);
  if (order !== 'page') await page.waitFor(ROW);
  return page;
}

/** What folds a branch, at its head. */
export function laneOf(head: string): string {
  return `button.throughline-thread-order-lane[data-branch="${head}"]`;
}

/** The one line of a folded branch. */
export function lineOf(head: string): string {
  return `${FOLDED}[data-branch="${head}"]`;
}

/** Where one presses to favourite a post of the list. */
function starOf(id: string): string {
  return `:is(.status[data-id="${id}"] .star-icon, article[data-id="${id}"] footer button[title="Like"])`;
}

/** React still does what it is asked to: a favourite is given, and no column has been given up. */
export async function expectAlive(page: PageUnderTest, id: string): Promise<void> {
  const isFavourite = () =>
    page.evaluate((star) => {
      const button = document.querySelector(star);
      return [button?.className, button?.getAttribute('title'), button?.ariaPressed].join(' ');
    }, starOf(id));
  const before = await isFavourite();
  await page.evaluate((star) => document.querySelector<HTMLElement>(star)?.click(), starOf(id));
  await expect.poll(isFavourite).not.toBe(before);
  expect(await page.count('.error-column')).toBe(0);
  expect(page.consoleErrors()).toEqual([]);
}

/** Whatever is left of the feature: elements, attributes, what is hidden. */
export function leftOn(page: PageUnderTest): Promise<string[]> {
  return page.evaluate(
    (named) => [
      ...[...document.querySelectorAll('*')].flatMap((element) =>
        element
          .getAttributeNames()
          .filter((name) => name.startsWith('data-throughline') || name === 'hidden')
          .map((name) => `${element.localName} ${name}`),
      ),
      ...[...document.querySelectorAll(named)].map(({ className }) => className),
    ],
    OF_ORDER,
  );
}

/** The same page at an address that no grant of ours is for: no reader ever was there. */
export async function controlPage(
  stage: Stage,
  { threadUrl }: Instance,
  id: string,
): Promise<PageUnderTest> {
  const url = new URL(threadUrl(id));
  const { address, family } = await lookup('localhost');
  url.hostname = family === 6 ? `[${address}]` : address;
  const page = await stage.open(url.href);
  await page.waitFor(FOCUSED);
  return page;
}

/** Goes to a post's own page as the app does it, by a click. */
export async function goInApp(page: PageUnderTest, id: string): Promise<void> {
  await page.evaluate((selector) => {
    const root = document.querySelector(selector);
    const link = root?.querySelector<HTMLElement>('a:has(> time)');
    if (link?.getAttribute('href')?.startsWith('/')) {
      link.click();
      return;
    }
    // glitch-soc's link leads to the post's own server; a click on the words leads to its thread.
    const words = root?.querySelector('.status__content');
    for (const type of ['mousedown', 'mouseup']) {
      words?.dispatchEvent(new MouseEvent(type, { bubbles: true, detail: 1 }));
    }
  }, listedPost(id));
  await expect.poll(() => page.evaluate(() => location.pathname)).toContain(id);
  await page.waitFor(FOCUSED);
}
