import type { PreviewCard } from '../../mastodon/entities.ts';
import { isOpaqueCopy } from '../addresses/archives.ts';
import type { Identity } from '../addresses/identity.ts';

/** A title that is anybody's (`Just a moment…`, `Home`) says nothing: letters, or words. */
const SHORTEST_TITLE = 16;

/**
 * Finds out what copies are of that hide it (an archive's short codes): the one article whose card has
 * the same title. Two addresses whose cards agree are otherwise two articles: sites repeat themselves.
 *
 * @returns what a key stands for.
 */
export function copiesByCard(
  cards: readonly { card: PreviewCard; identity: Identity }[],
): (key: string) => string {
  const originals = new Map<string, Set<string>>();
  for (const { card, identity } of cards) {
    if (isOpaqueCopy(identity.page)) continue;
    for (const name of namesOf(card.title)) {
      originals.set(name, (originals.get(name) ?? new Set()).add(identity.key));
    }
  }
  const copies = new Map<string, string>();
  for (const { card, identity } of cards) {
    if (!isOpaqueCopy(identity.page)) continue;
    const original = onlyOneOf(namesOf(card.title).flatMap((name) => originals.get(name) ?? []));
    if (original !== null) copies.set(identity.key, original);
  }
  return (key) => copies.get(key) ?? key;
}

/** What is all that there is in some sets; null where they hold two. No set is gone through for it. */
function onlyOneOf(sets: readonly ReadonlySet<string>[]): string | null {
  if (sets.some(({ size }) => size > 1)) return null;
  const [only, ...others] = new Set(sets.flatMap((set) => [...set]));
  return only !== undefined && others.length === 0 ? only : null;
}

/** A title with and without the site's name behind it. */
function namesOf(title: string): string[] {
  const names = [title, title.split(/\s[|–—·•-]\s/u)[0] ?? ''].map((name) =>
    name.toLowerCase().replaceAll(/\s+/gu, ' ').trim(),
  );
  return [...new Set(names)].filter((name) => name.length >= SHORTEST_TITLE);
}
