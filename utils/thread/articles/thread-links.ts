import type { Status } from '../../mastodon/entities.ts';
import { FediverseHosts } from '../addresses/fediverse-hosts.ts';
import { type ReadLink, readLink } from '../addresses/link-class.ts';
import { PostLinks } from '../addresses/post-links.ts';

/** What a link is to, and which post of the thread, if it is one. */
export type Classified = ReadLink & { postId: string | null };

/** What the links of a thread are to (L1, L2), as far as the posts known so far tell. */
export class ThreadLinks {
  readonly #hosts: FediverseHosts;
  readonly #thread: PostLinks;
  /** What the posts quote natively, of this thread or another (issue 12.18). */
  readonly #quoted = new PostLinks();
  /** The same links come again and again. */
  readonly #classified = new Map<string, Classified>();

  /** @param localDomains the names of the reader's own instance. */
  constructor(localDomains: readonly string[]) {
    this.#hosts = new FediverseHosts(localDomains);
    this.#thread = new PostLinks(localDomains);
  }

  /** Takes note of a post: what its addresses tell counts for all links. */
  know(status: Status): void {
    this.#hosts.learn(status);
    this.#thread.add(status.id, [status.url, status.uri]);
    const quoted = status.quote?.quoted_status;
    if (quoted) this.#quoted.add(quoted.id, [quoted.url, quoted.uri]);
    this.#classified.clear();
  }

  /** Whether a host is the reader's own instance. */
  isHome(host: string): boolean {
    return this.#hosts.isHome(host);
  }

  /** What a link is to. */
  classify(href: string): Classified {
    const known = this.#classified.get(href);
    if (known) return known;
    const read = readLink(href, this.#hosts);
    const address = read.identity?.page.href ?? null;
    const postId = address === null ? null : this.#thread.find(address);
    // What stands in this thread, or is quoted in it, is a post, even where its address is that of an
    // article (WordPress).
    const isPost = postId !== null || (address !== null && this.#quoted.find(address) !== null);
    const classified: Classified =
      read.kind !== 'none' && isPost
        ? { kind: 'post', identity: read.identity, postId }
        : { ...read, postId: null };
    this.#classified.set(href, classified);
    return classified;
  }
}
