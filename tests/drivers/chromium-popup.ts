/** The popup in Chromium: a page like any other, but for its size. */
import type { PopupUnderTest } from './browser-under-test.ts';
import { until } from './patience.ts';
import { PuppeteerPage, pngPath } from './puppeteer-page.ts';

export class ChromiumPopup extends PuppeteerPage implements PopupUnderTest {
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
