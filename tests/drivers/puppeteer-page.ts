/** A tab (or Chromium's popup, which is a page too) through puppeteer. */
import type { KeyInput, Page } from 'puppeteer-core';
import type { ColorScheme, PageUnderTest, Viewport } from './browser-under-test.ts';
import { Surface } from './surface.ts';

/** Sets the colour scheme of a page: what puppeteer can do itself in Chromium only. */
export type SetColorScheme = (page: Page, scheme: ColorScheme) => Promise<void>;

export class PuppeteerPage extends Surface implements PageUnderTest {
  readonly puppeteer: Page;
  readonly #setColorScheme: SetColorScheme;
  readonly #errors: string[] = [];

  constructor(page: Page, setColorScheme: SetColorScheme) {
    super();
    this.puppeteer = page;
    this.#setColorScheme = setColorScheme;
    page.on('console', (message) => {
      if (isError(message.type(), message.text())) {
        this.#errors.push(message.text());
      }
    });
    // Firefox puts the error's kind into its message too: "Error: TypeError: …".
    page.on('pageerror', (error) =>
      this.#errors.push(String(error).replace(/^Error: (?=\w*Error: )/, '')),
    );
  }

  async goto(url: string): Promise<void> {
    await this.puppeteer.goto(url);
  }

  async reload(): Promise<void> {
    await this.puppeteer.reload();
  }

  setViewport(viewport: Viewport): Promise<void> {
    return this.puppeteer.setViewport({ ...viewport });
  }

  setColorScheme(scheme: ColorScheme): Promise<void> {
    return this.#setColorScheme(this.puppeteer, scheme);
  }

  consoleErrors(): readonly string[] {
    return [...this.#errors];
  }

  async runScript(source: string): Promise<void> {
    await this.puppeteer.evaluate(`${source}\n;undefined`);
  }

  async press(key: string): Promise<void> {
    // Puppeteer knows keys by the same names; it throws on one that it does not know.
    await this.puppeteer.keyboard.press(key as KeyInput);
  }

  async screenshot(path: string): Promise<void> {
    await this.puppeteer.screenshot({ path: pngPath(path) });
  }

  async close(): Promise<void> {
    if (!this.puppeteer.isClosed()) await this.puppeteer.close();
  }

  protected async evaluateExpression(expression: string): Promise<string> {
    return String(await this.puppeteer.evaluate(expression));
  }

  protected moveTo(x: number, y: number): Promise<void> {
    return this.puppeteer.mouse.move(x, y);
  }

  protected clickAt(x: number, y: number): Promise<void> {
    return this.puppeteer.mouse.click(x, y);
  }
}

/** Screenshots are PNG everywhere: the other formats blur the text that they are taken for. */
export function pngPath(path: string): `${string}.png` {
  if (!path.endsWith('.png')) throw new Error(`A screenshot is a .png, not ${path}`);
  return path as `${string}.png`;
}

/** Also what the reader says of its own failures, as a warning: the page is not at fault. */
function isError(type: string, text: string): boolean {
  return (type === 'error' && !isFailedRequest(text)) || text.startsWith('Throughline:');
}

/** What Chromium itself writes to the console about an answer of 400 and above; Firefox does not. */
function isFailedRequest(text: string): boolean {
  return text.startsWith('Failed to load resource:');
}
