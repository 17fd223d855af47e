/** Several browsers of one reader, and the account that they share: `storage.sync`, at once everywhere. */
import { beforeEach, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { changeSettings, loadSettings } from '../../../utils/settings/settings-store.ts';
import { pullSettings, pushSettings } from '../../../utils/settings/settings-sync.ts';
import type { StoredSettings } from '../../../utils/settings/stored-settings.ts';

export const HERE = 'harbour.example';
export const THERE = 'reef.example';

/** What Chrome and Firefox allow an item of `storage.sync` to be, key included. */
const ITEM_QUOTA = 8_192;

class Area {
  readonly items = new Map<string, string>();
  readonly #quota: number;

  constructor(quota = Number.POSITIVE_INFINITY) {
    this.#quota = quota;
  }

  async get(keys?: unknown): Promise<Record<string, unknown>> {
    const wanted = keys == null ? [...this.items.keys()] : [keys].flat().map(String);
    const found = wanted.filter((key) => this.items.has(key));
    return Object.fromEntries(found.map((key) => [key, JSON.parse(this.items.get(key) ?? '')]));
  }

  async set(changes: Record<string, unknown>): Promise<void> {
    const texts = Object.entries(changes).map(
      ([key, value]) => [key, JSON.stringify(value)] as const,
    );
    for (const [key, text] of texts) {
      if (key.length + text.length > this.#quota)
        throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    }
    for (const [key, text] of texts) this.items.set(key, text);
  }

  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) this.items.delete(key);
  }
}

export class Account {
  readonly area = new Area(ITEM_QUOTA);

  /** What is in it now. */
  get items(): Record<string, unknown> {
    return Object.fromEntries([...this.area.items].map(([key, text]) => [key, JSON.parse(text)]));
  }
}

/** One browser; `as` makes it the one that the code under test runs in. */
export class SyncedBrowser {
  readonly #local = new Area();
  readonly #account: Account;

  constructor(account: Account) {
    this.#account = account;
  }

  /** As if it were new. */
  forget(): void {
    this.#local.items.clear();
  }

  async as<T>(act: () => Promise<T>): Promise<T> {
    for (const [area, fake] of [
      [browser.storage.local, this.#local],
      [browser.storage.sync, this.#account.area],
    ] as const) {
      vi.spyOn(area, 'get').mockImplementation((keys?: unknown) => fake.get(keys));
      vi.spyOn(area, 'set').mockImplementation((items) => fake.set(items));
      vi.spyOn(area, 'remove').mockImplementation((keys: string | string[]) => fake.remove(keys));
    }
    return act();
  }
}

/** Each test of the file has two browsers that are new, as is the account that they share. */
export function eachWithTwoBrowsers() {
  const account = new Account();
  const desk = new SyncedBrowser(account);
  const lap = new SyncedBrowser(account);
  beforeEach(() => {
    account.area.items.clear();
    desk.forget();
    lap.forget();
  });
  return { account, desk, lap };
}

export const load = (at: SyncedBrowser) => at.as(loadSettings);
export const pull = (at: SyncedBrowser) => at.as(pullSettings);

/** A change as it goes in an extension: it is stored, and then copied. */
export function change(at: SyncedBrowser, by: (stored: StoredSettings) => StoredSettings) {
  return at.as(async () => {
    await changeSettings(by);
    return pushSettings();
  });
}
