import type { PreviewCard } from '../../mastodon/entities.ts';
import { describedBy } from './article-details.ts';
import { DIRECTNESS, type Directness, type Identity } from './identity.ts';
import type { LinkedArticle, PostArticles, ThreadArticle } from './thread-article.ts';

interface Address {
  url: string;
  directness: Directness;
}

/** All that was found about one article. */
interface Found {
  /** In order of time. */
  addresses: Address[];
  cards: { card: PreviewCard; directness: Directness }[];
  links: { id: string; identity: Identity; at: number }[];
  quotedBy: Set<string>;
  /** Posts whose own card is of it. */
  cardOf: Set<string>;
}

/** What was gathered, article by article and post by post. */
export interface Gathered {
  list: readonly ThreadArticle[];
  byKey: (key: string) => ThreadArticle | undefined;
  byPost: ReadonlyMap<string, PostArticles>;
}

/**
 * Gathers what posts say of articles, key by key; keys that turn out to be of one article are joined.
 * It is told in order of time.
 */
export class ArticleGroups {
  readonly #found = new Map<string, Found>();
  readonly #stands = new Map<string, string>();
  readonly #copyOf: (key: string) => string;
  #told = 0;

  /** @param copyOf what a key is known to stand for from the outset. */
  constructor(copyOf: (key: string) => string) {
    this.#copyOf = copyOf;
  }

  /** A post links an article. */
  link(id: string, identity: Identity): void {
    const found = this.#at(identity.key);
    this.#told += 1;
    found.addresses.push(this.#addressOf(identity));
    found.links.push({ id, identity, at: this.#told });
  }

  /** A post quotes an article. */
  quote(id: string, key: string): void {
    this.#at(key).quotedBy.add(id);
  }

  /** The card of a post is of an article. */
  describe(id: string, { key }: Identity, card: PreviewCard, cardAddress: Identity | null): void {
    const found = this.#at(key);
    const address = cardAddress && this.#addressOf(cardAddress);
    const directness = Math.max(address?.directness ?? 0, DIRECTNESS.card) as Directness;
    if (address) found.addresses.push({ ...address, directness });
    found.cards.push({ card, directness });
    found.cardOf.add(id);
  }

  /** A link leads to an article that has an address of its own. */
  join(link: Identity, target: Identity): void {
    const from = this.#rootOf(link.key);
    const moved = this.#at(from);
    const kept = this.#at(target.key);
    if (moved === kept) return;
    this.#found.delete(from);
    this.#stands.set(from, this.#rootOf(target.key));
    const hidden = moved.addresses.map(({ url }) => ({ url, directness: DIRECTNESS.hidden }));
    kept.addresses.push(...hidden);
    kept.cards.push(...moved.cards);
    kept.links.push(...moved.links);
    for (const id of moved.quotedBy) kept.quotedBy.add(id);
    for (const id of moved.cardOf) kept.cardOf.add(id);
  }

  /** @param inTime puts posts in order. */
  finish(inTime: (ids: Iterable<string>) => string[]): Gathered {
    const articles = new Map<string, ThreadArticle>();
    const links: { id: string; at: number; linked: LinkedArticle }[] = [];
    for (const [key, found] of this.#found) {
      const article = articleOf(key, found, inTime);
      if (!article) continue;
      articles.set(key, article);
      for (const { id, identity, at } of found.links) {
        const { open, passage } = identity;
        links.push({ id, at, linked: { article, open, passage, hasCard: found.cardOf.has(id) } });
      }
    }
    links.sort((one, other) => one.at - other.at);
    return {
      list: [...new Set(links.map(({ linked }) => linked.article))],
      byKey: (key) => articles.get(this.#rootOf(key)),
      byPost: this.#byPost(links, articles.values()),
    };
  }

  #byPost(
    links: readonly { id: string; linked: LinkedArticle }[],
    articles: Iterable<ThreadArticle>,
  ): Map<string, PostArticles> {
    const linkedBy = new Map<string, LinkedArticle[]>();
    const quotedBy = new Map<string, ThreadArticle[]>();
    for (const { id, linked } of links) {
      const others = linkedBy.get(id) ?? [];
      if (!others.some(({ article }) => article === linked.article)) others.push(linked);
      linkedBy.set(id, others);
    }
    for (const article of articles) {
      for (const id of article.quotedBy) quotedBy.set(id, [...(quotedBy.get(id) ?? []), article]);
    }
    const ids = new Set([...linkedBy.keys(), ...quotedBy.keys()]);
    return new Map(
      [...ids].map((id) => {
        const linked = linkedBy.get(id) ?? [];
        const quoted = quotedBy.get(id) ?? [];
        return [id, { linked, quoted, about: linked[0]?.article ?? quoted[0] ?? null }] as const;
      }),
    );
  }

  #addressOf({ key, url, directness }: Identity): Address {
    const isOfAnother = this.#rootOf(key) !== key;
    return { url, directness: isOfAnother ? DIRECTNESS.hidden : directness };
  }

  #at(key: string): Found {
    const root = this.#rootOf(key);
    const known = this.#found.get(root);
    if (known) return known;
    const found = { addresses: [], cards: [], links: [], quotedBy: new Set(), cardOf: new Set() };
    this.#found.set(root, found as Found);
    return found as Found;
  }

  #rootOf(key: string): string {
    let root = this.#copyOf(key);
    for (let next = this.#stands.get(root); next !== undefined; next = this.#stands.get(root)) {
      root = next;
    }
    return root;
  }
}

/** Nothing is an article of the thread that no post links. */
function articleOf(
  key: string,
  { addresses, cards, links, quotedBy }: Found,
  inTime: (ids: Iterable<string>) => string[],
): ThreadArticle | null {
  const url = nearest(addresses);
  const linkedBy = inTime(new Set(links.map(({ id }) => id)));
  const [broughtBy] = linkedBy;
  if (url === undefined || broughtBy === undefined) return null;
  const nearestFirst = cards.toSorted((one, other) => one.directness - other.directness);
  return {
    key,
    url,
    ...describedBy(
      url,
      nearestFirst.map(({ card }) => card),
    ),
    broughtBy,
    linkedBy,
    quotedBy: inTime(quotedBy),
  };
}

/** The page's own address as it was linked first; a secure one if there is one. */
function nearest(addresses: readonly Address[]): string | undefined {
  const least = Math.min(...addresses.map(({ directness }) => directness));
  const near = addresses.filter(({ directness }) => directness === least);
  return (near.find(({ url }) => url.startsWith('https:')) ?? near[0])?.url;
}
