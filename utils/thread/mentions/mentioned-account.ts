import type { StatusMention } from '../../mastodon/entities.ts';
import { isWithin } from '../addresses/web-address.ts';
import type { MentionPiece } from '../content/content.ts';
import type { Acct } from './mentions.ts';

/**
 * Paths under which servers keep a person's page: Mastodon and most others `/@ana`, ActivityPub ids
 * `/users/ana`, Lemmy `/u/ana` and groups `/c/books`, Friendica `/profile/ana`, PeerTube
 * `/accounts/ana` and `/video-channels/books`.
 */
const PERSON_PATH =
  /^\/(?:@|users\/|u\/|c\/|profile\/|accounts\/|video-channels\/)([^/@]+)(?:@([^/]+))?\/?$/;

/**
 * Tells whom the mentions of a post mean, as the instance writes its handles (M7). The text of a mention is
 * the last thing to trust: cloaks turn `@ana@harbour.example` into "[email protected]", and most servers
 * show no domain.
 *
 * @param known the `mentions` of the status, as far as they are known; gone through once for all.
 * @param localDomains the names of the reader's instance: `location.host` and `meta.domain` may differ.
 */
export function mentionedAccounts(
  known: readonly StatusMention[],
  localDomains: readonly string[],
): (piece: MentionPiece) => Acct {
  const byId = firstBy(known, ({ id }) => id);
  const byUrl = firstBy(known, ({ url }) => url);
  const byAcct = firstBy(known, ({ acct }) => plain(acct));
  const byName = Map.groupBy(known, ({ username }) => plain(username));
  return (piece) => {
    const told = byId.get(piece.accountId) ?? byUrl.get(piece.href);
    if (told) return told.acct;
    const [name = '', domain] = piece.text.trim().replace(/^@/, '').split('@');
    const written = withoutLocalDomain(name, domain, localDomains);
    const linked = acctFromTitle(piece, localDomains) ?? acctFromUrl(piece.href, localDomains);
    for (const acct of linked === null ? [] : [linked, written]) {
      const same = byAcct.get(plain(acct));
      if (same) return same.acct;
    }
    const [nameOfLink = ''] = (linked ?? written).split('@');
    const [one, ...others] = byName.get(plain(nameOfLink)) ?? [];
    const isOne = one && others.length === 0;
    if (isOne && (linked === null || isSamePerson(one.acct, linked))) return one.acct;
    return linked ?? written;
  };
}

/**
 * Whether two handles are of one person: `ana@reef.example` and `ana@social.reef.example`. A server may have its
 * people's pages at another host than their handles, below it or `www.` (M3, issue 12).
 */
export function isSamePerson(one: Acct, other: Acct): boolean {
  if (plain(one) === plain(other)) return true;
  const [name, host] = plain(one).split('@');
  const [otherName, otherHost] = plain(other).split('@');
  if (name !== otherName || host === undefined || otherHost === undefined) return false;
  return isWithin(host, otherHost) || isWithin(otherHost, host);
}

/** Each mention by what tells it; the first where several share that, none where it has nothing. */
function firstBy(
  known: readonly StatusMention[],
  keyOf: (mention: StatusMention) => string | null,
): ReadonlyMap<string | null, StatusMention> {
  const found = new Map<string | null, StatusMention>();
  for (const mention of known) {
    const key = keyOf(mention);
    if (key !== null && !found.has(key)) found.set(key, mention);
  }
  return found;
}

/** Mastodon's own UI writes the handle into the link's title: `@ana`, `@bo@harbour.example`. */
function acctFromTitle({ title }: MentionPiece, localDomains: readonly string[]): Acct | null {
  const found = /^@?([^@\s/:]+)(?:@([^@\s/]+))?$/.exec(title);
  return found?.[1] ? withoutLocalDomain(found[1], found[2], localDomains) : null;
}

function acctFromUrl(href: string, localDomains: readonly string[]): Acct | null {
  const home = localDomains[0] ?? '';
  if (!URL.canParse(href, `https://${home || 'localhost'}`)) return null;
  const url = new URL(href, `https://${home || 'localhost'}`);
  const found = PERSON_PATH.exec(decoded(url.pathname));
  return found?.[1] ? withoutLocalDomain(found[1], found[2] ?? url.host, localDomains) : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function withoutLocalDomain(
  name: string,
  domain: string | undefined,
  localDomains: readonly string[],
): Acct {
  const isLocal = !domain || localDomains.some((local) => plain(local) === plain(domain));
  return isLocal ? name : `${name}@${domain}`;
}

/** Handles differ in case between a link and the account it leads to; they mean the same person. */
function plain(acct: Acct): Acct {
  return acct.toLowerCase();
}
