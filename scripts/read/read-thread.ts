import { inertParser } from '../../utils/mastodon/inert-html.ts';
import { shownFor } from '../../utils/thread/content/shown.ts';
import { readPost } from '../../utils/thread/reading.ts';
import { restoredOrder } from '../../utils/thread/restored-order.ts';
import { DEFAULT_RULES } from '../../utils/thread/rules.ts';
import { ThreadReading } from '../../utils/thread/thread-reading.ts';
import { readWords } from '../../utils/thread/words-reading.ts';
import { type ArticlePage, takeInArticle } from './article-page.ts';
import type { ReadThread } from './report.ts';
import type { ThreadFile } from './thread-file.ts';

/**
 * Reads every post of a thread, as if the posts stood on a page in the order of the file.
 *
 * @param page an article that is open; null where none is.
 */
export async function readThread(
  { statuses, focused: focusedId, localDomains }: ThreadFile,
  page: ArticlePage | null = null,
): Promise<ReadThread> {
  // Loading jsdom takes a second that a question about the arguments need not wait for.
  const { JSDOM } = await import('jsdom');
  const { window } = new JSDOM();
  const parseHtml = inertParser(window.document);
  const thread = new ThreadReading(statuses, {
    parseHtml,
    localDomains,
    rules: DEFAULT_RULES,
    makeWords: readWords,
  }).finish();
  // jsdom's window has what a browser's has, under types of its own.
  if (page) takeInArticle(thread, statuses, page, window as unknown as Window & typeof globalThis);
  const posts = statuses.map((status, index) => {
    const content = thread.contentOf(status.id) ?? { lines: [] };
    const answer = thread.answerFor(status);
    const quotes = thread.quotesOf(status.id);
    const above = statuses[index - 1] ?? null;
    // Mastodon draws a line from a post to a reply directly below it.
    const isJoined = above !== null && status.in_reply_to_id === above.id;
    const further = statuses
      .slice(0, Math.max(0, index - 1))
      .toReversed()
      .map(({ id }) => id);
    const place = { above, further, isJoined, focusedId };
    return {
      status,
      content,
      reading: readPost(status, content, thread.lookUp, localDomains, DEFAULT_RULES),
      answer,
      shown: shownFor(status, answer, place, thread.lookUp, thread.answerFor),
      quotes: (quotes?.quotes ?? []).map(({ text, words, of }) => ({
        text,
        words,
        of: of?.kind === 'article' ? (thread.articleOf(of.key)?.url ?? null) : (of?.id ?? null),
      })),
      unread: quotes?.unread ?? 0,
      articles: thread.articlesOf(status.id),
    };
  });
  const order = restoredOrder(statuses).map(({ status, depth }) => ({ id: status.id, depth }));
  return { posts, articles: thread.articles, order };
}
