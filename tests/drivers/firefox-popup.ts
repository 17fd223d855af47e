/** The popup in Firefox: a `<browser>` in a panel of the window, reached through that window. */
import { writeFile } from 'node:fs/promises';
import type { ColorScheme, PopupUnderTest } from './browser-under-test.ts';
import type { ChromeScope } from './firefox-chrome-scope.ts';
import {
  type Box,
  closePopup,
  drawPopup,
  evaluateInPopup,
  openPopupBox,
  sendKeys,
  sendMouse,
  setColorScheme,
} from './firefox-window.ts';
import { until } from './patience.ts';
import { pngPath } from './puppeteer-page.ts';
import { Surface } from './surface.ts';

/** The id by which the functions in Firefox's window find the one open popup. */
const POPUP_MARK = 'throughline-e2e-popup';

export class FirefoxPopup extends Surface implements PopupUnderTest {
  readonly #scope: ChromeScope;

  constructor(scope: ChromeScope) {
    super();
    this.#scope = scope;
  }

  async isOpen(): Promise<boolean> {
    return (await this.#scope.run(openPopupBox, POPUP_MARK)) !== null;
  }

  /** This popup, once it is open and has loaded. */
  async opened(colorScheme?: ColorScheme): Promise<this> {
    await until('the popup to open', () => this.isOpen());
    if (colorScheme) await this.#scope.run(setColorScheme, colorScheme, POPUP_MARK);
    await until('the popup to load', () =>
      this.evaluate(() => document.readyState === 'complete' && innerWidth > 0),
    );
    return this;
  }

  async waitUntilClosed(): Promise<void> {
    await until('the popup to close', async () => !(await this.isOpen()));
  }

  async close(): Promise<void> {
    await this.#scope.run(closePopup, POPUP_MARK);
    await this.waitUntilClosed();
  }

  async runScript(source: string): Promise<void> {
    await this.evaluateExpression(`${source}\n;undefined`);
  }

  /** The first Tab after opening is Firefox's own: it enters the document, which does not see it. */
  async press(key: string): Promise<void> {
    await this.#scope.run(sendKeys, key.length > 1 ? `KEY_${key}` : key, {});
  }

  async screenshot(path: string): Promise<void> {
    const picture = await this.#scope.run(drawPopup, POPUP_MARK);
    await writeFile(pngPath(path), picture, 'base64');
  }

  protected async evaluateExpression(expression: string): Promise<string> {
    const [ok, text] = await this.#scope.run(evaluateInPopup, POPUP_MARK, expression);
    if (!ok) throw new Error(`In the popup: ${text}`);
    return text;
  }

  protected async moveTo(x: number, y: number): Promise<void> {
    const box = await this.#box();
    await this.#scope.run(sendMouse, ['mousemove'], box.x + x, box.y + y);
  }

  protected async clickAt(x: number, y: number): Promise<void> {
    const box = await this.#box();
    await this.#scope.run(sendMouse, ['mousemove', 'mousedown', 'mouseup'], box.x + x, box.y + y);
  }

  async #box(): Promise<Box> {
    const box = await this.#scope.run(openPopupBox, POPUP_MARK);
    if (!box) throw new Error('The popup is closed.');
    return box;
  }
}
