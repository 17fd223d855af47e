import type { PagePost } from './page-post.ts';

/** Reads the posts of one kind of page, threads or timelines, whatever they are made of. It changes nothing and keeps nothing. */
export interface PostReader {
  /** The elements of all posts that are to be read, in the order in which they matter. */
  roots(): Element[];
  /** Those of them that one of these nodes is in, is, or holds, each once. */
  rootsAround(nodes: Iterable<Node>): Element[];
  /** The post of such an element, if it shows words now. */
  post(root: Element): PagePost | null;
}
