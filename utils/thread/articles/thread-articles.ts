import type { PreviewCard, Status } from '../../mastodon/entities.ts';
import type { Identity } from '../addresses/identity.ts';
import type { ReadLink } from '../addresses/link-class.ts';
import type { Content } from '../content/content.ts';
import { inTime } from '../post-time.ts';
import type { QuotedArticle } from '../quotes/quote-index.ts';
import { NO_ARTICLES, type PostArticles, type PostLink, type ThreadArticle } from './article.ts';
import { ArticleGroups, type Gathered } from './article-groups.ts';
import { CardsOfLinks } from './cards-of-links.ts';
import { type PostCard, postLinksIn } from './links-to-posts.ts';
import { copiesByCard } from './same-card.ts';
import { type Classified, ThreadLinks } from './thread-links.ts';
import { linksIn, type WrittenLink } from './written-links.ts';

interface ReadPost {
  status: Status;
  links: readonly WrittenLink[];
  /** Keys of the articles whose words it quotes. */
  quotes: readonly string[];
}

/**
 * So many links of a thread are read, which takes 12 ms: all are put together in one go (issue 10). In 1,000
 * posts people write some 300.
 */
const MOST_LINKS_A_THREAD = 2_000;

/** The cards of articles among the posts that are known, read or not. */
interface KnownCards {
  cards: readonly { card: PreviewCard; identity: Identity }[];
  /** What a key is known to stand for by them. */
  copyOf: (key: string) => string;
}

interface Compiled extends Gathered {
  postLinks: ReadonlyMap<string, readonly PostLink[]>;
}

/**
 * The articles of a thread (L2, L3): once each, whatever forms they are linked in, and the posts that link
 * and quote them. A link inside a quotation counts as well: it stands in the post, and opens. All is worked
 * out when it is asked for, and again only after a post was read that bears on it, so ask once for many
 * posts read (some 6 µs a link: 2 ms for 300).
 */
export class ThreadArticles {
  readonly #links: ThreadLinks;
  readonly #statuses: Status[] = [];
  #read: ReadPost[] = [];
  #linksRead = 0;
  #compiled: Compiled | null = null;
  #knownCards: KnownCards | null = null;

  /** @param localDomains the names of the reader's own instance. */
  constructor(localDomains: readonly string[] = []) {
    this.#links = new ThreadLinks(localDomains);
  }

  /** Takes note of a post: what its addresses and its card tell counts for every other post. */
  know(status: Status): void {
    this.#links.know(status);
    this.#statuses.push(status);
    this.#knownCards = null;
    this.#compiled = null;
  }

  /** Takes note of what a post links and quotes. Posts come in order of time. */
  read(status: Status, content: Content, quotes: readonly string[]): void {
    const links = linksIn(content).slice(0, MOST_LINKS_A_THREAD - this.#linksRead);
    this.#linksRead += links.length;
    if (links.length === 0 && quotes.length === 0 && status.card === null) return;
    this.#read.push({ status, links, quotes });
    this.#compiled = null;
  }

  /** Takes note that a post quotes an article, as its text tells (L5). */
  quote(id: string, key: string): void {
    const known = this.#read.findIndex(({ status }) => status.id === id);
    const read = this.#read[known];
    const status = read?.status ?? this.#statuses.find((each) => each.id === id);
    if (!status || read?.quotes.includes(key)) return;
    if (read) this.#read[known] = { ...read, quotes: [...read.quotes, key] };
    else {
      const later = this.#read.findIndex((other) => inTime(other.status, status) > 0);
      const place = later < 0 ? this.#read.length : later;
      this.#read.splice(place, 0, { status, links: [], quotes: [key] });
    }
    this.#compiled = null;
  }

  /** Forgets what was read, not what is known: all is read again. */
  restart(): void {
    this.#read = [];
    this.#linksRead = 0;
    this.#compiled = null;
  }

  /** What may be quoted of the articles: the words of their cards. */
  quotable(): QuotedArticle[] {
    const texts = new Map<string, QuotedArticle>();
    const { cards, copyOf } = this.#cards();
    for (const { card, identity } of cards) {
      const { title, description } = card;
      const key = copyOf(identity.key);
      const text = { key, title, description };
      if (title !== '') texts.set(`${key}\n${title}\n${description}`, text);
    }
    return [...texts.values()];
  }

  /**
   * The passages of articles that a post's links lead to, by the articles' keys; null for a link to none. One
   * at a time, some 20 µs each: a post may have thousands of links.
   */
  *passagesIn(content: Content): Generator<{ key: string; passages: readonly string[] } | null> {
    for (const { href } of linksIn(content)) {
      const { kind, identity } = this.#links.classify(href);
      const passages = kind === 'article' ? identity.passages : [];
      yield identity && passages.length > 0 ? { key: identity.key, passages } : null;
    }
  }

  /** Works out now what would be when it is asked for; whether there was anything to work out. */
  prepare(): boolean {
    if (this.#read.length === 0 || this.#compiled) return false;
    this.#work();
    return true;
  }

  /** All, in the order in which they were first linked. */
  get list(): readonly ThreadArticle[] {
    return this.#work().list;
  }

  /** The article that a key is of: one that a quotation or a link has. */
  byKey(key: string): ThreadArticle | undefined {
    return this.#work().byKey(key);
  }

  of(id: string): PostArticles {
    return this.#work().byPost.get(id) ?? NO_ARTICLES;
  }

  /** L1: the links of a post to posts of the fediverse, each once, in its order. */
  postLinksOf(id: string): readonly PostLink[] {
    return this.#work().postLinks.get(id) ?? [];
  }

  #cards(): KnownCards {
    if (this.#knownCards) return this.#knownCards;
    const cards = this.#statuses.flatMap(({ card }) => {
      const read = card && this.#links.classify(card.url);
      return card && read?.kind === 'article' ? [{ card, identity: read.identity }] : [];
    });
    this.#knownCards = { cards, copyOf: copiesByCard(cards) };
    return this.#knownCards;
  }

