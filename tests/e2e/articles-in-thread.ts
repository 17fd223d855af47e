import { expect } from '@playwright/test';
import { type FaultName, faultUrl } from '../articles/server.ts';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import type { ThreadInput } from '../instance/server.ts';
import { post, readerHasStarted } from './folded-page.ts';
import { invented, threadOf } from './invented-thread.ts';
import type { Stage } from './reader-test.ts';

/** Parts of an article that is read in a thread, as selectors. */
export const READ = 'button[data-throughline-article-reader-key]';
export const PANEL = '.throughline-article-reader-panel';
export const PAGE = '.throughline-article-reader-page';
export const SAID = `${PANEL} [role="status"]`;
export const MARKER = '.throughline-article-reader-marker';
/** What the browser is asked for: the sites of some test articles. */
export const FAULTS = '*://*.faults.example/*';
export const LEDGER = '*://*.tarnwickledger.example/*';

/** A link as a post has it. */
export function link(url: string): string {
  return `<a href="${url}">this</a>`;
}

/** A thread in which each reply links to something that goes wrong, by its id. */
function threadOfFaults(names: readonly FaultName[]): {
  thread: ThreadInput;
  idOf: (name: FaultName) => string;
} {
  const replies = names.map((name, index) =>
    invented(`${802 + index}`, 'Ben', '801', `Look at ${link(faultUrl(name))}`),
  );
  const thread = threadOf([invented('801', 'Ada', null, 'What is to be read here?'), ...replies]);
  return { thread, idOf: (name) => `${802 + names.indexOf(name)}` };
}

/** Opens that thread where articles may be fetched from their site. */
export async function readAll(stage: Stage, names: readonly FaultName[]) {
  const { thread, idOf } = threadOfFaults(names);
  const instance = await stage.serve({ threads: [thread] });
  const granted = await stage.browser.grantedOrigins();
  if (!granted.includes(FAULTS)) await stage.browser.allowSite(FAULTS);
  const page = await stage.read(instance);
  await readerHasStarted(page);
  return { page, instance, idOf };
}

/** Opens the article of a post of a list. */
export async function open(page: PageUnderTest, id: string): Promise<void> {
  // Seen where the pointer is, or the focus.
  await page.hover(post(id));
  await page.click(`${post(id)} ${READ}`);
}

/** Waits until the panel below a post says something. */
export async function expectSaid(page: PageUnderTest, id: string, what: RegExp): Promise<void> {
  await expect.poll(() => page.text(`${post(id)} ${SAID}`)).toMatch(what);
}

/** Opens the first article of a page. */
export async function openFirst(page: PageUnderTest): Promise<void> {
  await page.evaluate((read) => document.querySelector<HTMLElement>(read)?.focus(), READ);
  await page.click(READ);
}
