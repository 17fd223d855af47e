import type { Status } from '../../utils/mastodon/entities.ts';
import type { Mention } from '../../utils/thread/mentions.ts';
import type { PostReading } from '../../utils/thread/reading.ts';

export interface ReadPost {
  status: Status;
  reading: PostReading;
  /** The post's words without its markup. */
  text: string;
}

/** The reading for programs: `npm run read -- FILE --json`. Issues that read more add keys. */
export function reportJson(posts: readonly ReadPost[]): string {
  const entries = posts.map(({ status, reading: { mentions } }) => [
    status.id,
    {
      mentions: {
        leading: accts(mentions.leading),
        trailing: accts(mentions.trailing),
        folded: accts(mentions.folded),
        broughtIn: accts(mentions.broughtIn),
      },
    },
  ]);
  return JSON.stringify({ posts: Object.fromEntries(entries) }, null, 2);
}

const NAME_WIDTH = 18;
const FOLD_WIDTH = 34;
const WORDS_WIDTH = 60;

/** The reading for people: a row a post. */
export function reportTable(posts: readonly ReadPost[]): string {
  const head = row('author', 'folded', 'new', 'words');
  const rows = posts.map(({ status, reading: { mentions }, text }) =>
    row(
      `@${status.account.username}`,
      accts(mentions.folded).join(' ') || '–',
      accts(mentions.broughtIn).join(' ') || '–',
      text,
    ),
  );
  const folded = posts.filter(({ reading }) => reading.mentions.folded.length > 0).length;
  return [head, '', ...rows, '', `${posts.length} posts, ${folded} of them folded`].join('\n');
}

function row(author: string, folded: string, broughtIn: string, words: string): string {
  return [
    cell(author, NAME_WIDTH),
    cell(folded, FOLD_WIDTH),
    cell(broughtIn, NAME_WIDTH),
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
