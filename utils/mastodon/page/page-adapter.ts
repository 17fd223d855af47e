import type { PagePost } from './page-post.ts';

/** Reads one family of Mastodon's pages: threads, timelines. It changes nothing and keeps nothing. */
export interface PageAdapter {
  /** The elements of all posts that are to be read, in the order in which they matter. */
  roots(): Element[];
  /** Those of them that one of these nodes is in, is, or holds, each once. */
  rootsAround(nodes: Iterable<Node>): Element[];
  /** The post of such an element, if it shows words now. */
  post(root: Element): PagePost | null;
}
