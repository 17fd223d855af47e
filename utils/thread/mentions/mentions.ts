import type { Content, MentionPiece } from '../content/content.ts';
import { type FoldPlan, planFold } from './fold-plan.ts';
import { findMentionRuns, type MentionRun } from './mention-runs.ts';
import { isSamePerson } from './mentioned-account.ts';

/** A handle as the instance writes it: `ana` at home, `ana@harbour.example` elsewhere. */
export type Acct = string;

export interface Mention {
  acct: Acct;
  piece: MentionPiece;
}

/** What is known of whom a post is written to (M3). */
export type Audience =
  /** The post begins a thread: nobody was there before. */
  | { parent: 'none' }
  /** It is a reply, and what it replies to is not known here. */
  | { parent: 'unknown' }
  | {
      parent: 'known';
      /** Who is answered: the parent's author. */
      answered: Acct;
      isSelfReply: boolean;
      /** Everyone who wrote or is mentioned in the parent and the posts above it. */
      here: ReadonlySet<Acct>;
      /** Whether that reaches up to the thread's first post. Else who is missing may have been there. */
      isWholeBranch: boolean;
      /** Whom the parent's author was writing to, and the parent's author: the people a reply inherits. */
      addressed: readonly Acct[];
    };

export interface MentionReading {
  leading: Mention[];
  trailing: Mention[];
  /** What the page hides, in order. */
  folded: Mention[];
  /** Who is new to the branch and stays visible with a mark (M3). */
  broughtIn: Mention[];
  /** Who was written to until here, and is no longer (M3). */
  dropped: Acct[];
  /** Who is answered, where that is known. */
  answered: Acct | null;
  plan: FoldPlan | null;
}

export interface MentionQuestion {
  content: Content;
  /** Whom a mention means; see `mentionedAccounts`. */
  accountOf: (piece: MentionPiece) => Acct;
  /** Whom the instance says it is written to: their names need not be seen in it. */
  alsoMentioned: readonly Acct[];
  audience: Audience;
  author: Acct;
  /** M6: in a `direct` post the mentions are its audience. */
  isDirect: boolean;
  /** M4: so many have to fold before any does. */
  fewestFolded: number;
}

/**
 * Where the parent is unknown, a run that fills its own lines cannot be anyone's subject; but a single
 * name there is all that tells whom the post answers. So it takes two.
 */
const FEWEST_WITHOUT_PARENT = 2;

/** Reads a post's mentions: the runs, who in them folds, who is new, who was left out (M1–M6). */
export function readMentions(question: MentionQuestion): MentionReading {
  const { content, accountOf, alsoMentioned, audience, author, isDirect, fewestFolded } = question;
  const runs = findMentionRuns(content);
  const name = (run: MentionRun): Mention[] =>
    run.mentions.map((piece) => ({ acct: accountOf(piece), piece }));
  const leading = name(runs.leading);
  const trailing = name(runs.trailing);

  const mayFold = !isDirect && !runs.isWholePost;
  const foldable = mayFold
    ? foldableMentions(
        { ...runs.leading, named: leading },
        { ...runs.trailing, named: trailing },
        audience,
        author,
      )
    : { leading: [], trailing: [] };
  const fold = firstCleanFold(content, foldable, runs.trailing, fewestFolded);
  const mentioned = new Set([
    ...alsoMentioned,
    ...content.lines
      .flatMap((line) => line.pieces)
      .flatMap((piece) => (piece.kind === 'mention' ? [accountOf(piece)] : [])),
  ]);
  return {
    leading,
    trailing,
    folded: fold.folded,
    broughtIn: broughtIn([...leading, ...trailing], audience, author),
    dropped: dropped(audience, mentioned, author),
    answered: audience.parent === 'known' ? audience.answered : null,
    plan: fold.plan,
  };
}

type NamedRun = MentionRun & { named: Mention[] };

interface Foldable {
  leading: Mention[];
  trailing: Mention[];
}

function foldableMentions(
  leading: NamedRun,
  trailing: NamedRun,
  audience: Audience,
  author: Acct,
): Foldable {
  if (audience.parent === 'none') return { leading: [], trailing: [] };
  if (audience.parent === 'unknown') {
    const ifSafe = (run: NamedRun) =>
      run.onOwnLines && run.named.length >= FEWEST_WITHOUT_PARENT ? run.named : [];
    return { leading: ifSafe(leading), trailing: ifSafe(trailing) };
  }
  const isHere = hereIn(audience, author);
  const wholeOrPart = (run: NamedRun) => {
    const here = run.named.filter(isHere);
    return run.isJoined && here.length < run.named.length ? [] : here;
  };
  // M2: a leading run that names somebody else than the parent's author may be a sentence's subject.
  const namesParent = leading.named.some(({ acct }) => isSamePerson(acct, audience.answered));
  const maySelf = audience.isSelfReply && leading.named.every(isHere);
  return {
    leading: namesParent || maySelf ? wholeOrPart(leading) : [],
    trailing: wholeOrPart(trailing),
  };
}

/** M5: both runs where that leaves a clean post, else the one that does. */
function firstCleanFold(
  content: Content,
  { leading, trailing }: Foldable,
  trailingRun: MentionRun,
  fewest: number,
): { folded: Mention[]; plan: FoldPlan | null } {
  for (const folded of [[...leading, ...trailing], leading, trailing]) {
    if (folded.length < Math.max(1, fewest)) continue;
    const pieces = new Set(folded.map(({ piece }) => piece));
    const plan = planFold(content, pieces, trailingRun);
    if (plan) return { folded, plan };
  }
  return { folded: [], plan: null };
}

function broughtIn(mentions: Mention[], audience: Audience, author: Acct): Mention[] {
  if (audience.parent !== 'known' || !audience.isWholeBranch) return [];
  const isHere = hereIn(audience, author);
  return mentions.filter((mention) => !isHere(mention));
}

/** M3: tells who was there before, by their handle, however that and their page's address agree (issue 12). */
function hereIn(
  { here }: Extract<Audience, { parent: 'known' }>,
  author: Acct,
): (mention: Mention) => boolean {
  const byName = Map.groupBy([author, ...here], (acct) => nameIn(acct));
  return ({ acct }) =>
    here.has(acct) ||
    (byName.get(nameIn(acct))?.some((other) => isSamePerson(acct, other)) ?? false);
}

function nameIn(acct: Acct): string {
  return acct.split('@', 1)[0]?.toLowerCase() ?? '';
}

function dropped(audience: Audience, mentioned: ReadonlySet<Acct>, author: Acct): Acct[] {
  if (audience.parent !== 'known') return [];
  return audience.addressed.filter((acct) => acct !== author && !mentioned.has(acct));
}
