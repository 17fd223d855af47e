import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  type KeptMessage,
  keptMessageSchema,
} from '../../../../utils/browser/channel/kept-messages.ts';
import type { KeptEntry } from '../../../../utils/storage/kept-entry.ts';

/** A background that keeps articles, as far as our pages see of it. */
export class FakeKept {
  entries: KeptEntry[];
  /** Its database can be read. */
  isReadable = true;
  /** Its database takes changes. */
  isWritable = true;

  constructor(entries: KeptEntry[] = []) {
    this.entries = entries;
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) =>
      this.#answer(keptMessageSchema.parse(message)),
    );
  }

  #answer(message: KeptMessage): unknown {
    if (message.type === 'list-kept') return this.isReadable ? this.entries : null;
    if (!this.isWritable) return false;
    const isLeft = ({ address }: KeptEntry) =>
      message.type === 'remove-kept' && address !== message.address;
    this.entries = this.entries.filter(isLeft);
    return true;
  }
}

export function entry(name: string, changes: Partial<KeptEntry> = {}): KeptEntry {
  return {
    address: `https://short.example/${name}`,
    url: `https://www.reef.example/${name}`,
    title: `On ${name}`,
    site: 'The Reef',
    bytes: 70_400,
    fetchedAt: Date.UTC(2026, 2, 1, 12),
    ...changes,
  };
}
