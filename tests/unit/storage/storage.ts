/** IndexedDB as a browser has it, new for each test, and articles to keep there. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, vi } from 'vitest';
import type { ArticleCopy } from '../../../utils/article/article-copy.ts';

export const NOW = Date.UTC(2026, 2, 1, 12);
export const DAY = 24 * 60 * 60 * 1_000;

/** Each test of the file is in a browser without a database yet, on the first of March. */
export function eachInNewStorage(begin: (factory: IDBFactory) => void): void {
  beforeEach(() => {
    const factory = new IDBFactory();
    vi.stubGlobal('indexedDB', factory);
    vi.setSystemTime(NOW);
    begin(factory);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
}

/** Time that a wait takes goes by `advanceTimersByTime`; what the database itself does goes on. */
export function stopTheClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
}

export function article(name: string, changes: Partial<ArticleCopy> = {}): ArticleCopy {
  return {
    url: `https://reef.example/${name}`,
    title: `On ${name}`,
    byline: 'Ana Tidewell',
    site: 'The Reef',
    language: 'en',
    direction: 'ltr',
    publishedAt: null,
    isPartial: false,
    html: `<p>Words on ${name}</p>`,
    length: 12,
    fetchedAt: NOW,
    ...changes,
  };
}

export const addressOf = (name: string) => `https://reef.example/${name}`;

/** Another context of the extension that has the database open. */
export function openElsewhere(version?: number) {
  return openDB('throughline', version);
}

/** What a browser throws. */
export function browserError(name: string): DOMException {
  return new DOMException('from a test', name);
}

/** Why a browser may give no database. */
export const REFUSALS = ['SecurityError', 'InvalidStateError', 'UnknownError'];

/** All that is done with a store of the database. */
export const STORE_CALLS = ['get', 'put', 'getAll', 'getAllKeys', 'delete', 'clear'] as const;

/** A part of the database that throws. */
export const refuse = (name: string) => () => {
  throw browserError(name);
};

/** The clock goes on, and nothing else. */
export const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);
