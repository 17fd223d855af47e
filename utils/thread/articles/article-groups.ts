import type { PreviewCard } from '../../mastodon/entities.ts';
import { DIRECTNESS, type Directness, type Identity } from '../addresses/identity.ts';
import type { LinkedArticle, PostArticles, ThreadArticle } from './article.ts';
import { describedBy } from './article-details.ts';

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

/**
 * One thing that was told of an article, in order of time. What was told of another that turned out to be
 * the same is kept as a whole, and laid open once, at the end: each link of a chain may lead to the next.
 */
type Told =
  | { kind: 'address'; address: Address }
  | { kind: 'card'; id: string; card: PreviewCard; directness: Directness }
  | { kind: 'link'; id: string; identity: Identity; at: number }
  | { kind: 'quote'; id: string }
  | { kind: 'same'; told: readonly Told[] };

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
  readonly #found = new Map<string, Told[]>();
  readonly #stands = new Map<string, string>();
  readonly #copyOf: (key: string) => string;
  #told = 0;

  /** @param copyOf what a key is known to stand for from the outset. */
  constructor(copyOf: (key: string) => string) {
    this.#copyOf = copyOf;
  }

  /** A post links an article. */
  link(id: string, identity: Identity): void {
    this.#told += 1;
    this.#at(identity.key).push(
      { kind: 'address', address: this.#addressOf(identity) },
      { kind: 'link', id, identity, at: this.#told },
    );
  }

  /** A post quotes an article. */
  quote(id: string, key: string): void {
    this.#at(key).push({ kind: 'quote', id });
  }

  /** The card of a post is of an article. */
  describe(id: string, { key }: Identity, card: PreviewCard, cardAddress: Identity | null): void {
    const told = this.#at(key);
    const address = cardAddress && this.#addressOf(cardAddress);
    const directness = Math.max(address?.directness ?? 0, DIRECTNESS.card) as Directness;
    if (address) told.push({ kind: 'address', address: { ...address, directness } });
    told.push({ kind: 'card', id, card, directness });
  }

  /** One address is another's: the article is called as `target` has it. */
  join(link: Identity, target: Identity): void {
    const from = this.#rootOf(link.key);
    const moved = this.#at(from);
    const kept = this.#at(target.key);
    if (moved === kept) return;
    this.#found.delete(from);
    this.#stands.set(from, this.#rootOf(target.key));
    kept.push({ kind: 'same', told: moved });
  }

  /** @param inTime puts posts in order. */
  finish(inTime: (ids: Iterable<string>) => string[]): Gathered {
    const articles = new Map<string, ThreadArticle>();
    const links: { id: string; at: number; linked: LinkedArticle }[] = [];
    for (const [key, told] of this.#found) {
      const found = foundIn(told);
      const article = articleOf(key, found, inTime);
      if (!article) continue;
      articles.set(key, article);
      for (const { id, identity, at } of found.links) {
        const { open } = identity;
        links.push({ id, at, linked: { article, open, hasCard: found.cardOf.has(id) } });
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
    const linkedBy = new Map<string, Map<ThreadArticle, LinkedArticle>>();
    const quotedBy = new Map<string, ThreadArticle[]>();
    for (const { id, linked } of links) {
      const others = linkedBy.get(id) ?? new Map<ThreadArticle, LinkedArticle>();
      if (!others.has(linked.article)) others.set(linked.article, linked);
      linkedBy.set(id, others);
    }
    for (const article of articles) {
      for (const id of article.quotedBy) {
        const others = quotedBy.get(id);
        if (others) others.push(article);
        else quotedBy.set(id, [article]);
      }
    }
    const ids = new Set([...linkedBy.keys(), ...quotedBy.keys()]);
    return new Map(
      [...ids].map((id) => {
        const linked = [...(linkedBy.get(id)?.values() ?? [])];
        const quoted = quotedBy.get(id) ?? [];
        return [id, { linked, quoted, about: linked[0]?.article ?? quoted[0] ?? null }] as const;
      }),
    );
  }

  #addressOf({ key, url, directness }: Identity): Address {
    const isOfAnother = this.#rootOf(key) !== key;
    return { url, directness: isOfAnother ? DIRECTNESS.hidden : directness };
  }

  #at(key: string): Told[] {
    const root = this.#rootOf(key);
    const known = this.#found.get(root);
    if (known) return known;
    const told: Told[] = [];
    this.#found.set(root, told);
    return told;
  }

  #rootOf(key: string): string {
    const passed: string[] = [];
    let root = this.#copyOf(key);
    for (let next = this.#stands.get(root); next !== undefined; next = this.#stands.get(root)) {
      passed.push(root);
      root = next;
    }
    // The way is not gone twice: a thread may make it thousands of steps long.
    for (const each of passed) this.#stands.set(each, root);
    return root;
  }
}

/** What was told of an article and of all that turned out to be it, whose addresses say nothing of it. */
function foundIn(told: readonly Told[]): Found {
  const found: Found = {
    addresses: [],
    cards: [],
    links: [],
    quotedBy: new Set(),
    cardOf: new Set(),
  };
  // By hand, not by calling itself: chains of links may be as long as the thread.
  const open = [told.values()];
  for (let current = open.at(-1); current; current = open.at(-1)) {
    const { value: each, done } = current.next();
    if (done) open.pop();
    else if (each.kind === 'same') open.push(each.told.values());
    else add(found, each, open.length > 1);
  }
  return found;
}

function add(found: Found, told: Exclude<Told, { kind: 'same' }>, isOfAnother: boolean): void {
  if (told.kind === 'address') {
    const { address } = told;
    found.addresses.push(isOfAnother ? { ...address, directness: DIRECTNESS.hidden } : address);
  } else if (told.kind === 'card') {
    found.cards.push(told);
    found.cardOf.add(told.id);
  } else if (told.kind === 'link') {
    found.links.push(told);
  } else {
    found.quotedBy.add(told.id);
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
    open: openedBy(links.map(({ identity }) => identity)),
    ...describedBy(
      url,
      nearestFirst.map(({ card }) => card),
    ),
    broughtBy,
    linkedBy,
    quotedBy: inTime(quotedBy),
  };
}

/** L2: as it was posted first, where somebody wrote the page's own address there; a secure one if there is one. */
function openedBy(links: readonly Identity[]): string {
  const least = leastOf(links);
  const near = links.filter(({ directness }) => directness === least);
  return (near.find(({ open }) => open.startsWith('https:')) ?? near[0])?.open ?? '';
}

function leastOf(addresses: readonly { directness: Directness }[]): number {
  // No spread: an article may have more addresses than a function takes arguments.
  return addresses.reduce(
    (nearest, { directness }) => Math.min(nearest, directness),
    Number(DIRECTNESS.hidden),
  );
}

/** The page's own address as it was linked first; a secure one if there is one. */
function nearest(addresses: readonly Address[]): string | undefined {
  const least = leastOf(addresses);
  const near = addresses.filter(({ directness }) => directness === least);
  return (near.find(({ url }) => url.startsWith('https:')) ?? near[0])?.url;
}
