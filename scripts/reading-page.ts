import type { BrowserUnderTest, PageUnderTest } from '../tests/drivers/browser-under-test.ts';
import { until } from '../tests/drivers/patience.ts';
import { type PageReport, pageReportSchema } from '../utils/browser/channel/reader-messages.ts';
import { sitePattern } from '../utils/browser/sites/site-pattern.ts';
import type { Settings } from '../utils/settings/settings.ts';
import { canTurnOn, turnOn } from './start/turn-on.ts';

/** The part of the extension's own API that its pages are asked to use. */
interface ExtensionApi {
  storage: { local: { set(items: object): Promise<void> } };
  tabs: {
    query(what: object): Promise<readonly { id?: number; url?: string }[]>;
    sendMessage(tabId: number, message: object): Promise<unknown>;
  };
}

/** A tab that the reader is on in, and what speaks to the reader there. */
export interface ReadingPage {
  page: PageUnderTest;
  /** What the reader says of the page; null where it does not answer. */
  report(): Promise<PageReport | null>;
  /** T1: takes everything of ours off the page, or puts it back. */
  setPlain(isPlain: boolean): Promise<void>;
}

/** The page is not Mastodon's. */
export class NotMastodonError extends Error {}

export interface Opening {
  url: string;
  settings: Settings;
  /** Called before the reader is turned on. */
  prepare?: (page: PageUnderTest) => Promise<void>;
  /** Called before the page is loaded with the reader on. */
  watch: (page: PageUnderTest) => void;
}

/**
 * Opens a page with the reader on, as a person does; then once more, so that all that the reader does
 * while a page loads happens before our eyes.
 *
 * @throws NotMastodonError
 */
export async function openReadingPage(
  browser: BrowserUnderTest,
  { url, settings, prepare, watch }: Opening,
): Promise<ReadingPage> {
  const extension = await browser.openExtensionPage('options.html');
  await extension.evaluate(storeSettings, { everywhere: settings });
  const page = await browser.openPage(url);
  await prepare?.(page);
  await page.waitFor('body > *');
  const granted = await browser.grantedOrigins();
  if (!granted.includes(sitePattern(new URL(url)))) {
    if (!(await canTurnOn(browser, page))) {
      throw new NotMastodonError(
        `${url} is not a page of Mastodon's: Throughline leaves it alone.`,
      );
    }
    await turnOn(browser, page, url);
  }
  const tell = async (message: object) => {
    const address = await page.evaluate(() => location.href);
    return pageReportSchema.safeParse(await extension.evaluate(tellTab, address, message));
  };
  // What it asks for when it is turned on is not what it asks for when the page is loaded.
  await until('the reader to start', async () => (await tell({ type: 'tell-reading' })).success);
  watch(page);
  await page.reload();
  await page.puppeteer.bringToFront();
  return {
    page,
    async report() {
      const told = await tell({ type: 'tell-reading' });
      return told.success ? told.data : null;
    },
    async setPlain(isPlain) {
      await tell({ type: 'plain-page', isPlain });
    },
  };
}

/** Runs in a page of the extension's. */
export async function storeSettings(settings: object): Promise<void> {
  const globals = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
  await (globals.browser ?? globals.chrome)?.storage.local.set({ settings });
}

/** Runs in a page of the extension's. */
async function tellTab(address: string, message: object): Promise<unknown> {
  const globals = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
  const api = globals.browser ?? globals.chrome;
  const tabs = (await api?.tabs.query({})) ?? [];
  const tab = tabs.find(({ url }) => url === address);
  try {
    return await api?.tabs.sendMessage(tab?.id ?? -1, message);
  } catch {
    // No reader listens there yet.
    return null;
  }
}
