import type { MentionPiece } from '../thread/content.ts';
import type { Acct } from '../thread/mentions.ts';
import type { StatusMention } from './entities.ts';

/**
 * Paths under which servers keep a person's page: Mastodon and most others `/@ana`, ActivityPub ids
 * `/users/ana`, Lemmy `/u/ana` and groups `/c/books`, Friendica `/profile/ana`, PeerTube
 * `/accounts/ana` and `/video-channels/books`.
 */
const PERSON_PATH =
  /^\/(?:@|users\/|u\/|c\/|profile\/|accounts\/|video-channels\/)([^/@]+)(?:@([^/]+))?\/?$/;

/**
 * Whom a mention means, as the instance writes its handles (M7). The text of a mention is the last thing
 * to trust: cloaks turn `@ana@harbour.example` into "[email protected]", and most servers show no domain.
 *
 * @param known the `mentions` of the status, as far as they are known.
 * @param localDomains the names of the reader's instance: `location.host` and `meta.domain` may differ.
 */
export function mentionedAccount(
  piece: MentionPiece,
  known: readonly StatusMention[],
  localDomains: readonly string[],
): Acct {
  const byId = known.find(({ id }) => id === piece.accountId);
  const byUrl = byId ?? known.find(({ url }) => url !== null && url === piece.href);
  if (byUrl) return byUrl.acct;
  const acct = acctFromTitle(piece, localDomains) ?? acctFromUrl(piece.href, localDomains);
  if (acct) return known.find((mention) => sameAcct(mention.acct, acct))?.acct ?? acct;
  const [name = '', domain] = piece.text.trim().replace(/^@/, '').split('@');
  const byName = known.filter(({ username }) => sameAcct(username, name));
  const onlyOne = byName.length === 1 ? byName[0]?.acct : null;
  return onlyOne ?? withoutLocalDomain(name, domain, localDomains);
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
  const isLocal = !domain || localDomains.some((local) => sameAcct(local, domain));
  return isLocal ? name : `${name}@${domain}`;
}

/** Handles differ in case between a link and the account it leads to; they mean the same person. */
function sameAcct(one: Acct, other: Acct): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
