import { linkPiecesIn } from '../articles/written-links.ts';
import type { Content } from '../content/content.ts';
import { identify } from './identity.ts';
import { barePath, webAddress } from './web-address.ts';

/** The shapes in which Mastodon addresses a post: page, ActivityPub object, old and new web client. */
const POST_PATH = /^\/(?:@[^/]+|(?:ap\/)?users\/[^/]+\/statuses|statuses)\/([^/]+)$/u;
/** What Mastodon's web clients put before such a path, and its ActivityPub behind it. */
const CLIENT = /^\/(?:web|deck)(?=\/)/u;
const VIEW = /\/(?:activity|embed)$/u;
const GOTOSOCIAL_PATH = /^\/@[^/]+\/statuses\/([^/]+)$/u;

/**
 * Finds posts of a thread by links to them: by their `url` and `uri`, and by the address that the
 * reader's own instance gives them.
 */
export class PostLinks {
  readonly #posts = new Map<string, string>();
  readonly #homes: ReadonlySet<string>;

  /** @param localDomains the names of the instance that the ids are from. */
  constructor(localDomains: readonly string[] = []) {
    this.#homes = new Set(localDomains.map((domain) => domain.toLowerCase()));
  }

  add(id: string, addresses: readonly (string | null)[]): void {
    for (const home of this.#homes) this.#posts.set(`${home}#${id}`, id);
    for (const address of addresses) {
      for (const key of address ? keysOf(address) : []) {
        if (!this.#posts.has(key)) this.#posts.set(key, id);
      }
    }
  }

  /** The post that an address is of, if it is one of those added. */
  find(address: string): string | null {
    for (const key of keysOf(address)) {
      const id = this.#posts.get(key);
      if (id !== undefined) return id;
    }
    return null;
  }

  /**
   * The posts that a content links to, in order; what it quotes may link elsewhere.
   *
   * @param isQuoted tells lines whose links do not count.
   */
  linkedIn({ lines }: Content, isQuoted: (line: Content['lines'][number]) => boolean): string[] {
    const links = hrefsIn({ lines: lines.filter((line) => !isQuoted(line)) });
    return [...new Set(links.flatMap((href) => this.find(href) ?? []))];
  }
}

/** The pages that a post links to (L2): two posts that share one may have their words from it. */
export function pagesIn(content: Content): ReadonlySet<string> {
  return new Set(hrefsIn(content).flatMap((href) => pageKeys(href)));
}

/** Of a site as a whole many people write, in words of their own. */
function pageKeys(href: string): string[] {
  const keys = keysOf(href).slice(0, 1);
  const key = identify(href)?.key;
  return key && keys.length > 0 ? [...keys, key] : keys;
}

function hrefsIn(content: Content): string[] {
  return linkPiecesIn(content).map(({ piece }) => piece.href);
}

/** What is the same for every way of writing one address, the most exact first. */
function keysOf(address: string): string[] {
  const url = webAddress(address);
  const path = url ? barePath(url) : '';
  if (!url || path === '') return [];
  const plain = path.replace(CLIENT, '').replace(VIEW, '');
  const id = POST_PATH.exec(plain)?.[1] ?? GOTOSOCIAL_PATH.exec(path)?.[1];
  return [`${url.host}${path}`, ...(id ? [`${url.host}#${id}`] : [])];
}
