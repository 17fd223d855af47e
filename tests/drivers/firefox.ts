/**
 * Firefox by WebDriver BiDi: tabs through puppeteer, and the browser's own window (toolbar, popup,
 * permission notification) through BiDi's privileged scope on the same connection.
 */
import type { Browser, Page } from 'puppeteer-core';
import type {
  BrowserUnderTest,
  ColorScheme,
  OpenPageOptions,
  PageUnderTest,
  PermissionRequest,
  PopupUnderTest,
  PromptAnswer,
  RequestWatch,
  SavedFile,
  SurfaceUnderTest,
  ToolbarButton,
} from './browser-under-test.ts';
import { endBrowser } from './end-browser.ts';
import { FirefoxAddon } from './firefox-addon.ts';
import { type ChromeScope, openChromeScope } from './firefox-chrome-scope.ts';
import { FirefoxPopup } from './firefox-popup.ts';
import { watchFirefox } from './firefox-requests.ts';
import {
  type Box,
  boxOf,
  buttonShown,
  listenersInTab,
  openPrompt,
  putButtonOnToolbar,
  sendKeys,
  sendMouse,
  setColorScheme,
  setForcedColors,
} from './firefox-window.ts';
import { openWith } from './open-page.ts';
import { until } from './patience.ts';
import { PuppeteerPage } from './puppeteer-page.ts';
import type { StagedExtension } from './staged-extension.ts';

const CLICK = ['mousemove', 'mousedown', 'mouseup'] as const;

export class Firefox implements BrowserUnderTest {
  readonly name = 'firefox';
  readonly version: string;
  readonly #browser: Browser;
  readonly #staged: StagedExtension;
  readonly #scope: ChromeScope;
  readonly #addon: FirefoxAddon;
  readonly #popup: FirefoxPopup;

  private constructor(
    browser: Browser,
    staged: StagedExtension,
    scope: ChromeScope,
    id: string,
    version: string,
  ) {
    this.#browser = browser;
    this.#staged = staged;
    this.#scope = scope;
    this.#addon = new FirefoxAddon(scope, id);
    this.#popup = new FirefoxPopup(scope);
    this.version = version;
  }

  static async prepare(browser: Browser, staged: StagedExtension): Promise<Firefox> {
    const id = await browser.installExtension(staged.extension);
    const scope = await openChromeScope(browser);
    const firefox = new Firefox(browser, staged, scope, id, await browser.version());
    await firefox.#untilInstalled();
    return firefox;
  }

