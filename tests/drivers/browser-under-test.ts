/**
 * What a spec may do with a browser, the same in Chromium and in Firefox, so that one spec runs in
 * both. Where the browsers differ in what a driver can reach at all, the member's comment says so.
 */
import type { Page } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';

export type ColorScheme = 'light' | 'dark';

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly deviceScaleFactor?: number;
}

/** A CSS selector, or a role with an accessible name. Both look into open shadow roots. */
export type Target = string | { readonly role: string; readonly name: string | RegExp };

/** Something with a document in it: a tab, or the toolbar button's popup. */
export interface SurfaceUnderTest {
  /**
   * Runs `work` in the document's own world and returns its result as JSON would carry it
   * (`undefined` comes back as `null`). `work` is sent as source: it sees nothing outside itself.
   */
  evaluate<Args extends readonly unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Runs a classic script, axe-core's for one, whatever the document's CSP says. */
  runScript(source: string): Promise<void>;
  /** How many elements match, visible or not. */
  count(target: Target): Promise<number>;
  /** The rendered text of the first visible match, once there is one; of the body without target. */
  text(target?: Target): Promise<string>;
  /** Waits until a match is visible (the default), or until none is. */
  waitFor(target: Target, state?: 'visible' | 'absent'): Promise<void>;
  /** Waits until the first visible match stands still, enabled and uncovered; then a real click. */
  click(target: Target): Promise<void>;
  /** Moves the mouse pointer there. */
  hover(target: Target): Promise<void>;
  /**
   * Presses and releases one key by its `KeyboardEvent.key` name, 'Enter', 'Tab', 'j', … In Firefox's
   * popup the first Tab only enters the document: press until `document.activeElement` is right.
   */
  press(key: string): Promise<void>;
  screenshot(path: string): Promise<void>;
}

export interface PageUnderTest extends SurfaceUnderTest {
  /** For what this facade lacks. What is used of it must exist in WebDriver BiDi as well. */
  readonly puppeteer: Page;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  setViewport(viewport: Viewport): Promise<void>;
  setColorScheme(scheme: ColorScheme): Promise<void>;
  /**
   * `console.error` calls and uncaught errors since the page was opened, the page's own and the
   * content script's. Failed requests are not among them: only one of the browsers reports them.
   */
  consoleErrors(): readonly string[];
  close(): Promise<void>;
}

