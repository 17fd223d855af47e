import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { isSame, mergeValue } from './merging.ts';
import { changeSettings } from './settings-store.ts';
import { readStored, type StoredSettings } from './stored-settings.ts';

/** There while this browser takes part. Kept here: it is its own choice. */
const MEMBER_ITEM = 'syncing';
/** The account as this browser saw it last: what is otherwise now was changed since, there or here. */
const SEEN_ITEM = 'synced';
/** `storage.sync` takes 8 KB an item, so every site has one of its own; what is left shares another. */
const SHARED_ITEM = 'settings';
const SITE_PREFIX = 'site:';

const objectSchema = z.record(z.string(), z.unknown());

type Items = Readonly<Record<string, unknown>>;

/** Why settings could not be copied to the reader's account: its quota, or the browser would not. */
export type SyncFailure = 'too-much' | 'refused';

export async function isSyncing(): Promise<boolean> {
  const { [MEMBER_ITEM]: member } = await browser.storage.local.get(MEMBER_ITEM);
  return member === true;
}

/**
 * Opts in. It is the reader's to choose: it tells the browser's maker which instances one reads. What
 * other browsers have stored is joined with what is here; what is set here comes first.
 */
export async function startSyncing(): Promise<SyncFailure | null> {
  await browser.storage.local.set({ [MEMBER_ITEM]: true });
  return pushSettings();
}

/** Opts out, and takes the copy out of the account. The settings here stay as they are. */
export function stopSyncing(): Promise<void> {
  return oneAtATime(async () => {
    await browser.storage.local.remove([MEMBER_ITEM, SEEN_ITEM]);
    await browser.storage.sync.remove(Object.keys(await syncedItems()));
  });
}

/**
 * Copies the settings to the reader's account, where that is wanted; only what differs is written. What
 * others have written there in the meantime is taken over first: nothing of theirs is lost by ours.
 */
export function pushSettings(): Promise<SyncFailure | null> {
  return oneAtATime(async () => {
    if (!(await isSyncing())) return null;
    try {
      const present = await syncedItems();
      const wanted = toItems(await takeOver(present));
      await write(wanted, present);
      await browser.storage.local.set({ [SEEN_ITEM]: wanted });
      return null;
    } catch (error) {
      // Chrome and Firefox name the quota in what they throw, and say no more that could be told apart.
      return /quota/i.test(String(error)) ? 'too-much' : 'refused';
    }
  });
}

/** Takes over what another browser has written; what this one wrote is no news. */
export function pullSettings(): Promise<void> {
  return oneAtATime(async () => {
    if (!(await isSyncing())) return;
    const present = await syncedItems();
    // Another browser has opted out, and taken its copy along: that is its own choice.
    if (isEmpty(present)) return;
    await takeOver(present);
    await browser.storage.local.set({ [SEEN_ITEM]: present });
  });
}

/** Joins what is in the account with what is here. */
async function takeOver(present: Items): Promise<StoredSettings> {
  const { [SEEN_ITEM]: stored } = await browser.storage.local.get(SEEN_ITEM);
  // What was seen and is there no more was forgotten; but when all is gone, only the copy was.
  const seen = isEmpty(present) ? {} : objectOf(stored);
  return changeSettings((ours) => {
    const items = toItems(ours);
    const merged = fromItems(objectOf(mergeValue(seen, items, present)), [items, present]);
    return isSame(ours, merged) ? ours : merged;
  });
}

async function write(wanted: Items, present: Items): Promise<void> {
  const changed = Object.entries(wanted).filter(([key, value]) => !isSame(value, present[key]));
  const gone = Object.keys(present).filter((key) => !Object.hasOwn(wanted, key));
  if (changed.length > 0) await browser.storage.sync.set(Object.fromEntries(changed));
  if (gone.length > 0) await browser.storage.sync.remove(gone);
}

/** What of `storage.sync` is ours: nothing else is ever read or removed. */
async function syncedItems(): Promise<Items> {
  const items = await browser.storage.sync.get(null);
  return Object.fromEntries(
    Object.entries(items).filter(([key]) => key === SHARED_ITEM || key.startsWith(SITE_PREFIX)),
  );
}

function isEmpty(items: Items): boolean {
  return !Object.hasOwn(items, SHARED_ITEM);
}

function toItems({ sites, ...shared }: StoredSettings): Items {
  const items = Object.entries(objectOf(sites)).map(([host, set]) => [SITE_PREFIX + host, set]);
  return { [SHARED_ITEM]: shared, ...Object.fromEntries(items) };
}

/** @param sources what was joined: the newest form among them has left its marks in all. */
function fromItems({ [SHARED_ITEM]: shared, ...items }: Items, sources: Items[]): StoredSettings {
  const sites = Object.entries(items).map(([key, set]) => [key.slice(SITE_PREFIX.length), set]);
  const versions = sources.map((source) => Number(objectOf(source[SHARED_ITEM]).version));
  const version = Math.max(...versions.filter(Number.isInteger));
  return readStored({ ...objectOf(shared), version, sites: Object.fromEntries(sites) });
}

function objectOf(value: unknown): Items {
  // Not what Zod makes of it, which drops keys like `__proto__`: nothing may be lost.
  return z.safeParse(objectSchema, value).success ? (value as Items) : {};
}

/** Two at once would each write what the other has not seen. */
function oneAtATime<T>(act: () => Promise<T>): Promise<T> {
  return navigator.locks.request('throughline-sync', act) as Promise<T>;
}
