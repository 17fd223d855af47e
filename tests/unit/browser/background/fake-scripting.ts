import { vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';

type Script = Browser.scripting.RegisteredContentScript;
type Injection = Parameters<typeof browser.scripting.executeScript>[0];

/** The registered content scripts, and what was injected. */
export class FakeScripting {
  readonly registered = new Map<string, Script>();
  readonly injected: Injection[] = [];

  constructor() {
    const { scripting } = browser;
    vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation(async () => [
      ...this.registered.values(),
    ]);
    vi.spyOn(scripting, 'registerContentScripts').mockImplementation(async (scripts) => {
      for (const script of scripts) {
        if (this.registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        this.registered.set(script.id, script);
      }
    });
    vi.spyOn(scripting, 'updateContentScripts').mockImplementation(async (scripts) => {
      for (const script of scripts) {
        if (!this.registered.has(script.id)) throw new Error(`No script with ID '${script.id}'`);
        this.registered.set(script.id, script);
      }
    });
    vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation(async () => {
      this.registered.clear();
    });
    vi.spyOn(scripting, 'executeScript').mockImplementation(async (injection) => {
      this.injected.push(injection as Injection);
      return [];
    });
  }
}
