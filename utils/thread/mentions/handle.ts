import { isWithin } from '../addresses/web-address.ts';
import { withoutInvisibleMarks } from '../content/blank.ts';
import type { MentionPiece } from '../content/content.ts';
import type { Acct } from './mentions.ts';

/** `@ana`, `@ana@harbour.example`, and Lemmy's groups: `!bakers@lemmy.example`. */
const HANDLE = /^[@!]([^\s@!/:]+)(?:@([^\s@/]+))?$/u;
/** What a cloak (Cloudflare's) leaves of a text with an `@` in it. */
const CLOAKED = /^@?\[email\sprotected\]$/u;
/** A domain has at most 253 characters (RFC 1035), a name on any server that is known far fewer. */
const LONGEST_HANDLE = 512;

/**
 * M7: whether a mention's text is a handle of the account that it means, in any of the ways in which
 * servers write one: with or without its domain, in whatever case, in letters or in Punycode. Anything
 * else in a mention are its author's words (issue 10).
 *
 * @param acct whom its link or the API tells that it means; '' where nothing but the text does.
 * @param localDomains the names of the reader's instance, which `acct` leaves out.
 */
export function isHandleOf(
  { text, href }: Pick<MentionPiece, 'text' | 'href'>,
  acct: Acct,
  localDomains: readonly string[],
): boolean {
  if (text.length > LONGEST_HANDLE) return false;
  const written = withoutInvisibleMarks(text.normalize('NFKC')).trim();
  if (CLOAKED.test(written)) return acct !== '';
  const [, name, domain] = HANDLE.exec(written) ?? [];
  if (name === undefined || acct === '') return name !== undefined;
  const [ofAccount = '', host] = acct.split('@');
  if (name.toLowerCase() !== ofAccount.toLowerCase()) return false;
  if (domain === undefined) return true;
  const hosts = host === undefined ? localDomains : [host];
  const isItsHost = hosts.some((each) => asciiHost(each) === asciiHost(domain));
  // A server may keep its people's pages at another host than their handles have, mostly below it.
  return isItsHost || isWithin(hostOf(href), asciiHost(domain));
}

/** A host as addresses have it: in lower case and in Punycode. */
function asciiHost(host: string): string {
  return hostOf(`https://${host}`) || host;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
