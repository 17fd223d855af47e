import type { PreviewCard } from '../../mastodon/entities.ts';
import type { Identity } from '../addresses/identity.ts';
import { isShortLink } from '../addresses/short-links.ts';
import { barePath } from '../addresses/web-address.ts';
import type { ArticleGroups } from './article-groups.ts';

/** A card whose address is another than that of the link which it is of. */
interface CardOfLink {
  id: string;
  card: PreviewCard;
  link: Identity;
  of: Identity;
}

/**
 * L2: what the cards of a thread tell of its links. Pages that ask for consent, a log-in or a subscription
 * give many links one card, and so does a page that is not found or a live report: links whose cards share an
 * address are as many articles as they would be without. Only a short link says nothing by itself. What it
 * leads to is known where somebody links that very page, or where no other link has that card.
 */
export class CardsOfLinks {
  readonly #cards: CardOfLink[] = [];
  readonly #linked = new Set<string>();
  /** The links that have a card, by the address of that card. */
  readonly #linksOf = new Map<string, Set<string>>();

  /** A post links an article. */
  link(id: string, identity: Identity, groups: ArticleGroups): void {
    groups.link(id, identity);
    this.#linked.add(identity.key);
  }

  add(card: CardOfLink): void {
    this.#cards.push(card);
    const { of, link } = card;
    this.#linksOf.set(of.key, (this.#linksOf.get(of.key) ?? new Set()).add(link.key));
  }

  /** Tells what is known once all links and cards are. */
  tell(groups: ArticleGroups): void {
    const resolved = new Set<string>();
    for (const { id, card, link, of } of this.#cards) {
      const isKnown = this.#linked.has(of.key);
      const isResolved = resolved.has(link.key);
      const leadsThere =
        this.#tells(link, of) && (isKnown || this.#linksOf.get(of.key)?.size === 1);
      if (leadsThere && !isResolved) {
        groups.join(link, of);
        resolved.add(link.key);
      } else if (!isKnown && !resolved.has(of.key)) {
        // Who quotes the card's words quotes what was linked.
        groups.join(of, link);
        resolved.add(of.key);
      }
      groups.describe(id, link, card, leadsThere ? of : null);
    }
  }

  /** There are sites that call their front page the address of every page. */
  #tells(link: Identity, of: Identity): boolean {
    return isShortLink(link.page, of.page) && (!isRoot(of) || isRoot(link));
  }
}

function isRoot({ page }: Identity): boolean {
  return barePath(page) === '' && page.search === '';
}