  #work(): Compiled {
    this.#compiled ??= this.#compile();
    return this.#compiled;
  }

  #compile(): Compiled {
    const groups = new ArticleGroups(this.#cards().copyOf);
    const postLinks = new Map<string, readonly PostLink[]>();
    const cards = new CardsOfLinks();
    for (const { status, links } of this.#read) {
      const read = links.map((link) => ({ ...link, ...this.#readLink(link) }));
      const posts = postLinksIn(read, status.card && this.#postCard(status.card));
      if (posts.length > 0) postLinks.set(status.id, posts);
      for (const { kind, identity } of read) {
        if (kind === 'article') cards.link(status.id, identity, groups);
      }
      if (status.card) this.#addCard(status.id, status.card, read, cards, groups);
    }
    cards.tell(groups);
    for (const { status, quotes } of this.#read) {
      for (const key of quotes) groups.quote(status.id, key);
    }
    const order = new Map(this.#read.map(({ status }, index) => [status.id, index]));
    const placeOf = (id: string) => order.get(id) ?? 0;
    const byPlace = (ids: Iterable<string>) => [...ids].sort((a, b) => placeOf(a) - placeOf(b));
    return { ...groups.finish(byPlace), postLinks };
  }

  /** The card of a post, with what it is of. */
  #postCard(card: PreviewCard): PostCard | null {
    const { kind, identity } = this.#links.classify(card.url);
    return kind === 'post' ? { key: identity.key, card } : null;
  }

  #readLink({ href, isReference }: WrittenLink): Classified {
    const read = this.#links.classify(href);
    return isReference && read.kind !== 'none' ? { ...read, kind: 'post' } : read;
  }

  /**
   * A card is of the post's first link that is neither a mention nor of the instance itself
   * (app/services/fetch_link_card_service.rb); its address is where that leads, or what the page calls its
   * own.
   */
  #addCard(
    id: string,
    card: PreviewCard,
    links: readonly (WrittenLink & ReadLink)[],
    cards: CardsOfLinks,
    groups: ArticleGroups,
  ): void {
    const of = this.#links.classify(card.url);
    if (of.kind !== 'article') return;
    const isLinked = links.some(({ identity }) => identity?.key === of.identity.key);
    const first = links.find(
      ({ kind, identity, isReference }) =>
        kind !== 'none' && !isReference && !this.#links.isHome(identity.page.host),
    );
    if (isLinked || !first) {
      if (!isLinked) cards.link(id, of.identity, groups);
      groups.describe(id, of.identity, card, of.identity);
    } else if (first.kind === 'article') {
      cards.add({ id, card, link: first.identity, of: of.identity });
    }
  }
}
