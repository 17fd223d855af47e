import { browser } from 'wxt/browser';
import { type Health, healthIn } from './health-record.ts';

/**
 * An item of `storage.session`, which no disk holds and which is gone when the browser ends: which sites somebody
 * reads is nothing to keep for the sake of a bug report (issue 18).
 */
const ITEM = 'health';

/** What failed lately, and what the sites are; nothing where the browser does not say. */
export async function readHealth(): Promise<Health> {
  const items = await browser.storage.session.get(ITEM).catch(() => ({}));
  return healthIn(Reflect.get(items, ITEM));
}

/** Changes it, one change at a time: many pages may have something to tell at once. */
export async function changeHealth(change: (health: Health) => Health): Promise<void> {
  await navigator.locks.request('throughline-health', async () => {
    const before = await readHealth();
    const health = change(before);
    if (health !== before) await browser.storage.session.set({ [ITEM]: health });
  });
}

/** Forgets it. Answers whether it is gone. */
export async function clearHealth(): Promise<boolean> {
  return changeHealth(() => ({ problems: [], sites: [] })).then(
    () => true,
    () => false,
  );
}

/**
 * Calls back with what is known whenever that has changed.
 *
 * @returns what stops listening.
 */
export function onHealthChanged(listener: (health: Health) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[ITEM];
    if (area === 'session' && change) listener(healthIn(change.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
