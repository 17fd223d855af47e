/** Issue 18: what is on the disk after a thread was read and an article opened: what PRIVACY.md says, and no more. */
import { expect, test } from '@playwright/test';
import { DATABASE } from '../../utils/storage/database-schema.ts';
import { ARTICLES } from '../articles/server.ts';
import type { BrowserUnderTest } from '../drivers/browser-under-test.ts';
import { TOKEN } from '../instance/reader.ts';
import { LEDGER, openFirst, PAGE } from './articles-in-thread.ts';
import { OPENER } from './ordered-thread.ts';
import { DEMO, inEachBrowser } from './reader-test.ts';
import { store } from './stored-settings.ts';

/** Where the words of articles are, which their threads' posts quote. */
const OF_ARTICLES = /\/(?:articles|texts)$/;

interface Area {
  get(keys: null): Promise<object>;
}
interface ExtensionGlobals {
  browser?: { storage: { local: Area; sync: Area; session: Area } };
  chrome?: ExtensionGlobals['browser'];
}

/** Some words of a post that look the same however they are written down: no mark, no quotation mark, no markup. */
function wordsOf(content: string): string[] {
  const texts = content.replaceAll(/<[^>]*>/g, '\n');
  return texts.match(/[\p{L}\p{M}\p{N} ,.;:?!’–—]{12,}/gu)?.map((words) => words.trim()) ?? [];
}

/** Everything that the extension has stored, as text, place by place. */
async function allStored(browser: BrowserUnderTest): Promise<Record<string, string>> {
  const page = await browser.openExtensionPage('options.html');
  const stored = await page.evaluate(async () => {
    const { browser: api, chrome } = globalThis as ExtensionGlobals;
    const areas = (api ?? chrome)?.storage;
    const found: Record<string, string> = {};
    for (const name of ['local', 'sync', 'session'] as const) {
      found[name] = JSON.stringify((await areas?.[name].get(null)) ?? {});
    }
    const done = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const table of database.objectStoreNames) {
        const records = await done(database.transaction(table).objectStore(table).getAll());
        found[`${name}/${table}`] = JSON.stringify(records);
      }
      database.close();
    }
    return found;
  });
  await page.close();
  return stored;
}

inEachBrowser('what is stored', (stage) => {
  test('no token and no word of a post; nothing of ours in the storage of the site', async () => {
    const { browser, read, serve } = stage();
    await store(browser, {});
    await browser.allowSite(LEDGER);
    const instance = await serve({ threads: [DEMO.quietStreet], loggedIn: true });
    const page = await read(instance);
    await page.waitFor(OPENER);
    await openFirst(page);
    await page.waitFor(PAGE);
    const ofSite = await page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...(await caches.keys()),
      document.cookie,
    ]);
    expect(ofSite.filter((name) => name?.toLowerCase().includes('throughline'))).toEqual([]);
    const statuses = instance.threads[0]?.statuses ?? [];
    let stored: Record<string, string> = {};
    // A visit is written down a while after it began, while its tab is seen.
    const places = async () => {
      await page.puppeteer.bringToFront();
      stored = await allStored(browser);
      return Object.keys(stored).filter((place) => stored[place] !== '[]');
    };
    await expect.poll(places).toContain(`${DATABASE}/threads`);

    const text = JSON.stringify(stored);
    // The thread and the article are there: something was looked at.
    expect(text).toContain(statuses[0]?.id);
    expect(text).toContain(ARTICLES.quietStreet);
    expect(text).not.toContain(TOKEN);
    const remembered = Object.entries(stored)
      .filter(([place]) => !OF_ARTICLES.test(place))
      .map(([, records]) => records)
      .join();
    for (const { account, url, content } of statuses) {
      for (const personal of [account.display_name, account.acct, url, ...wordsOf(content)]) {
        if (personal) expect(remembered).not.toContain(personal);
      }
    }
    // Nearly every post has words that are looked for.
    const withWords = statuses.filter(({ content }) => wordsOf(content).length > 0);
    expect(withWords.length).toBeGreaterThan(statuses.length * 0.8);
    expect(stored.sync).toBe('{}');
  });
});
