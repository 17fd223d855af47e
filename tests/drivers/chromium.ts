/**
 * Chromium by CDP. Debian's build still loads unpacked extensions; branded Chrome may not.
 *
 * Two things stand in for a reader's hand, as the browser's own interface takes no input without a
 * screen: `Extensions.triggerAction` for the toolbar button, and `chrome.developerPrivate`, which is
 * what the controls on chrome://extensions call, for approving and taking back sites.
 */
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
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
import { listenersOn } from './chromium-listeners.ts';
import { watchChromium } from './chromium-requests.ts';
import { findExecutable, isHeadless } from './executable.ts';
import { openWith } from './open-page.ts';
import { START_PATIENCE_MS, until } from './patience.ts';
import { PuppeteerPage, pngPath } from './puppeteer-page.ts';
import { type StagedExtension, stageExtension } from './staged-extension.ts';

/** On top of puppeteer's own, which keep most of the background networking off. */
const FLAGS = [
  // As root, in a container, Chromium has no sandbox; everyone else keeps it: `npm start` opens any page.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-component-update',
  '--no-default-browser-check',
];

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

export async function launchChromium(options: LaunchOptions): Promise<BrowserUnderTest> {
  const executablePath = findExecutable('chromium');
  const staged = await stageExtension(options.extension);
  try {
    const browser = await puppeteer.launch({
      executablePath,
      headless: isHeadless(),
      timeout: START_PATIENCE_MS,
      // Installing and triggering extensions is refused over a port.
      pipe: true,
      enableExtensions: true,
      userDataDir: staged.profile,
      // The popup must keep its own size.
      defaultViewport: null,
      downloadBehavior: { policy: 'allow', downloadPath: staged.downloads },
      args: [...FLAGS, ...proxyFlags(options.proxyPort), ...languageFlags(options.language)],
      // On Linux Chromium goes by this, and not by its flag.
      ...(options.language ? { env: { ...process.env, LANGUAGE: options.language } } : {}),
    });
    staged.removeAtExit();
    try {
      return await Chromium.prepare(browser, staged);
    } catch (error) {
      await endChromium(browser);
      throw error;
    }
  } catch (error) {
    await staged.remove();
    throw error;
  }
}

function languageFlags(language: string | undefined): string[] {
  return language === undefined ? [] : [`--lang=${language}`];
}

class Chromium implements BrowserUnderTest {
  readonly name = 'chromium';
  readonly version: string;
  readonly #browser: Browser;
  readonly #staged: StagedExtension;
  readonly #id: string;
  /** The first tab, kept on chrome://extensions: the place where developerPrivate exists. */
  readonly #settings: Page;
  #popup: ChromiumPopup | undefined;
  /** Workers of versions that were replaced: Chromium never says that they end, and they answer no more. */
  readonly #replaced = new WeakSet<Target>();

  private constructor(
    browser: Browser,
    staged: StagedExtension,
    id: string,
    settings: Page,
    version: string,
  ) {
    this.#browser = browser;
    this.#staged = staged;
    this.#id = id;
    this.#settings = settings;
    this.version = version;
  }

  static async prepare(browser: Browser, staged: StagedExtension): Promise<Chromium> {
    const settings = (await browser.pages())[0] ?? (await browser.newPage());
    await settings.goto('chrome://extensions/');
    // Without it, Chromium disables an unpacked extension as soon as it is reloaded.
    await settings.evaluate(async () => {
      const { developerPrivate } = (globalThis as unknown as WithDeveloperPrivate).chrome;
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    });
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
    const worker = await this.#runningWorker();
    return { title: await worker.evaluate(titleOfActiveTab), icon: null };
  }

  async pressToggleKeys({ puppeteer: page }: PageUnderTest): Promise<void> {
    await page.bringToFront();
    const worker = await this.#runningWorker();
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
      for (const pattern of request.origins) await this.#manage('addHostPermission', pattern);
    } else {
      const asking = request.from ?? this.#popup;
      if (!asking) throw new Error('Nothing can ask: open the popup first.');
      await asking.evaluate(refuseRequests);
    }
    await request.ask();
  }

  async allowSite(pattern: string): Promise<void> {
    await this.#manage('addHostPermission', pattern);
    // What is approved there is held only once the extension has asked for it: a page of its own does.
    const page = await this.openExtensionPage('options.html');
    const isGranted = await page.evaluate(requestOrigin, pattern);
    await page.close();
    if (!isGranted) throw new Error(`${pattern} was not granted.`);
  }

  async revokeSite(pattern: string): Promise<void> {
    await this.#manage('removeHostPermission', pattern);
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
    const worker = await this.#workerTarget()?.worker();
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
    const replaced = this.#workerTarget();
    if (replaced) this.#replaced.add(replaced);
    await this.#settings.evaluate(async (id) => {
      const { developerPrivate } = (globalThis as unknown as WithDeveloperPrivate).chrome;
      await developerPrivate.reload(id, { failQuietly: true });
    }, this.#id);
    await until(`version ${version} to run`, async () => {
      const info = await this.#info();
      const isNew = info.version === version && info.state === 'ENABLED';
      return isNew && (await this.isBackgroundRunning());
    });
    return version;
  }

  async killBackground(): Promise<void> {
    await until('the service worker to end', async () => {
      const target = this.#workerTarget();
      if (!target) return true;
      // An event may start it again at once; and it may end by itself while it is being closed.
      const worker = await target.worker();
      await worker?.close().catch(() => undefined);
      return false;
    });
  }

  async isBackgroundRunning(): Promise<boolean> {
    return this.#workerTarget() !== undefined;
  }

  async startOver(): Promise<void> {
    for (const page of await this.#browser.pages()) {
      if (page !== this.#settings) await page.close();
    }
    // A test may have removed it already.
    const installed = await this.#browser.extensions();
    if (installed.has(this.#id)) await this.uninstallExtension();
    await this.#staged.removeSavedFiles();
    await this.#browser.installExtension(this.#staged.extension);
    await until('the service worker to start', () => this.isBackgroundRunning());
  }

  async close(): Promise<void> {
    await endChromium(this.#browser);
    await this.#staged.remove();
  }

  #url(path: string): string {
    return `chrome-extension://${this.#id}/${path}`;
  }

  #workerTarget() {
    return this.#browser
      .targets()
      .find(
        (target) =>
          target.type() === 'service_worker' &&
          target.url().startsWith(this.#url('')) &&
          !this.#replaced.has(target),
      );
  }

  /** It is woken by what the test has done, and takes its time. */
  #runningWorker(): Promise<WebWorker> {
    return until('the service worker', async () => {
      return (await this.#workerTarget()?.worker()) ?? undefined;
    });
  }

  #info(): Promise<ExtensionInfo> {
    return this.#settings.evaluate((id) => {
      const { developerPrivate } = (globalThis as unknown as WithDeveloperPrivate).chrome;
      return developerPrivate.getExtensionInfo(id);
    }, this.#id);
  }

  async #manage(
    action: 'addHostPermission' | 'removeHostPermission',
    pattern: string,
  ): Promise<void> {
    await this.#settings.evaluate(
      async (id, name, host) => {
        const { developerPrivate } = (globalThis as unknown as WithDeveloperPrivate).chrome;
        await developerPrivate[name](id, host);
      },
      this.#id,
      action,
      pattern,
    );
  }
}

