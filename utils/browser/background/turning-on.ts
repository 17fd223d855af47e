import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** A page of ours has asked the browser for a site, and may not live to see the answer. */
const requestSchema = z.object({ pattern: z.string(), askedAt: z.number() });

/** Items of `storage.session`, one for each site: gone when the browser ends. */
const ITEM = 'turning-on:';
/**
 * So long a person may look at the browser's question. A request that nobody has answered by then is one
 * that was refused, and the page that would have heard so was gone.
 */
const ANSWERED_WITHIN_MS = 5 * 60_000;

/** One at a time: turning off takes back what is just about to be written. */
export function whileTurning<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('throughline-turning', work);
}

/** Remembers that the browser is asked for a site. It never fails: without it only a closed popup is lost. */
export function noteTurningOn(host: string, pattern: string): Promise<void> {
  const request: z.infer<typeof requestSchema> = { pattern, askedAt: Date.now() };
  return browser.storage.session.set({ [ITEM + host]: request }).catch(() => {});
}

/** Forgets it: it was answered, or the reader has turned the site off since. */
export async function forgetTurningOn(...hosts: readonly string[]): Promise<void> {
  await browser.storage.session.remove(hosts.map((host) => ITEM + host));
}

/** Whether a site is still being turned on. */
export async function isTurningOn(host: string): Promise<boolean> {
  const items = await browser.storage.session.get(ITEM + host);
  return z.safeParse(requestSchema, items[ITEM + host]).success;
}

/**
 * The sites whose requests these grants answer: by the very pattern that was asked for. A grant for all
 * sites says nothing of one that was turned off.
 */
export async function sitesAnsweredBy(granted: readonly string[]): Promise<string[]> {
  const items: Record<string, unknown> = await browser.storage.session.get(null);
  return Object.entries(items).flatMap(([key, value]) => {
    const request = z.safeParse(requestSchema, value);
    if (!key.startsWith(ITEM) || !request.success) return [];
    const { pattern, askedAt } = request.data;
    // Clocks go back: what was asked in the future was not asked just now.
    const age = Date.now() - askedAt;
    const isOpen = age >= 0 && age < ANSWERED_WITHIN_MS;
    return isOpen && granted.includes(pattern) ? [key.slice(ITEM.length)] : [];
  });
}
