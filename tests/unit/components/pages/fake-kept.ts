import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import {
  type KeptMessage,
  keptMessageSchema,
} from '../../../../utils/browser/channel/kept-messages.ts';
import {
  type ThreadsMessage,
  threadsMessageSchema,
} from '../../../../utils/browser/channel/thread-memory-messages.ts';
import type { KeptEntry } from '../../../../utils/storage/kept-entry.ts';

const messageSchema = z.union([keptMessageSchema, threadsMessageSchema]);

/** What a thread takes of which some hundred posts are remembered. */
const BYTES_A_THREAD = 2_100;

/** A background that keeps articles and remembers threads, as far as our pages see of it. */
export class FakeKept {
  entries: KeptEntry[];
  /** So many threads are remembered. */
  threads = 0;
  /** Its database can be read. */
  isReadable = true;
  /** Its database takes changes. */
  isWritable = true;

  constructor(entries: KeptEntry[] = []) {
    this.entries = entries;
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) =>
      this.#answer(messageSchema.parse(message)),
    );
  }

  #answer(message: KeptMessage | ThreadsMessage): unknown {
    const { type } = message;
    if (type === 'list-kept') return this.isReadable ? this.entries : null;
    if (type === 'sum-up-threads') return this.isReadable ? this.#summary() : null;
    if (!this.isWritable) return false;
    if (type === 'clear-threads') this.threads = 0;
    else if (type === 'clear-kept') this.entries = [];
    else this.entries = this.entries.filter(({ address }) => address !== message.address);
    return true;
  }

  #summary() {
    return { threads: this.threads, bytes: this.threads * BYTES_A_THREAD };
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