class ChromiumPopup extends PuppeteerPage implements PopupUnderTest {
  async isOpen(): Promise<boolean> {
    return !this.puppeteer.isClosed();
  }

  /** At twice the size, as in Firefox, for eyes. */
  override async screenshot(path: string): Promise<void> {
    const [width, height] = await this.evaluate(() => [innerWidth, innerHeight] as const);
    const clip = { x: 0, y: 0, width, height, scale: 2 };
    await this.puppeteer.screenshot({ path: pngPath(path), clip });
  }

  async waitUntilClosed(): Promise<void> {
    await until('the popup to close', async () => !(await this.isOpen()));
  }
}

function emulateColorScheme(page: Page, scheme: ColorScheme): Promise<void> {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

/**
 * Runs in the popup. Both namespaces, and both ways to be answered: the polyfill asks `chrome` with
 * a callback, where a page has no `browser` of its own.
 */
function refuseRequests(): void {
  const refuse = (...args: unknown[]): Promise<boolean> => {
    const callback = args.at(-1);
    if (typeof callback === 'function') callback(false);
    return Promise.resolve(false);
  };
  for (const name of ['chrome', 'browser']) {
    const api: unknown = Reflect.get(globalThis, name);
    const permissions: unknown =
      typeof api === 'object' && api !== null && Reflect.get(api, 'permissions');
    if (typeof permissions === 'object' && permissions !== null) {
      Reflect.set(permissions, 'request', refuse);
    }
  }
}

/** The part of the extension's own API that is used in its worker. */
interface WithExtensionApi {
  readonly chrome: {
    readonly action: { getTitle(details: { tabId?: number }): Promise<string> };
    readonly tabs: { query(query: { active: boolean }): Promise<{ id?: number }[]> };
    /** An event of the browser's own bindings: `dispatch` calls its listeners, as the browser does. */
    readonly commands: { readonly onCommand: { dispatch(...args: unknown[]): void } };
  };
}

/** Runs in the extension. */
async function titleOfActiveTab(): Promise<string> {
  const { action, tabs } = (globalThis as unknown as WithExtensionApi).chrome;
  const [tab] = await tabs.query({ active: true });
  return action.getTitle(tab?.id === undefined ? {} : { tabId: tab.id });
}

/** Runs in the extension. */
async function dispatchToggleCommand(): Promise<void> {
  const { commands, tabs } = (globalThis as unknown as WithExtensionApi).chrome;
  const [tab] = await tabs.query({ active: true });
  commands.onCommand.dispatch('toggle-reader', tab);
}

/** Loopback addresses are never asked of a proxy, unless it is said that they are. */
function proxyFlags(port: number | undefined): string[] {
  if (port === undefined) return [];
  // Pages by puppeteer's `acceptInsecureCerts` alone: this holds for the service worker's requests as well.
  return [`--proxy-server=http://127.0.0.1:${port}`, '--ignore-certificate-errors'];
}

/** By the handle, and by force where the browser does not answer. */
async function endChromium(browser: Browser): Promise<void> {
  const program = browser.process();
  await browser.close().catch(() => program?.kill('SIGKILL'));
}

/** Runs in a page of the extension; a driver's call counts as a reader's gesture. */
function requestOrigin(origin: string): Promise<boolean> {
  const { chrome } = globalThis as unknown as {
    chrome: { permissions: { request(wish: { origins: string[] }): Promise<boolean> } };
  };
  return chrome.permissions.request({ origins: [origin] });
}

/** Runs in the extension. */
async function originsGranted(): Promise<string[]> {
  const { chrome } = globalThis as unknown as {
    chrome: { permissions: { getAll(): Promise<{ origins?: string[] }> } };
  };
  return (await chrome.permissions.getAll()).origins ?? [];
}
