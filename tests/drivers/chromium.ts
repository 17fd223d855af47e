/**
 * Chromium by CDP. Debian's build still loads unpacked extensions; branded Chrome may not.
 *
 * Two things stand in for a reader's hand, as the browser's own interface takes no input without a
 * screen: `Extensions.triggerAction` for the toolbar button, and `chrome.developerPrivate`, which is
 * what the controls on chrome://extensions call, for approving and taking back sites.
 */
import type { Browser, Page, Target } from 'puppeteer-core';
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
import {
  dispatchToggleCommand,
  originsGranted,
  refuseRequests,
  requestOrigin,
  titleOfActiveTab,
} from './chromium-extension-api.ts';
import { ExtensionsPage } from './chromium-extensions-page.ts';
import { listenersOn } from './chromium-listeners.ts';
import { ChromiumPopup } from './chromium-popup.ts';
import { watchChromium } from './chromium-requests.ts';
import { ExtensionWorker } from './chromium-worker.ts';
import { endBrowser } from './end-browser.ts';
import { openWith } from './open-page.ts';
import { until } from './patience.ts';
import { PuppeteerPage } from './puppeteer-page.ts';
import type { StagedExtension } from './staged-extension.ts';

export class Chromium implements BrowserUnderTest {
  readonly name = 'chromium';
  readonly version: string;
  readonly #browser: Browser;
  readonly #staged: StagedExtension;
  readonly #id: string;
  readonly #settings: ExtensionsPage;
  readonly #worker: ExtensionWorker;
  #popup: ChromiumPopup | undefined;

  private constructor(
    browser: Browser,
    staged: StagedExtension,
    id: string,
    settings: ExtensionsPage,
    version: string,
  ) {
    this.#browser = browser;
    this.#staged = staged;
    this.#id = id;
    this.#settings = settings;
    this.#worker = new ExtensionWorker(browser, this.#url(''));
    this.version = version;
  }

  static async prepare(browser: Browser, staged: StagedExtension): Promise<Chromium> {
    const settings = await ExtensionsPage.open(browser);
    const id = await browser.installExtension(staged.extension);
    const chromium = new Chromium(browser, staged, id, settings, await browser.version());
    await until('the service worker to start', () => chromium.isBackgroundRunning());
    return chromium;
  }

