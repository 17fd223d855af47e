/** chrome://extensions, on the first tab: what its controls call is done by hand here. */
import type { Browser, Page } from 'puppeteer-core';

/** The part of `chrome.developerPrivate` that is used; it exists on chrome://extensions alone. */
interface DeveloperPrivate {
  addHostPermission(id: string, pattern: string): Promise<void>;
  removeHostPermission(id: string, pattern: string): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
  getExtensionInfo(id: string): Promise<ExtensionInfo>;
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
}

interface ExtensionInfo {
  readonly version: string;
  readonly state: string;
}

interface WithDeveloperPrivate {
  readonly chrome: { readonly developerPrivate: DeveloperPrivate };
}

export class ExtensionsPage {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Takes the first tab, which is kept for it. */
  static async open(browser: Browser): Promise<ExtensionsPage> {
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    await page.goto('chrome://extensions/');
    // Without it, Chromium disables an unpacked extension as soon as it is reloaded.
    await page.evaluate(async () => {
      const { developerPrivate } = (globalThis as unknown as WithDeveloperPrivate).chrome;
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    });
    return new ExtensionsPage(page);
  }

  isIn(page: Page): boolean {
    return page === this.#page;
  }

  /** The switch beside a site, turned on. */
  allowSite(id: string, pattern: string): Promise<void> {
    return this.#manage(id, 'addHostPermission', pattern);
  }

  /** The same switch, turned off. */
  revokeSite(id: string, pattern: string): Promise<void> {
    return this.#manage(id, 'removeHostPermission', pattern);
  }

  /** "Reload": takes what is in the extension's folder now. */
  async reload(id: string): Promise<void> {
    await this.#page.evaluate(async (of) => {
      const { developerPrivate } = (globalThis as unknown as WithDeveloperPrivate).chrome;
      await developerPrivate.reload(of, { failQuietly: true });
    }, id);
  }

  infoOf(id: string): Promise<ExtensionInfo> {
    return this.#page.evaluate((of) => {
      const { developerPrivate } = (globalThis as unknown as WithDeveloperPrivate).chrome;
      return developerPrivate.getExtensionInfo(of);
    }, id);
  }

  async #manage(
    id: string,
    action: 'addHostPermission' | 'removeHostPermission',
    pattern: string,
  ): Promise<void> {
    await this.#page.evaluate(
      async (of, name, host) => {
        const { developerPrivate } = (globalThis as unknown as WithDeveloperPrivate).chrome;
        await developerPrivate[name](of, host);
      },
      id,
      action,
      pattern,
    );
  }
}
