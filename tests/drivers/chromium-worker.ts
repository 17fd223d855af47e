import type { Browser, Target, WebWorker } from 'puppeteer-core';
import { until } from './patience.ts';

/** The extension's service worker in Chromium, which comes and goes. */
export class ExtensionWorker {
  readonly #browser: Browser;
  readonly #origin: string;
  /** Workers of versions that were replaced: Chromium never says that they end, and they answer no more. */
  readonly #replaced = new WeakSet<Target>();

  /** @param origin how the extension's addresses begin. */
  constructor(browser: Browser, origin: string) {
    this.#browser = browser;
    this.#origin = origin;
  }

  get isRunning(): boolean {
    return this.#target() !== undefined;
  }

  /** The one that runs, if one does. */
  async running(): Promise<WebWorker | undefined> {
    return (await this.#target()?.worker()) ?? undefined;
  }

  /** It is woken by what the test has done, and takes its time. */
  woken(): Promise<WebWorker> {
    return until('the service worker', () => this.running());
  }

  /** Says that another version takes its place. */
  replace(): void {
    const replaced = this.#target();
    if (replaced) this.#replaced.add(replaced);
  }

  async kill(): Promise<void> {
    await until('the service worker to end', async () => {
      const target = this.#target();
      if (!target) return true;
      // An event may start it again at once; and it may end by itself while it is being closed.
      const worker = await target.worker();
      await worker?.close().catch(() => undefined);
      return false;
    });
  }

  #target(): Target | undefined {
    return this.#browser
      .targets()
      .find(
        (target) =>
          target.type() === 'service_worker' &&
          target.url().startsWith(this.#origin) &&
          !this.#replaced.has(target),
      );
  }
}
