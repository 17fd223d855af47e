import { readdirSync } from 'node:fs';
import { FEATURE_SETTINGS } from '../../components/thread/feature-settings.ts';
import type { Setting } from '../../utils/settings/setting-kinds.ts';
import type { SettingKey } from '../../utils/settings/settings.ts';
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

/** Settings by which one feature is on and no other, whatever features there are by now. */
export function onlyOn(feature: SettingKey): Readonly<Record<string, unknown>> {
  const ids = readdirSync('components/thread/features').map((folder) =>
    folder.replaceAll(/-(\w)/g, (_all, letter: string) => letter.toUpperCase()),
  );
  const settings: Readonly<Record<string, Setting>> = FEATURE_SETTINGS;
  return Object.fromEntries(
    ids
      .filter((id) => id !== feature)
      .map((id): [string, unknown] => [id, settings[id]?.kind === 'choice' ? 'never' : false])
      .filter(([id, off]) => settings[id]?.schema.safeParse(off).success),
  );
}
