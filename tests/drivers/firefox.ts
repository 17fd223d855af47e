/**
 * Firefox by WebDriver BiDi: tabs through puppeteer, and the browser's own window (toolbar, popup,
 * permission notification) through BiDi's privileged scope on the same connection.
 */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type {
  BrowserUnderTest,
  ColorScheme,
  LaunchOptions,
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
import { findExecutable, isHeadless } from './executable.ts';
import { type ChromeScope, openChromeScope } from './firefox-chrome-scope.ts';
import { FirefoxPopup, POPUP_MARK } from './firefox-popup.ts';
import { watchFirefox } from './firefox-requests.ts';
import {
  activeVersion,
  allowedOrigins,
  type Box,
  backgroundState,
  boxOf,
  buttonShown,
  extensionHost,
  giveSite,
  listenersInTab,
  openPopupBox,
  openPrompt,
  putButtonOnToolbar,
  reloadAddon,
  removeAddon,
  sendKeys,
  sendMouse,
  setColorScheme,
  setForcedColors,
  stopBackground,
  takeSiteBack,
} from './firefox-window.ts';
import { openWith } from './open-page.ts';
import { START_PATIENCE_MS, until } from './patience.ts';
import { PuppeteerPage } from './puppeteer-page.ts';
import { type StagedExtension, stageExtension } from './staged-extension.ts';

const CLICK = ['mousemove', 'mousedown', 'mouseup'] as const;

export async function launchFirefox(options: LaunchOptions): Promise<BrowserUnderTest> {
  const executablePath = findExecutable('firefox');
  const staged = await stageExtension(options.extension);
  try {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: isHeadless(),
      timeout: START_PATIENCE_MS,
      userDataDir: staged.profile,
      defaultViewport: null,
      // For the browser's own window, and for moz-extension: pages (refused without since 153).
      args: ['--remote-allow-system-access'],
      acceptInsecureCerts: options.proxyPort !== undefined,
      extraPrefsFirefox: {
        // A notification ignores clicks for its first half second; a test would have to sleep.
        'security.notification_enable_delay': 0,
        // Only killBackground stops the event page: a slow test must not find it gone by itself.
        'extensions.background.idle.timeout': 600_000,
        // Saves files into a folder of ours, and asks nobody.
        'browser.download.dir': staged.downloads,
        'browser.download.folderList': 2,
        'browser.download.alwaysOpenPanel': false,
        ...proxyPrefs(options.proxyPort),
      },
    });
    staged.removeAtExit();
    // After a failed test Playwright ends the process before puppeteer has: each left a Firefox that ran on.
    process.once('exit', () => browser.process()?.kill('SIGKILL'));
    try {
      return await Firefox.prepare(browser, staged);
    } catch (error) {
      await endFirefox(browser);
      throw error;
    }
  } catch (error) {
    await staged.remove();
    throw error;
  }
}

class Firefox implements BrowserUnderTest {
  readonly name = 'firefox';
  readonly version: string;
  readonly #browser: Browser;
  readonly #staged: StagedExtension;
  readonly #scope: ChromeScope;
  readonly #id: string;
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
    this.#id = id;
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
    await this.#scope.run(putButtonOnToolbar, this.#button);
  }

  openPage(url: string, options: OpenPageOptions = {}): Promise<PageUnderTest> {
    return openWith(this.#browser, this.#emulateColorScheme, options, (page) => page.goto(url));
  }

  async openExtensionPage(path: string, options: OpenPageOptions = {}): Promise<PageUnderTest> {
    const host = await this.#scope.run(extensionHost, this.#id);
    const url = `moz-extension://${host}/${path}`;
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
    const host = await this.#scope.run(extensionHost, this.#id);
    const url = `moz-extension://${host}/${path}`;
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
      return (await this.#scope.run(boxOf, `#${this.#button}`)) ?? undefined;
    });
    await this.#click(button);
    return this.openedPopup(options.colorScheme);
  }

  async openedPopup(colorScheme?: ColorScheme): Promise<PopupUnderTest> {
    await until('the popup to open', async () => {
      return (await this.#scope.run(openPopupBox, POPUP_MARK)) ?? undefined;
    });
    if (colorScheme) await this.#scope.run(setColorScheme, colorScheme, POPUP_MARK);
    await until('the popup to load', () =>
      this.#popup.evaluate(() => document.readyState === 'complete' && innerWidth > 0),
    );
    return this.#popup;
  }

  async toolbarButton({ puppeteer: page }: PageUnderTest): Promise<ToolbarButton> {
    await page.bringToFront();
    return this.#scope.run(buttonShown, this.#button);
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

  async allowSite(pattern: string): Promise<void> {
    await this.#scope.run(giveSite, this.#id, pattern);
    await until(`${pattern} to be granted`, async () => {
      const granted = await this.grantedOrigins();
      return granted.includes(pattern);
    });
  }

  async revokeSite(pattern: string): Promise<void> {
    await this.#scope.run(takeSiteBack, this.#id, pattern);
    await until(`${pattern} to be taken back`, async () => {
      const granted = await this.grantedOrigins();
      return !granted.includes(pattern);
    });
  }

  grantedOrigins(): Promise<readonly string[]> {
    return this.#scope.run(allowedOrigins, this.#id);
  }

  async uninstallExtension(): Promise<void> {
    await this.#scope.run(removeAddon, this.#id);
    await until('the extension to go', async () => {
      return (await this.#scope.run(extensionHost, this.#id)) === null;
    });
  }

  async updateExtension(): Promise<string> {
    const version = await this.#staged.raiseVersion();
    await this.#scope.run(reloadAddon, this.#id);
    await until(`version ${version} to run`, async () => {
      const running = await this.#scope.run(activeVersion, this.#id);
      return running === version && (await this.isBackgroundRunning());
    });
    return version;
  }

  async killBackground(): Promise<void> {
    await until('the event page to end', async () => {
      // Firefox puts it off while an answer is owed, and an event may start it again at once.
      await this.#scope.run(stopBackground, this.#id);
      return !(await this.isBackgroundRunning());
    });
  }

  async isBackgroundRunning(): Promise<boolean> {
    return (await this.#scope.run(backgroundState, this.#id)) === 'running';
  }

  async startOver(): Promise<void> {
    if (await this.#popup.isOpen()) await this.#popup.close();
    // Firefox ends with its last tab.
    const opened = await this.#browser.pages();
    await this.#browser.newPage();
    for (const page of opened) await page.close();
    await this.#scope.run(setForcedColors, false);
    // A test may have removed it already.
    if ((await this.#scope.run(extensionHost, this.#id)) !== null) await this.uninstallExtension();
    await this.#staged.removeSavedFiles();
    await this.#browser.installExtension(this.#staged.extension);
    await this.#untilInstalled();
  }

  async close(): Promise<void> {
    await endFirefox(this.#browser);
    await this.#staged.remove();
  }

  /** The toolbar button's element: the id, with everything unusual in it made an underscore. */
  get #button(): string {
    return `${this.#id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
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

/** Loopback addresses are never asked of a proxy (`network.proxy.allow_hijacking_localhost`). */
function proxyPrefs(port: number | undefined): Record<string, unknown> {
  if (port === undefined) return {};
  return {
    // By hand, as the five prefs below it.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
}

/** By the handle, and by force where the browser does not answer. */
async function endFirefox(browser: Browser): Promise<void> {
  const program = browser.process();
  await browser.close().catch(() => program?.kill('SIGKILL'));
}
