import type { Status } from '../../../../utils/mastodon/entities.ts';
import { isHiddenByFilter } from '../../../../utils/mastodon/reader-filters.ts';
import type { PostLink, ThreadArticle } from '../../../../utils/thread/articles/article.ts';
import { awaitedBelow, leftOutBelow } from '../../../../utils/thread/left-out.ts';
import { firstWordsOf } from '../../parts/first-words.ts';
import type { ThreadOnPage } from '../../scene.ts';
import { type CutOff, cutOffBelow } from './cut-off.ts';

/** A post of another thread that posts of this one link. */
export interface LinkedPost {
  link: PostLink;
  linkedBy: readonly Status[];
}

/** What the bar says of a thread (T1, L3). */
export interface BarReading {
  /** The thread's first post, or the topmost that is here. */
  top: Status | null;
  /** It is the first one. */
  isRoot: boolean;
  /** Its first words, or its content warning. */
  words: string;
  /** The thread's own article. */
  own: ThreadArticle | null;
  articles: readonly ThreadArticle[];
  posts: readonly LinkedPost[];
  /** Of what stands on the page. */
  counts: { posts: number; people: number };
  /** A4. */
  leftOut: readonly Status[];
  /** How many replies the page has not asked for (5.0). */
  awaited: number;
  /** What the instance keeps for those who are logged in; null where nothing, or where that is not known. */
  cutOff: CutOff | null;
}

/**
 * Reads what the bar says.
 *
 * @param fewestPosts from how many posts on a thread has a bar, even if nothing is linked or missing.
 * @returns null where there is nothing to say.
 */
export function readBar(thread: ThreadOnPage, fewestPosts: number): BarReading | null {
  const shown = thread.shown();
  const { articles } = thread.links;
  const posts = linkedPosts(shown, thread);
  // What the reader has told the instance to hide is not brought back, nor counted (A6).
  const opened = thread.opened();
  const ids = new Set(shown.map(({ id }) => id));
  const unseen = opened ? leftOutBelow(opened.id, opened.below, ids) : [];
  const leftOut = unseen.filter((status) => !isHiddenByFilter(status));
  const isLate = opened !== null && thread.isSettled;
  const late = isLate ? awaitedBelow(opened.id, opened.below, ids) : [];
  const awaited = late.filter((status) => !isHiddenByFilter(status)).length;
  const cutOff =
    thread.isLoggedOut && opened ? cutOffBelow(opened, thread.lookUp(opened.id)) : null;
  const isSmall = shown.length < fewestPosts;
  const isSaid = articles.length + posts.length + leftOut.length + awaited > 0 || cutOff;
  if (isSmall && !isSaid) return null;
  const root = thread.root() ?? null;
  const top = root ?? shown[0] ?? null;
  const [own = null] = thread.links.ownArticles();
  const words = top ? firstWordsOf(top, shown.includes(top), thread) : '';
  const people = new Set(shown.map(({ account }) => account.id)).size;
  const counts = { posts: shown.length, people };
  return {
    top,
    isRoot: root !== null,
    words,
    own,
    counts,
    articles,
    posts,
    leftOut,
    awaited,
    cutOff,
  };
}

function linkedPosts(shown: readonly Status[], { links }: ThreadOnPage): LinkedPost[] {
  const posts = new Map<string, { link: PostLink; linkedBy: Status[] }>();
  for (const status of shown) {
    for (const link of links.postLinksOf(status.id)) {
      if (link.id !== null) continue;
      // What a card tells would be given away where the page keeps it behind a warning or a filter (A6).
      const isOpen = status.spoiler_text === '' && status.filtered.length === 0;
      const card = isOpen ? link.card : null;
      const known = posts.get(link.url);
      if (!known) posts.set(link.url, { link: { ...link, card }, linkedBy: [status] });
      else {
        known.linkedBy.push(status);
        known.link.card ??= card;
      }
    }
  }
  return [...posts.values()];
}
