import type { Status } from '../../utils/mastodon/entities.ts';
import type { Answer } from '../../utils/thread/answers/answers.ts';
import type { PostArticles, ThreadArticle } from '../../utils/thread/articles/article.ts';
import { type Content, lineText } from '../../utils/thread/content/content.ts';
import type { Shown } from '../../utils/thread/content/shown.ts';
import type { Mention } from '../../utils/thread/mentions/mentions.ts';
import type { PostReading } from '../../utils/thread/reading.ts';

export interface ReadPost {
  status: Status;
  content: Content;
  reading: PostReading;
  answer: Answer;
  shown: Shown;
  quotes: readonly ReadQuote[];
  /** How many quotations were left out: the post has more than its budget of work covers. */
  unread: number;
  articles: PostArticles;
}

/** A post's place in the order in which the thread was written (T2). */
export interface ReadPlace {
  id: string;
  /** Steps of indentation. */
  depth: number;
}

interface ReadQuote {
  text: string;
  words: number;
  /** The id of a post, or the address of an article. */
  of: string | null;
}

export interface ReadThread {
  /** In the order of the file. */
  posts: readonly ReadPost[];
  articles: readonly ThreadArticle[];
  /** Top to bottom, every post once. */
  order: readonly ReadPlace[];
}

/** A3: fewer words are no quotation of anybody. */
const FEWEST_QUOTED_WORDS = 3;

/** The reading for programs: `npm run read -- FILE --json`. Issues that read more add keys. */
export function reportJson({ posts, articles, order }: ReadThread): string {
  const entries = posts.map((post) => [post.status.id, jsonOf(post)]);
  const listed = articles.map(({ url, title, site, linkedBy, quotedBy }) => ({
    url,
    title,
    site,
    linkedBy,
    quotedBy,
  }));
  const unread = posts
    .filter((post) => post.unread > 0)
    .map((post) => ({ id: post.status.id, quotations: post.unread }));
  return JSON.stringify(
    { posts: Object.fromEntries(entries), order, articles: listed, unread },
    null,
    2,
  );
}

function jsonOf({ status, reading: { mentions }, answer, shown, quotes, articles }: ReadPost) {
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
      .map(({ text, of }) => ({ text, of })),
    articles: articles.linked.map(({ article }) => article.url),
    about: articles.about?.url ?? null,
  };
}

const NAME_WIDTH = 14;
const ANSWERS_WIDTH = 36;
const FOLD_WIDTH = 22;
const ARTICLES_WIDTH = 9;
const WORDS_WIDTH = 48;
const TITLE_WIDTH = 60;

/** What stands in the columns, for who sees them for the first time. */
const LEGEND = [
  'answers   whom the post answers. By parent: the instance says so; by quote: it quotes another post;',
  '          continuation: its author goes on. In brackets what the page shows of that: a line with the',
  '          answered words, a name, or nothing, where it is plain to see.',
  'folded    the mentions that are folded away (+2: two more).',
  'new       who is brought into the conversation: their mention stays.',
  'articles  1: it links the first of the list below; “1”: it only quotes that.',
];

/**
 * The reading for people: a row a post, in the order in which the thread was written, indented by branch (T2); and
 * below that a line or two an article.
 */
export function reportTable({ posts, articles, order }: ReadThread): string {
  const numbers = new Map(articles.map((article, index) => [article, index + 1]));
  const byId = new Map(posts.map((post) => [post.status.id, post]));
  const rows = order.flatMap(({ id, depth }) => {
    const read = byId.get(id);
    if (!read) return [];
    const { status, content, answer, shown, ...post } = read;
    const { mentions } = post.reading;
    return row(
      `${'  '.repeat(depth)}@${status.account.username}`,
      answersText(answer, shown),
      namesText(mentions.folded, FOLD_WIDTH),
      namesText(mentions.broughtIn, NAME_WIDTH),
      articlesText(post.articles, numbers),
      shownText(content, mentions.folded).trim(),
    );
  });
  const folded = posts.filter(({ reading }) => reading.mentions.folded.length > 0).length;
  const head = row('author', 'answers (how shown)', 'folded', 'new', 'articles', 'words');
  const counts = `${posts.length} posts, ${folded} of them folded`;
  const shelf = articles.length > 0 ? ['', ...articles.map(articleText)] : [];
  return [...LEGEND, '', head, '', ...rows, '', counts, ...shelf].join('\n');
}

/** `1 2` for those that it links, `“3”` for those that it only quotes. */
function articlesText(
  { linked, quoted }: PostArticles,
  numbers: ReadonlyMap<ThreadArticle, number>,
): string {
  const links = linked.map(({ article }) => article);
  const quotes = quoted.filter((article) => !links.includes(article));
  const texts = [
    ...links.map((article) => `${numbers.get(article)}`),
    ...quotes.map((article) => `“${numbers.get(article)}”`),
  ];
  return texts.join(' ') || '–';
}

function articleText(
  { title, site, url, linkedBy, quotedBy }: ThreadArticle,
  index: number,
): string {
  const name = cell(title ?? '(no title)', TITLE_WIDTH).trimEnd();
  const counts = `linked by ${linkedBy.length}, quoted by ${quotedBy.length}`;
  return `${index + 1}  ${name} (${cell(site, NAME_WIDTH * 2).trimEnd()}): ${counts}\n   ${url}`;
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
  articles: string,
  words: string,
): string {
  return [
    cell(author, NAME_WIDTH),
    cell(answers, ANSWERS_WIDTH),
    cell(folded, FOLD_WIDTH),
    cell(isNew, NAME_WIDTH),
    cell(articles, ARTICLES_WIDTH),
    cell(words, WORDS_WIDTH).trimEnd(),
  ].join('  ');
}

function cell(text: string, width: number): string {
  const flat = text.replaceAll(/(?<=\S)\s+/g, ' ').trimEnd();
  return flat.length > width ? `${flat.slice(0, width - 1)}…` : flat.padEnd(width);
}

/** Who is mentioned, without their instances: as many as there is room for, and how many more. */
function namesText(mentions: readonly Mention[], width: number): string {
  const names = accts(mentions).map((acct) => acct.split('@')[0] ?? '');
  for (let count = names.length; count > 0; count--) {
    const more = names.length > count ? [`+${names.length - count}`] : [];
    const text = [...names.slice(0, count), ...more].join(' ');
    if (text.length <= width || count === 1) return text;
  }
  return '–';
}

function accts(mentions: readonly Mention[]): string[] {
  return mentions.map(({ acct }) => acct);
}