/** The real popup, in its own panel at the toolbar button. It closes as a reader's would. */
export interface PopupUnderTest extends SurfaceUnderTest {
  isOpen(): Promise<boolean>;
  waitUntilClosed(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenPageOptions {
  readonly viewport?: Viewport;
  readonly colorScheme?: ColorScheme;
}

export type PromptAnswer = 'allow' | 'deny';

export interface PermissionRequest {
  /** The match patterns that the extension is about to request, exactly as it writes them. */
  readonly origins: readonly string[];
  /** Makes the extension ask, by a real click in the popup as a rule. */
  readonly ask: () => Promise<void>;
  /** The page of ours that asks; the popup if not said. */
  readonly from?: SurfaceUnderTest;
}

/** What the toolbar button shows for a tab. */
export interface ToolbarButton {
  readonly title: string;
  /** The picture's address inside the extension; null in Chromium, which tells it to nobody. */
  readonly icon: string | null;
}

/** A request as the browser sees it leave, by http or a socket, whoever asked for it. */
export interface SeenRequest {
  readonly url: string;
  /** Who asked, in the browser's own words: a page and its address, a worker, the extension. */
  readonly from: string;
}

/** Every request of a browser from some moment on (issue 18). */
export interface RequestWatch {
  /**
   * Those of pages, content scripts and all documents and workers of the extension; not the browser's own, for
   * its lists of bad sites, say.
   */
  seen(): Promise<readonly SeenRequest[]>;
  /** The documents and workers that were listened to; none in Firefox, which is listened to as a whole. */
  contexts(): readonly string[];
  end(): Promise<void>;
}

/** A file that a page had the browser save. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

export interface BrowserUnderTest {
  readonly name: BrowserName;
  readonly version: string;

  /** Opens a tab in front and loads `url` in it. */
  openPage(url: string, options?: OpenPageOptions): Promise<PageUnderTest>;
  /** Opens one of the extension's own documents, `options.html`, in a tab. */
  openExtensionPage(path: string, options?: OpenPageOptions): Promise<PageUnderTest>;
  /** Waits for a document of the extension that it opens in a tab by itself. */
  openedExtensionPage(path: string): Promise<PageUnderTest>;

  /**
   * Brings the page's tab to the front and opens the extension's popup for it. `activeTab` is
   * granted as by a reader's click. Firefox: a real click on the button, put on the toolbar first.
   * Chromium: CDP's `Extensions.triggerAction`, as its toolbar takes no input from a driver.
   */
  clickToolbarButton(
    page: PageUnderTest,
    options?: { readonly colorScheme?: ColorScheme },
  ): Promise<PopupUnderTest>;

  /** Waits for the popup that the extension opens by itself (`action.openPopup`), over the tab in front. */
  openedPopup(): Promise<PopupUnderTest>;

  /**
   * Has the extension ask for sites, and answers the browser. Returns the prompt's words where a
   * driver can read them.
   *
   * Firefox: waits for the browser's own notification, then a real click on Allow or Deny.
   * Chromium: its native prompt can be neither seen nor clicked without a screen. 'allow' approves
   * the origins on chrome://extensions beforehand, then `permissions.request` runs for real and
   * finds no reason to ask. 'deny' makes the asking page's `permissions.request` resolve to false: it
   * proves what the extension does with a refusal, not that the browser refuses.
   */
  answerPrompt(answer: PromptAnswer, request: PermissionRequest): Promise<string | undefined>;

  /** Brings the page's tab to the front, and tells what the toolbar button shows there. */
  toolbarButton(page: PageUnderTest): Promise<ToolbarButton>;
  /**
   * Brings the page's tab to the front and presses Alt+Shift+U. Firefox: the keys, in its own window.
   * Chromium hears its shortcuts before anything that a driver can press: there the background is
   * told of the command. That proves what the command does, not that the browser knows the keys.
   */
  pressToggleKeys(page: PageUnderTest): Promise<void>;

  /**
   * Has the reader's own few colours replace those of a page (`forced-colors`), or no longer. In Firefox
   * of all pages: end it with the test.
   */
  forceColors(surface: SurfaceUnderTest, isForced: boolean): Promise<void>;

  /**
   * What listens for events on a page's window, document, root and body, `document click`: the page's
   * scripts and an extension's alike.
   */
  eventListeners(page: PageUnderTest): Promise<readonly string[]>;
  /**
   * Begins to note requests. Firefox: all that it opens, in its own process. Chromium: those of each document and
   * worker, from soon after it began; what one asks of another host before that, the proxy of the articles has seen.
   */
  watchRequests(): Promise<RequestWatch>;
  /** The files that were saved so far, each complete. */
  savedFiles(): Promise<readonly SavedFile[]>;

  /**
   * Grants a site without a prompt. Firefox: as its own settings page does. Chromium: what is approved on
   * chrome://extensions is held once a page of the extension has asked for it.
   */
  allowSite(pattern: string): Promise<void>;
  /** Takes a granted site back as the browser's own settings page does: not by the extension. */
  revokeSite(pattern: string): Promise<void>;
  /** The sites that are granted to the extension now, by the browser's own list. */
  grantedOrigins(): Promise<readonly string[]>;

  /** Removes the extension while its pages stay open. */
  uninstallExtension(): Promise<void>;
  /** Installs the next version over this one (`onInstalled` says 'update'); returns its number. */
  updateExtension(): Promise<string>;

  /** Stops the service worker or the event page, as idleness would. The next event starts it. */
  killBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;

  /**
   * Closes all tabs and installs the extension anew, so that it opens its welcome page, has nothing stored
   * and is allowed nowhere: what a test finds in a browser that was just started.
   */
  startOver(): Promise<void>;
  /** Ends the browser by its own handle and removes its profile. May be called twice. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The built extension's directory. It is copied: what a test does to it stays in the test. */
  readonly extension: string;
  /**
   * The port of a proxy on this machine, by which the browser reaches everything but `localhost`: the sites
   * of tests/articles are behind it, whose certificates nobody vouches for, so that it minds none.
   */
  readonly proxyPort?: number | undefined;
  /** The language that the browser speaks, one of `_locales`; English if not said. Chromium only: Firefox has one. */
  readonly language?: string | undefined;
}
