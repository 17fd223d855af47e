import type { Status } from '../../mastodon/entities.ts';
import type { PostQuotes } from '../quotes/quote-index.ts';
import type { QuotedPost } from '../quotes/quoted-posts.ts';
import type { ReadingRules } from '../rules.ts';
import { isSameAccount, parentOf, type StatusLookup } from '../tree.ts';

/** Why we say that a post answers another (A1, A2). */
export type AnswerReason =
  /** It quotes it: natively, in a block quote, by a link, or eight words of it. */
  | 'quote'
  /** A self-reply goes on with what its chain answers. */
  | 'continuation'
  /** It was posted as a reply to it. */
  | 'parent'
  /** It was posted as a reply to something that is not here (A4). */
  | 'missing';

export interface Answer {
  /** The earlier post, by another author, that is answered. */
  post: Status | null;
  why: AnswerReason | null;
}

/** Where a post quotes several others, the plainest way of quoting says which of them it answers. */
const PLAINEST_FIRST: readonly QuotedPost['how'][] = [
  'native',
  'block',
  'link',
  'words',
  'repeated',
];

/** Answers that were worked out before, post by post. */
export type KnownAnswers = Map<Status, Answer>;

/**
 * Which earlier post a post answers (A1, A2). Mentions have no say: whom a post names is not whom it
 * answers.
 *
 * @param quotesOf what a post quotes, as far as that has been read.
 * @param answeringWords so many words of another post in a sentence say that it is answered.
 * @param known what was worked out of the same posts and quotations before; what is found is added. With it
 *   a chain of self-replies is walked once, not once for each of its posts.
 */
export function answerOf(
  status: Status,
  lookUp: StatusLookup,
  quotesOf: (id: string) => PostQuotes | undefined,
  { answeringWords }: Pick<ReadingRules, 'answeringWords'>,
  known: KnownAnswers = new Map(),
): Answer {
  const chain = new Set<Status>();
  let post: Status | null = status;
  let answered: Status | null = null;
  // A chain of self-replies is walked up to its first post, however long it is.
  while (post && !chain.has(post)) {
    const own: Answer =
      known.get(post) ?? ownAnswer(post, lookUp, quotesOf(post.id), answeringWords);
    if (own.why !== 'continuation' || known.has(post)) {
      known.set(post, own);
      answered = own.post;
      break;
    }
    chain.add(post);
    const parent = parentOf(post, lookUp);
    post = parent.kind === 'known' ? parent.status : null;
  }
  for (const self of chain) known.set(self, { post: answered, why: 'continuation' });
  return known.get(status) ?? { post: null, why: 'continuation' };
}

/** What a post by itself says of what it answers; `continuation` leaves the word to its parent. */
function ownAnswer(
  status: Status,
  lookUp: StatusLookup,
  quotes: PostQuotes | undefined,
  answeringWords: number,
): Answer {
  const parent = parentOf(status, lookUp);
  if (parent.kind === 'none') return { post: null, why: null };
  const isSelfReply =
    parent.kind === 'known' && isSameAccount(parent.status.account, status.account);
  if (parent.kind === 'known' && !isSelfReply && quotesAnyOf(parent.status.id, quotes)) {
    return { post: parent.status, why: 'quote' };
  }
  const isParentUnknown = parent.kind === 'missing';
  const quoted = quotedByAnother(status, lookUp, quotes, { answeringWords, isParentUnknown });
  if (quoted) return { post: quoted, why: 'quote' };
  if (parent.kind === 'missing') return { post: null, why: 'missing' };
  return isSelfReply ? { post: null, why: 'continuation' } : { post: parent.status, why: 'parent' };
}

/** A2: a quote of the parent is the parent, however short. */
function quotesAnyOf(id: string, quotes: PostQuotes | undefined): boolean {
  return (
    quotes?.quotedPosts.some((quoted) => quoted.id === id) === true ||
    quotes?.quotes.some(({ of }) => of?.kind === 'post' && of.id === id) === true
  );
}

function quotedByAnother(
  status: Status,
  lookUp: StatusLookup,
  quotes: PostQuotes | undefined,
  { answeringWords, isParentUnknown }: { answeringWords: number; isParentUnknown: boolean },
): Status | null {
  const answering = (quotes?.quotedPosts ?? []).filter(
    ({ how, words }) =>
      (how !== 'words' && how !== 'repeated') ||
      (words >= answeringWords && (how === 'words' || isParentUnknown)),
  );
  const plainest = answering.toSorted(
    (a, b) => PLAINEST_FIRST.indexOf(a.how) - PLAINEST_FIRST.indexOf(b.how) || b.words - a.words,
  );
  for (const { id } of plainest) {
    const quoted = lookUp(id);
    if (quoted && !isSameAccount(quoted.account, status.account)) return quoted;
  }
  return null;
}
