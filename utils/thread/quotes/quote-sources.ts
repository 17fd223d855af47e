import type { Status } from '../../mastodon/entities.ts';
import type { Content } from '../content/content.ts';
import { byTime } from '../post-time.ts';
import { CandidateIndex } from './quote-candidates.ts';
import type { Layout } from './quote-layout.ts';
import type { Pattern } from './quote-pattern.ts';
import { type Repeat, RepeatIndex, type Runs, type WordRange } from './quote-repeats.ts';
import { LONGEST_ARTICLE, normalise } from './quote-text.ts';
import { Vocabulary, type Words } from './quote-vocabulary.ts';
import type { Pausing, PostWork } from './quote-work.ts';
import type { Searched } from './searched-text.ts';

/** A post, as far as quoting goes. */
export interface QuotingPost {
  id: string;
  /** ISO 8601; an unknown time is earlier than any. */
  createdAt: string;
  /** The id of the account. */
  author: string;
  parent: string | null;
  /** What closes its content, if anything: words of the post too. */
  warning: string;
  content: Content;
  url: string | null;
  uri: string | null;
  /** The post that it quotes natively, where the quoted author agrees. */
  quoted: string | null;
  /** It quotes natively, but in vain: what it says about that in its content does not count. */
  quotesInVain: boolean;
}

/** A linked page, by what its preview card says of it: of at most 160,000 letters. */
export interface QuotedArticle {
  /** The same for all that is known of one page (L2). */
  key: string;
  title: string;
  description: string;
}

/** One text that may be quoted. */
export interface Source extends Searched {
  layout: Layout;
  /** The post, or null for an article. */
  post: QuotingPost | null;
  /** The key of the article. */
  key: string;
  /** Ends of the titles that an article goes by, from the beginning of its text. */
  titles: number[];
}

/** All texts of a thread that may be quoted, numbered in the order in which they came. */
export class QuoteSources {
  readonly vocabulary = new Vocabulary();
  readonly #sources: Source[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #candidates = new CandidateIndex();
  readonly #repeats = new RepeatIndex(this.vocabulary);

  at(number: number): Source | undefined {
    return this.#sources[number];
  }

  numberOf(postId: string): number | undefined {
    return this.#numbers.get(postId);
  }

  /** @param own the parts of it that are its own: what it quotes is to be found where that is from. */
  addPost(
    post: QuotingPost,
    layout: Layout,
    words: Words,
    runs: Runs,
    own: readonly WordRange[],
  ): void {
    if (this.#numbers.has(post.id)) return;
    this.#numbers.set(post.id, this.#sources.length);
    this.#add({ text: layout.text, words, layout, post, key: '', titles: [] }, runs, own);
  }

  *addArticle({ key, title, description }: QuotedArticle, work: PostWork): Pausing<void> {
    const text = normalise(`${title}\n${description}`, LONGEST_ARTICLE);
    yield* work.pass(title.length + description.length);
    // A site's name often stands behind the title, or before it.
    const names = [title, ...title.split(/\s[|–—·•:-]\s|\s»\s/u).slice(0, 1)];
    const titles = names.map((name) => normalise(name).length).filter((length) => length > 0);
    yield* work.pass(title.length);
    const words = this.vocabulary.read(text);
    const layout = { text, regions: [], own: [{ start: 0, end: text.length }] };
    const runs = this.runsOf(words, [[0, words.ids.length]]);
    this.#add({ text, words, layout, post: null, key, titles }, runs, [[0, words.ids.length]]);
    yield* work.pass(text.length);
  }

  /** Whether eight words in a row of an article (A2) stand in a text that is here. */
  isRepeated({ title, description }: QuotedArticle): boolean {
    const words = this.vocabulary.read(normalise(`${title}\n${description}`, LONGEST_ARTICLE));
    const runs = this.runsOf(words, [[0, words.ids.length]]);
    return this.#repeats.find(runs, () => true).length > 0;
  }

  /** The texts in which a quotation may stand: the parent, and those with most of its words. */
  likely(pattern: Pattern, post: QuotingPost, work: PostWork): Set<number> {
    const ids = idsOf(pattern);
    const found = this.#candidates.find(ids, work);
    return new Set([...this.#parentOf(post), ...this.#repeats.textsWith(ids), ...found]);
  }

  /** The parent, and the only text whose own words begin like a quotation; null where that are none, or more. */
  only(pattern: Pattern, post: QuotingPost): Set<number> | null {
    const [only, ...more] = this.#repeats.textsWith(idsOf(pattern));
    return only === undefined || more.length > 0 ? null : new Set([...this.#parentOf(post), only]);
  }

  #parentOf({ parent }: QuotingPost): number[] {
    const number = parent === null ? undefined : this.#numbers.get(parent);
    return number === undefined ? [] : [number];
  }

  /** Only what was there before can be quoted. A parent was, whatever the clocks of two servers say. */
  isEarlier(id: string, post: QuotingPost): boolean {
    const other = this.#sources[this.#numbers.get(id) ?? -1]?.post;
    if (!other || id === post.id) return false;
    return id === post.parent || byTime(other, post) < 0;
  }

  runsOf({ ids }: Words, parts: readonly WordRange[]): Runs {
    return this.#repeats.runsOf(ids, parts);
  }

  /** A2: where eight words in a row stand in a text that came before. */
  repeatsOf(runs: Runs, post: QuotingPost): Repeat[] {
    return this.#repeats.find(runs, (number) => this.#sources[number]?.post?.id === post.parent);
  }

  #add(source: Source, runs: Runs, own: readonly WordRange[]): void {
    this.#sources.push(source);
    this.#candidates.add(runs.words, own);
    this.#repeats.add(runs);
  }
}

/** The words of a quotation, whatever it leaves out. */
function idsOf({ passages }: Pattern): Int32Array {
  const [only, ...more] = passages;
  if (only && more.length === 0) return only.words.ids;
  return Int32Array.from(passages.flatMap(({ words }) => [...words.ids]));
}

/** What the index has to know of a status. */
export function quotingPost(status: Status, content: Content): QuotingPost {
  const { quote } = status;
  const isAccepted = quote?.state === 'accepted';
  return {
    id: status.id,
    createdAt: status.created_at,
    author: status.account.id,
    parent: status.in_reply_to_id,
    warning: status.spoiler_text,
    content,
    url: status.url,
    uri: status.uri,
    quoted: isAccepted ? (quote.quoted_status?.id ?? quote.quoted_status_id) : null,
    quotesInVain: quote !== null && !isAccepted,
  };
}
