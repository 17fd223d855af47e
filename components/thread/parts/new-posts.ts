import type { Life } from '../life.ts';

/** What is new in the thread of the page since the last visit (T3). */
export interface News {
  isNew(id: string): boolean;
  /** How many posts of the page are new, in view or not. */
  all(): number;
  /** What is new and has not been in view, from top to bottom. */
  unseen(): readonly string[];
  /** The next of these below an element, then from the top, to bring the reader there: it counts as seen. */
  next(after: Element | null): string | null;
  /** Whether the reader has yet to be told that visits are kept. */
  readonly isUntold: boolean;
  /** The reader has been told. */
  tell(): void;
}

let news: News | null = null;
const followers = new Set<() => void>();

/** Says what is new from now on, as long as `life` lasts. */
export function giveNews(given: News, life: Life): void {
  news = given;
  life.undo(() => {
    if (news === given) news = null;
    tellNews();
  });
}

/** To be called when something else is new, or has been seen. */
export function tellNews(): void {
  for (const tell of followers) tell();
}

/** Tells whenever something else is new, or has been seen. Gives what ends that. */
export function followNews(tell: () => void): () => void {
  followers.add(tell);
  return () => followers.delete(tell);
}

/** What is new now; null where visits are not kept. */
export function newsNow(): News | null {
  return news;
}

export function isNewPost(id: string): boolean {
  return news?.isNew(id) ?? false;
}

/** The next new post that was not in view, below an element and then from the top: it counts as seen. */
export function nextNew(after: Element | null): string | null {
  return news?.next(after) ?? null;
}
