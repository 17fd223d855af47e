import type { Status } from '../../utils/mastodon/entities.ts';
import type { Answer } from '../../utils/thread/answers.ts';
import { type Content, lineText } from '../../utils/thread/content.ts';
import type { Mention } from '../../utils/thread/mentions.ts';
import type { AttributedQuote } from '../../utils/thread/quote-index.ts';
import type { PostReading } from '../../utils/thread/reading.ts';
import type { Shown } from '../../utils/thread/shown.ts';

export interface ReadPost {
  status: Status;
  content: Content;
  reading: PostReading;
  answer: Answer;
  shown: Shown;
  quotes: readonly AttributedQuote[];
}

/** A3: fewer words are no quotation of anybody. */
const FEWEST_QUOTED_WORDS = 3;

/** The reading for programs: `npm run read -- FILE --json`. Issues that read more add keys. */
export function reportJson(posts: readonly ReadPost[]): string {
  const entries = posts.map((post) => [post.status.id, jsonOf(post)]);
  return JSON.stringify({ posts: Object.fromEntries(entries) }, null, 2);
}

function jsonOf({ status, reading: { mentions }, answer, shown, quotes }: ReadPost) {
  return {
    mentions: {
      leading: accts(mentions.leading),
      trailing: accts(mentions.trailing),
      folded: accts(mentions.folded),
      broughtIn: accts(mentions.broughtIn),
    },
    parent: status.in_reply_to_id,
    answers: { post: answer.post?.id ?? null, why: answer.why, shown },
    quotes: quotes
      .filter(({ words, of }) => words >= FEWEST_QUOTED_WORDS || of !== null)
      .map(({ text, of }) => ({
        text,
        of: of === null ? null : of.kind === 'post' ? of.id : of.url,
      })),
  };
}

const NAME_WIDTH = 14;
const ANSWERS_WIDTH = 26;
const FOLD_WIDTH = 22;
const WORDS_WIDTH = 56;

/** The reading for people: a row a post. */
export function reportTable(posts: readonly ReadPost[]): string {
  const rows = posts.map(({ status, content, reading: { mentions }, answer, shown }) =>
    row(
      `@${status.account.username}`,
      answersText(answer, shown),
      accts(mentions.folded).join(' ') || '–',
      accts(mentions.broughtIn).join(' ') || '–',
      shownText(content, mentions.folded),
    ),
  );
  const folded = posts.filter(({ reading }) => reading.mentions.folded.length > 0).length;
  const head = row('author', 'answers (how shown)', 'folded', 'new', 'words');
  return [head, '', ...rows, '', `${posts.length} posts, ${folded} of them folded`].join('\n');
}

function answersText({ post, why }: Answer, shown: Shown): string {
  if (why === null) return '–';
  const whom = post ? `@${post.account.username} by ${why}` : why;
  return `${whom} (${shown})`;
}

/** The words as they are seen while the mentions are folded. */
function shownText({ lines }: Content, folded: readonly Mention[]): string {
  const hidden = new Set<unknown>(folded.map(({ piece }) => piece));
  return lines
    .map((line) => lineText({ ...line, pieces: line.pieces.filter((piece) => !hidden.has(piece)) }))
    .join(' ');
}

function row(
  author: string,
  answers: string,
  folded: string,
  isNew: string,
  words: string,
): string {
  return [
    cell(author, NAME_WIDTH),
    cell(answers, ANSWERS_WIDTH),
    cell(folded, FOLD_WIDTH),
    cell(isNew, NAME_WIDTH),
    cell(words, WORDS_WIDTH).trimEnd(),
  ].join('  ');
}

function cell(text: string, width: number): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  return flat.length > width ? `${flat.slice(0, width - 1)}…` : flat.padEnd(width);
}

function accts(mentions: readonly Mention[]): string[] {
  return mentions.map(({ acct }) => acct);
}
