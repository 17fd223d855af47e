import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** What the popup asks for: the site of an article that the reader wants to read (L5). */
const wishSchema = z.object({
  /** As people know it. */
  site: z.string().check(z.maxLength(300)),
  /** What the browser is asked for. */
  pattern: z.string().check(z.maxLength(300)),
  wishedAt: z.number(),
});

export type ArticleWish = z.infer<typeof wishSchema>;

/** An item of `storage.session`: gone when the browser ends. */
const ITEM = 'article-wish';
/** Who opens the popup later than this has something else in mind. */
const STANDS_FOR_MS = 10 * 60_000;

/** Remembers which site the reader wants to allow, for the popup to ask for it: only its click counts in Firefox. */
export async function noteWish(site: string, pattern: string): Promise<void> {
  const wish: ArticleWish = { site, pattern, wishedAt: Date.now() };
  await browser.storage.session.set({ [ITEM]: wish });
}

/** What is wished for now; null where nothing is, or it was too long ago. */
export async function currentWish(): Promise<ArticleWish | null> {
  const items = await browser.storage.session.get(ITEM).catch(() => ({}));
  const wish = z.safeParse(wishSchema, Reflect.get(items, ITEM));
  if (!wish.success) return null;
  // Clocks go back: what was wished in the future was not wished just now.
  const age = Date.now() - wish.data.wishedAt;
  return age >= 0 && age < STANDS_FOR_MS ? wish.data : null;
}

/** It was answered. */
export async function forgetWish(): Promise<void> {
  await browser.storage.session.remove(ITEM).catch(() => {});
}
