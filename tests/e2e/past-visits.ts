import { expect } from '@playwright/test';
import { DATABASE } from '../../utils/storage/database-schema.ts';
import type { BrowserUnderTest, PageUnderTest } from '../drivers/browser-under-test.ts';

interface ThreadRecord {
  key: string;
  memory: { visit: { at: number | null; now: readonly string[] } };
}

/** More than lies between two visits (T3). */
const LONG_AGO_MS = 20 * 60_000;

/**
 * Closes the page of a thread once the visit is kept, and makes it one of twenty minutes ago.
 *
 * @param posts so many stand on the page.
 */
export async function endVisit(
  browser: BrowserUnderTest,
  thread: PageUnderTest,
  posts: number,
): Promise<void> {
  const { host } = new URL(thread.puppeteer.url());
  const page = await browser.openExtensionPage('options.html');
  const shown = async () => {
    // A tab that nobody sees is no visit: this one has come before it, maybe before the thread was read.
    await thread.puppeteer.bringToFront();
    return page.evaluate(setBack, DATABASE, host, 0);
  };
  await expect.poll(shown).toEqual([posts]);
  await thread.close();
  await page.evaluate(setBack, DATABASE, host, LONG_AGO_MS);
  await page.close();
}

/** Runs in a page of the extension. Answers how many posts the visit to each thread of an instance showed. */
async function setBack(name: string, host: string, ms: number): Promise<number[]> {
  const asked = indexedDB.open(name);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const threads = database.transaction('threads', 'readwrite').objectStore('threads');
  const found: IDBRequest<ThreadRecord[]> = threads.getAll();
  const all = await new Promise<ThreadRecord[]>((resolve) => {
    found.onsuccess = () => resolve(found.result);
  });
  const records = all.filter(({ key }) => key.startsWith(`${host}/`));
  for (const { memory, ...more } of records) {
    const { visit } = memory;
    const at = visit.at === null ? null : visit.at - ms;
    threads.put({ ...more, memory: { ...memory, visit: { ...visit, at } } });
  }
  database.close();
  return records.map(({ memory }) => memory.visit.now.length);
}
