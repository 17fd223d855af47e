import type { BrowserUnderTest } from './drivers/browser-under-test.ts';

/** The extension's own API, as its pages see it. */
interface ExtensionGlobals {
  browser?: { storage: { local: { set(items: object): Promise<void> } } };
  chrome?: ExtensionGlobals['browser'];
}

/** Stores settings as one of the extension's own pages does. */
export async function store(browser: BrowserUnderTest, settings: object): Promise<void> {
  const page = await browser.openExtensionPage('options.html');
  await page.evaluate(async (stored: object) => {
    const globals = globalThis as ExtensionGlobals;
    await (globals.browser ?? globals.chrome)?.storage.local.set({ settings: stored });
  }, settings);
  await page.close();
}
