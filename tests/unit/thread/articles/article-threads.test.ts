// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readThreadFile } from '../../../../scripts/read/thread-file.ts';
import { DEFAULT_RULES } from '../../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../../utils/thread/words-reading.ts';
import { bodyOf } from '../post.ts';

/** The invented threads, and any others with labels that a developer names: see CONTRIBUTING. */
const INVENTED = 'tests/threads';
const OTHERS = process.env.LABELLED_THREADS;

const about = z.nullable(z.string());
const inventedLabels = z.object({
  posts: z.record(z.string(), z.looseObject({ articles: z.array(z.string()), about })),
  articles: z.array(
    z.object({
      url: z.string(),
      title: about,
      site: z.string(),
      linkedBy: z.array(z.string()),
      quotedBy: z.array(z.string()),
    }),
  ),
});
const otherLabels = z.object({
  truth: z.record(z.string(), z.looseObject({ links: z.array(z.string()), article: about })),
});

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function filesIn(folder: string, end: string): string[] {
  return readdirSync(folder).filter((file) => file.endsWith(end));
}

function read(path: string) {
  const { statuses, localDomains } = readThreadFile(path);
  const thread = new ThreadReading(statuses, {
    parseHtml: bodyOf,
    localDomains,
    rules: DEFAULT_RULES,
    makeWords: readWords,
  }).finish();
  const posts = statuses.map(({ id }) => {
    const { linked, about } = thread.articlesOf(id);
    return { id, articles: linked.map(({ article }) => article.url), about: about?.url ?? null };
  });
  return { thread, posts };
}

/** Posts whose label names an article that they neither link nor quote by any word that was sent. */
function unknowable(
  posts: ReturnType<typeof read>['posts'],
  labelled: (id: string) => string | null | undefined,
) {
  const differing = posts.filter((each) => each.about !== labelled(each.id));
  expect(differing.filter((each) => each.about !== null)).toEqual([]);
  return differing.map(({ id }) => id);
}

const invented = filesIn(INVENTED, '.reading.json');

it('there are invented threads', () => {
  expect(invented.length).toBeGreaterThan(0);
});

describe.each(invented)('L1, L2, L3: the articles of %s', (file) => {
  const labels = inventedLabels.parse(json(`${INVENTED}/${file}`));
  const { thread, posts } = read(`${INVENTED}/${file.replace('.reading.json', '.json')}`);
  const unknown = unknowable(posts, (id) => labels.posts[id]?.about);

  it('each post links those that are labelled', () => {
    const linked = posts.map(({ id, articles }) => [id, articles]);
    expect(linked).toEqual(posts.map(({ id }) => [id, labels.posts[id]?.articles]));
  });

  it('each is listed once, with its title, site, and those who link and quote it', () => {
    const listed = thread.articles.map(({ url, title, site, linkedBy, quotedBy }) => ({
      url,
      title,
      site,
      linkedBy,
      quotedBy,
    }));
    const expected = labels.articles.map((article) => ({
      ...article,
      quotedBy: article.quotedBy.filter((id) => !unknown.includes(id)),
    }));
    const byUrl = (one: { url: string }, other: { url: string }) => (one.url < other.url ? -1 : 1);
    expect(listed.sort(byUrl)).toEqual(expected.sort(byUrl));
  });

  it('what a post is about is never wrong', () => {
    // Three posts of this thread quote the pages themselves, beyond title and description.
    expect(unknown).toHaveLength(file.startsWith('quiet-street') ? 3 : 0);
  });
});

const others = OTHERS ? filesIn(OTHERS, '.json') : [];

describe.each(others)('L1, L2, L3: the articles of %s', (file) => {
  it('are those of its labels', () => {
    const { truth } = otherLabels.parse(json(`${OTHERS}/${file}`));
    const { thread, posts } = read(`${OTHERS}/${file}`);
    expect(posts.map(({ id, articles }) => [id, articles])).toEqual(
      posts.map(({ id }) => [id, truth[id]?.links]),
    );
    // The labels also hold softer judgements, which nobody can know from the text.
    unknowable(posts, (id) => truth[id]?.article);
    const linked = new Set(Object.values(truth).flatMap(({ links }) => links));
    expect(new Set(thread.articles.map(({ url }) => url))).toEqual(linked);
    expect(thread.articles).toHaveLength(linked.size);
  });
});