  openPage(url: string, options: OpenPageOptions = {}): Promise<PageUnderTest> {
    return openWith(this.#browser, emulateColorScheme, options, (page) => page.goto(url));
  }

  openExtensionPage(path: string, options: OpenPageOptions = {}): Promise<PageUnderTest> {
    return this.openPage(this.#url(path), options);
  }

  async openedExtensionPage(path: string): Promise<PageUnderTest> {
    const target = await this.#browser.waitForTarget(
      (candidate) => candidate.url() === this.#url(path),
    );
    return new PuppeteerPage(await target.asPage(), emulateColorScheme);
  }

  async clickToolbarButton(
    page: PageUnderTest,
    options: { readonly colorScheme?: ColorScheme } = {},
  ): Promise<PopupUnderTest> {
    await this.#popup?.close();
    await page.puppeteer.bringToFront();
    const extension = await until('the extension to be known', async () =>
      (await this.#browser.extensions()).get(this.#id),
    );
    const before = new Set(this.#browser.targets());
    await extension.triggerAction(page.puppeteer);
    const target = await this.#browser.waitForTarget(
      (candidate) => !before.has(candidate) && candidate.url().startsWith(this.#url('')),
    );
    return this.#popupIn(target, options.colorScheme);
  }

  async openedPopup(): Promise<PopupUnderTest> {
    const target = await this.#browser.waitForTarget((candidate) =>
      candidate.url().startsWith(this.#url('popup.html')),
    );
    return this.#popupIn(target);
  }

  async #popupIn(target: Target, colorScheme?: ColorScheme): Promise<ChromiumPopup> {
    const popup = new ChromiumPopup(await target.asPage(), emulateColorScheme);
    this.#popup = popup;
    if (colorScheme) await popup.setColorScheme(colorScheme);
    await until('the popup to load', () =>
      popup.evaluate(() => document.readyState === 'complete' && innerWidth > 0),
    );
    return popup;
  }

  async toolbarButton({ puppeteer: page }: PageUnderTest): Promise<ToolbarButton> {
    await page.bringToFront();
    const worker = await this.#worker.woken();
    return { title: await worker.evaluate(titleOfActiveTab), icon: null };
  }

  async pressToggleKeys({ puppeteer: page }: PageUnderTest): Promise<void> {
    await page.bringToFront();
    const worker = await this.#worker.woken();
    await worker.evaluate(dispatchToggleCommand);
  }

  async forceColors(surface: SurfaceUnderTest, isForced: boolean): Promise<void> {
    if (!(surface instanceof PuppeteerPage)) throw new Error('Not a page of this browser.');
    // Puppeteer's own emulateMediaFeatures refuses the name.
    const session = await surface.puppeteer.createCDPSession();
    const features = [{ name: 'forced-colors', value: isForced ? 'active' : 'none' }];
    await session.send('Emulation.setEmulatedMedia', { features });
  }

  eventListeners({ puppeteer: page }: PageUnderTest): Promise<readonly string[]> {
    return listenersOn(page);
  }

  watchRequests(): Promise<RequestWatch> {
    return watchChromium(this.#browser);
  }

  savedFiles(): Promise<readonly SavedFile[]> {
    return this.#staged.savedFiles();
  }

  async answerPrompt(answer: PromptAnswer, request: PermissionRequest): Promise<undefined> {
    if (answer === 'allow') {
      for (const pattern of request.origins) await this.#settings.allowSite(this.#id, pattern);
    } else {
      const asking = request.from ?? this.#popup;
      if (!asking) throw new Error('Nothing can ask: open the popup first.');
      await asking.evaluate(refuseRequests);
    }
    await request.ask();
  }

  async allowSite(pattern: string): Promise<void> {
    await this.#settings.allowSite(this.#id, pattern);
    // What is approved there is held only once the extension has asked for it: a page of its own does.
    const page = await this.openExtensionPage('options.html');
    const isGranted = await page.evaluate(requestOrigin, pattern);
    await page.close();
    if (!isGranted) throw new Error(`${pattern} was not granted.`);
  }

  async revokeSite(pattern: string): Promise<void> {
    await this.#settings.revokeSite(this.#id, pattern);
    await until(`${pattern} to be taken back`, async () => {
      const granted = await this.grantedOrigins();
      return !granted.includes(pattern);
    });
  }

  /**
   * What the extension itself is told: the list on chrome://extensions also keeps sites that were
   * approved once and that the extension has given back.
   */
  async grantedOrigins(): Promise<readonly string[]> {
    const worker = await this.#worker.running();
    if (worker) return worker.evaluate(originsGranted);
    const page = await this.openExtensionPage('popup.html');
    const origins = await page.evaluate(originsGranted);
    await page.close();
    return origins;
  }

  async uninstallExtension(): Promise<void> {
    await this.#browser.uninstallExtension(this.#id);
    await until('the service worker to end', async () => !(await this.isBackgroundRunning()));
  }

  async updateExtension(): Promise<string> {
    const version = await this.#staged.raiseVersion();
    this.#worker.replace();
    await this.#settings.reload(this.#id);
    await until(`version ${version} to run`, async () => {
      const info = await this.#settings.infoOf(this.#id);
      const isNew = info.version === version && info.state === 'ENABLED';
      return isNew && (await this.isBackgroundRunning());
    });
    return version;
  }

  killBackground(): Promise<void> {
    return this.#worker.kill();
  }

  async isBackgroundRunning(): Promise<boolean> {
    return this.#worker.isRunning;
  }

  async startOver(): Promise<void> {
    await this.#closePages();
    // A test may have removed it already.
    const installed = await this.#browser.extensions();
    if (installed.has(this.#id)) await this.uninstallExtension();
    // What the last install had just opened is a page of nothing now, with the address that the next one opens.
    await this.#closePages();
    await this.#staged.removeSavedFiles();
    await this.#browser.installExtension(this.#staged.extension);
    await until('the service worker to start', () => this.isBackgroundRunning());
  }

  async close(): Promise<void> {
    await endBrowser(this.#browser);
    await this.#staged.remove();
  }

  async #closePages(): Promise<void> {
    for (const page of await this.#browser.pages()) {
      if (!this.#settings.isIn(page)) await page.close();
    }
  }

  #url(path: string): string {
    return `chrome-extension://${this.#id}/${path}`;
  }
}

function emulateColorScheme(page: Page, scheme: ColorScheme): Promise<void> {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}
