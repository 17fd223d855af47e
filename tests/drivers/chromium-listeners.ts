/** What listens for events in a page of Chromium, in every world: the page's own and those of extensions. */
import type { CDPSession, Page } from 'puppeteer-core';

const PLACES = {
  window: 'globalThis',
  document: 'document',
  root: 'document.documentElement',
  body: 'document.body',
} as const;

/** As `document click`, each once, in the order of the alphabet. */
export async function listenersOn(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  // A world sees its own listeners only, so that each is asked.
  const worlds = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.add(context.id));
  await session.send('Runtime.enable');
  const found = new Set<string>();
  for (const world of worlds) {
    for (const [place, expression] of Object.entries(PLACES)) {
      for (const type of await typesAt(session, world, expression)) found.add(`${place} ${type}`);
    }
  }
  await session.detach();
  return [...found].toSorted();
}

async function typesAt(session: CDPSession, world: number, expression: string): Promise<string[]> {
  const { result } = await session.send('Runtime.evaluate', { expression, contextId: world });
  const { objectId } = result;
  if (objectId === undefined) return [];
  const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId });
  return listeners.map(({ type }) => type);
}
