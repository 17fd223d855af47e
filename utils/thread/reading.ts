import type { Status } from '../mastodon/entities.ts';
import { type Content, isSpace, type Piece } from './content/content.ts';
import { parseContent } from './content/content-parser.ts';
import { directionOf } from './content/direction.ts';
import { isHandleOf } from './mentions/handle.ts';
import { mentionedAccounts } from './mentions/mentioned-account.ts';
import { type MentionReading, readMentions } from './mentions/mentions.ts';
import type { ReadingRules } from './rules.ts';
import { audienceOf, type StatusLookup } from './tree.ts';

/** What we worked out about one post. */
export interface PostReading {
  mentions: MentionReading;
  /** Which way the first line runs that is seen: what stands at its end goes by that (M4). */
  direction: 'ltr' | 'rtl' | null;
}

/**
 * Parses the content of a post wherever it stands: in the page, or in a document made from the API's
 * HTML. The post itself tells which links are mentions, and how whom they mean is written (M7).
 *
 * @param localDomains the names of the instance that `status` came from.
 */
export function parsePost(
  status: Status | undefined,
  root: Element,
  localDomains: readonly string[],
): Content {
  const known = status?.mentions ?? [];
  const accountOf = mentionedAccounts(known, localDomains);
  return parseContent(root, {
    mentionUrls: new Set(known.flatMap(({ url }) => url ?? [])),
    mentionTexts: new Set(known.map(({ acct }) => `@${acct.toLowerCase()}`)),
    // The text must not tell by itself that it is right.
    isHandle: (mention) =>
      isHandleOf(mention, accountOf({ ...mention, text: '', isHandle: false }), localDomains),
  });
}

/**
 * Reads one post. Pure: the same post, content and neighbours give the same reading, in the page and on
 * the command line.
 *
 * @param lookUp finds the posts of the thread, as far as they are known.
 * @param localDomains the names of the instance that `status` came from.
 */
export function readPost(
  status: Status,
  content: Content,
  lookUp: StatusLookup,
  localDomains: readonly string[],
  { fewestFolded }: Pick<ReadingRules, 'fewestFolded'>,
): PostReading {
  const mentions = readMentions({
    content,
    fewestFolded,
    accountOf: mentionedAccounts(status.mentions, localDomains),
    alsoMentioned: status.mentions.map(({ acct }) => acct),
    audience: audienceOf(status, lookUp),
    author: status.account.acct,
    isDirect: status.visibility === 'direct',
  });
  return { mentions, direction: directionOfFirstLine(content, mentions) };
}

/** Reads a post of which nothing is known but what the page shows: nobody is new, little is safe to fold. */
export function readUnknownPost(
  content: Content,
  isDirect: boolean,
  localDomains: readonly string[],
  { fewestFolded }: Pick<ReadingRules, 'fewestFolded'>,
): PostReading {
  const mentions = readMentions({
    content,
    fewestFolded,
    accountOf: mentionedAccounts([], localDomains),
    alsoMentioned: [],
    audience: { parent: 'unknown' },
    author: '',
    isDirect,
  });
  return { mentions, direction: directionOfFirstLine(content, mentions) };
}

/**
 * By the line's own words: Mastodon isolates links, so they have no say. Only its paragraphs run by what
 * they say; text without `<p>` runs as the page does.
 */
function directionOfFirstLine(
  { lines }: Content,
  { folded }: MentionReading,
): 'ltr' | 'rtl' | null {
  const hidden = new Set<Piece>(folded.map(({ piece }) => piece));
  const first = lines.find(
    (line) =>
      line.block.kind !== 'reference' &&
      line.pieces.some((piece) => !hidden.has(piece) && !isSpace(piece)),
  );
  if (first?.block.element?.tagName !== 'P') return null;
  const words = first.pieces.map((piece) => (piece.kind === 'text' ? piece.text : ' '));
  return directionOf(words.join(''));
}
