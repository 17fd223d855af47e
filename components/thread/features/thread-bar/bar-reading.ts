import type { Status } from '../../../../utils/mastodon/entities.ts';
import { isHiddenByFilter } from '../../../../utils/mastodon/reader-filters.ts';
import type { PostLink, ThreadArticle } from '../../../../utils/thread/articles/article.ts';
import { excerpt, firstWords } from '../../../../utils/thread/content/words.ts';
import type { ThreadOnPage } from '../../feature.ts';
import { mayShow } from '../../parts/answer/excerpt.ts';

/** A post of another thread that posts of this one link. */
export interface LinkedPost {
  link: PostLink;
  linkedBy: readonly Status[];
}

/** What the bar says of a thread (T1, L3). */
export interface BarReading {
  /** Null where the thread's first post is not here. */
  root: Status | null;
  /** Its first words, or its content warning. */
  words: string;
  /** The thread's own article. */
  own: ThreadArticle | null;
  articles: readonly ThreadArticle[];
  posts: readonly LinkedPost[];
  /** A4. */
  leftOut: readonly Status[];
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
  const leftOut = thread.leftOut().filter((status) => !isHiddenByFilter(status));
  const isSmall = shown.length < fewestPosts;
  if (isSmall && articles.length + posts.length + leftOut.length === 0) return null;
  const root = thread.root() ?? null;
  const [own = null] = thread.links.ownArticles();
  const words = root ? wordsOf(root, shown.includes(root), thread) : '';
  return { root, words, own, articles, posts, leftOut };
}

/** A6: behind a warning only the warning; of a filtered post, or a private one that is not here, nothing. */
function wordsOf(root: Status, isOnPage: boolean, thread: ThreadOnPage): string {
  if (!mayShow(root, isOnPage)) return '';
  if (root.spoiler_text) return excerpt(root.spoiler_text);
  const shown = thread.wordsOf(root);
  return shown ? firstWords(shown.content, shown.folded) : '';
}

function linkedPosts(shown: readonly Status[], { links }: ThreadOnPage): LinkedPost[] {
  const posts = new Map<string, { link: PostLink; linkedBy: Status[] }>();
  for (const status of shown) {
    for (const link of links.postLinksOf(status.id)) {
      if (link.id !== null) continue;
      const known = posts.get(link.url);
      if (known) known.linkedBy.push(status);
      else posts.set(link.url, { link, linkedBy: [status] });
    }
  }
  return [...posts.values()];
}
