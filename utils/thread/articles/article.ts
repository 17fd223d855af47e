/** L3: an article of a thread. */
export interface ThreadArticle {
  /** Tells it from the others of its thread; not an address. */
  key: string;
  /** The address of the page itself (L2): http(s), without fragment and tracking. */
  url: string;
  /** What a click opens where the article stands by itself: as a post has it, like `LinkedArticle.open`. */
  open: string;
  /** As its card has it; null where nothing that was sent names it. */
  title: string | null;
  /** The site's name by its card, else its host without `www.`. */
  site: string;
  author: string | null;
  description: string | null;
  /** Where the instance keeps a picture of it, http(s). */
  image: string | null;
  imageDescription: string | null;
  /** BCP 47, as the page says. */
  language: string | null;
  /** ISO 8601. */
  publishedAt: string | null;
  /** The first post, in time, that links it. */
  broughtBy: string;
  /** The posts that link it, in order of time. */
  linkedBy: readonly string[];
  /** The posts that quote it, in order of time; some of them link it too. */
  quotedBy: readonly string[];
}

/** An article as one post links it. */
export interface LinkedArticle {
  article: ThreadArticle;
  /** What a click opens: the address as this post has it, with its anchor, without detours (L2). */
  open: string;
  /** The post's own card is of this article. */
  hasCard: boolean;
}

/** What one post has to do with the thread's articles. */
export interface PostArticles {
  /** Those that it links, in the order of its links, each once. */
  linked: readonly LinkedArticle[];
  /** Those whose words it quotes, as far as a card or a text fragment tells them. */
  quoted: readonly ThreadArticle[];
  /** The article that it links first, else the first whose words it quotes; null otherwise. */
  about: ThreadArticle | null;
}

/** A post that has nothing to do with any. */
export const NO_ARTICLES: PostArticles = { linked: [], quoted: [], about: null };

/** L1: a link to a post of the fediverse. */
export interface PostLink {
  /** The post's address: what the instance's search takes. */
  url: string;
  /** What a click opens. */
  open: string;
  /** The post's id, where it is one of the thread. */
  id: string | null;
  /** What the instance sent about it (L6); null where it sent nothing. */
  card: { title: string; description: string } | null;
}
