import type { BrowserUnderTest, SurfaceUnderTest } from '../drivers/browser-under-test.ts';

/** The extension's own API, as its pages see it. */
interface ExtensionGlobals {
  browser?: {
    storage: {
      local: {
        set(items: object): Promise<void>;
        get(item: string): Promise<{ settings?: unknown }>;
      };
    };
  };
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

/** The settings as one of the extension's own pages finds them; null where nothing is stored. */
export function storedIn(page: SurfaceUnderTest): Promise<unknown> {
  return page.evaluate(async () => {
    const globals = globalThis as ExtensionGlobals;
    const items = await (globals.browser ?? globals.chrome)?.storage.local.get('settings');
    return items?.settings ?? null;
  });
}