  async #untilInstalled(): Promise<void> {
    await until('the event page to start', () => this.isBackgroundRunning());
    await this.#scope.run(putButtonOnToolbar, this.#addon.button);
  }

  openPage(url: string, options: OpenPageOptions = {}): Promise<PageUnderTest> {
    return openWith(this.#browser, this.#emulateColorScheme, options, (page) => page.goto(url));
  }

  async openExtensionPage(path: string, options: OpenPageOptions = {}): Promise<PageUnderTest> {
    const url = await this.#addon.url(path);
    const opened = await openWith(
      this.#browser,
      this.#emulateColorScheme,
      options,
      async (page) => {
        // The page changes its process on the way, and puppeteer's promise never settles.
        page.goto(url).catch(() => undefined);
        await until(`${url} to load`, () =>
          page
            .evaluate(
              (wanted) => location.href === wanted && document.readyState === 'complete',
              url,
            )
            .catch(() => false),
        );
      },
    );
    // The new process has forgotten it.
    if (options.colorScheme) await opened.setColorScheme(options.colorScheme);
    return opened;
  }

  async openedExtensionPage(path: string): Promise<PageUnderTest> {
    const url = await this.#addon.url(path);
    return until(`${path} to be opened`, async () => {
      for (const page of await this.#browser.pages()) {
        // Puppeteer does not learn where such a page has gone.
        const address = await page.evaluate(() => location.href).catch(() => '');
        if (address === url) return new PuppeteerPage(page, this.#emulateColorScheme);
      }
      return undefined;
    });
  }

  async clickToolbarButton(
    page: PageUnderTest,
    options: { readonly colorScheme?: ColorScheme } = {},
  ): Promise<PopupUnderTest> {
    if (await this.#popup.isOpen()) await this.#popup.close();
    await page.puppeteer.bringToFront();
    const button = await until('the toolbar button', async () => {
      return (await this.#scope.run(boxOf, `#${this.#addon.button}`)) ?? undefined;
    });
    await this.#click(button);
    return this.openedPopup(options.colorScheme);
  }

  openedPopup(colorScheme?: ColorScheme): Promise<PopupUnderTest> {
    return this.#popup.opened(colorScheme);
  }

  async toolbarButton({ puppeteer: page }: PageUnderTest): Promise<ToolbarButton> {
    await page.bringToFront();
    return this.#scope.run(buttonShown, this.#addon.button);
  }

  async pressToggleKeys({ puppeteer: page }: PageUnderTest): Promise<void> {
    await page.bringToFront();
    await this.#scope.run(sendKeys, 'U', { altKey: true, shiftKey: true });
  }

  async eventListeners({ puppeteer: page }: PageUnderTest): Promise<readonly string[]> {
    await page.bringToFront();
    return this.#scope.run(listenersInTab);
  }

  watchRequests(): Promise<RequestWatch> {
    return watchFirefox(this.#scope);
  }

  savedFiles(): Promise<readonly SavedFile[]> {
    return this.#staged.savedFiles();
  }

  forceColors(_: SurfaceUnderTest, isForced: boolean): Promise<void> {
    return this.#scope.run(setForcedColors, isForced);
  }

  async answerPrompt(answer: PromptAnswer, request: PermissionRequest): Promise<string> {
    await request.ask();
    const prompt = await until('the permission prompt', async () => {
      return (await this.#scope.run(openPrompt, answer)) ?? undefined;
    });
    await this.#click(prompt.button);
    await until('the permission prompt to close', async () => {
      return (await this.#scope.run(openPrompt, answer)) === null;
    });
    return prompt.words;
  }

  allowSite(pattern: string): Promise<void> {
    return this.#addon.allowSite(pattern);
  }

  revokeSite(pattern: string): Promise<void> {
    return this.#addon.revokeSite(pattern);
  }

  grantedOrigins(): Promise<readonly string[]> {
    return this.#addon.grantedOrigins();
  }

  uninstallExtension(): Promise<void> {
    return this.#addon.uninstall();
  }

  async updateExtension(): Promise<string> {
    const version = await this.#staged.raiseVersion();
    await this.#addon.update(version);
    return version;
  }

  killBackground(): Promise<void> {
    return this.#addon.killBackground();
  }

  isBackgroundRunning(): Promise<boolean> {
    return this.#addon.isBackgroundRunning();
  }

  async startOver(): Promise<void> {
    if (await this.#popup.isOpen()) await this.#popup.close();
    // Firefox ends with its last tab.
    const opened = await this.#browser.pages();
    await this.#browser.newPage();
    for (const page of opened) await page.close();
    await this.#scope.run(setForcedColors, false);
    // A test may have removed it already.
    if (await this.#addon.isInstalled()) await this.uninstallExtension();
    await this.#staged.removeSavedFiles();
    await this.#browser.installExtension(this.#staged.extension);
    await this.#untilInstalled();
  }

  async close(): Promise<void> {
    await endBrowser(this.#browser);
    await this.#staged.remove();
  }

  async #click({ x, y, width, height }: Box): Promise<void> {
    await this.#scope.run(sendMouse, CLICK, x + width / 2, y + height / 2);
  }

  /** BiDi's own command for it is unknown to ESR 153: the override that the inspector sets. */
  readonly #emulateColorScheme = async (page: Page, scheme: ColorScheme): Promise<void> => {
    await page.bringToFront();
    await this.#scope.run(setColorScheme, scheme, null);
  };
}
