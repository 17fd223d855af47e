// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readThreadFile } from '../../../../scripts/read/thread-file.ts';
import type { QuoteOwner } from '../../../../utils/thread/quotes/quote-layout.ts';
import { DEFAULT_RULES } from '../../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../../utils/thread/words-reading.ts';
import { bodyOf } from '../post.ts';

/** The invented threads, and any others with labels that a developer names: see CONTRIBUTING. */
const INVENTED = 'tests/threads';
const OTHERS = process.env.LABELLED_THREADS;

const labels = z.record(
  z.string(),
  z.looseObject({ quotes: z.array(z.object({ text: z.string(), of: z.nullable(z.string()) })) }),
);

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

const bare = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function ownerOf(of: QuoteOwner, thread: ThreadReading): string | null {
  return of?.kind === 'article' ? (thread.articleOf(of.key)?.url ?? null) : (of?.id ?? null);
}

/** What was read beside what the labels say, quotation by quotation. */
function compare(path: string, answers: z.infer<typeof labels>) {
  const { statuses, localDomains } = readThreadFile(path);
  const thread = new ThreadReading(statuses, {
    parseHtml: bodyOf,
    localDomains,
    rules: DEFAULT_RULES,
    makeWords: readWords,
  }).finish();
  return statuses.flatMap((post) => {
    const quotes = thread.quotesOf(post.id)?.quotes ?? [];
    const expected = answers[post.id]?.quotes ?? [];
    const labelled = expected.map(({ text, of }) => {
      const read = quotes.find((quote) => bare(quote.text) === bare(text));
      return { post: post.id, text, label: of?.replace(/^article:/, '') ?? null, read };
    });
    const others = quotes
      .filter((quote) => quote.of !== null && !labelled.some(({ read }) => read === quote))
      .map((read) => ({ post: post.id, text: read.text, label: null, read }));
    return [...labelled, ...others].map(({ read, ...rest }) => ({
      ...rest,
      isFound: read !== undefined,
      read: ownerOf(read?.of ?? null, thread),
    }));
  });
}

/**
 * Every quotation of a post is that post's, and no other is. Of an article only what its card says is
 * known: what stands further down is nobody's.
 */
function check(path: string, answers: z.infer<typeof labels>): void {
  const read = compare(path, answers);
  expect(read.filter(({ isFound }) => !isFound)).toEqual([]);
  const isArticle = (of: string | null) => of?.includes('://') ?? false;
  const wrong = read.filter(
    ({ label, read: of }) => label !== of && !(isArticle(label) && of === null),
  );
  expect(wrong).toEqual([]);
}

const invented = readdirSync(INVENTED).filter((file) => file.endsWith('.reading.json'));

describe('A3: the quotations of the invented threads', () => {
  it.each(invented)('%s', (file) => {
    const answers = z.object({ posts: labels }).parse(json(`${INVENTED}/${file}`));
    check(`${INVENTED}/${file.replace('.reading.json', '.json')}`, answers.posts);
  });

  it('finds what cards say of articles', () => {
    const found = invented.flatMap((file) => {
      const answers = z.object({ posts: labels }).parse(json(`${INVENTED}/${file}`));
      return compare(`${INVENTED}/${file.replace('.reading.json', '.json')}`, answers.posts);
    });
    const ofArticles = found.filter(({ label }) => label?.includes('://'));
    const missed = ofArticles.filter(({ read }) => read === null);
    // These three quote the pages themselves, beyond title and description.
    expect(missed.length).toBe(3);
  });
});

const others = OTHERS ? readdirSync(OTHERS).filter((file) => file.endsWith('.json')) : [];

describe.each(others)('A3: the quotations of %s', (file) => {
  it('are those of its labels', () => {
    const { truth } = z.object({ truth: labels }).parse(json(`${OTHERS}/${file}`));
    check(`${OTHERS}/${file}`, truth);
  });
});
