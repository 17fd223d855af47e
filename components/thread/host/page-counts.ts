import type { PageReport } from '../../../utils/browser/channel/reader-messages.ts';
import type { KnownThread } from './known-thread.ts';

/** Of the posts that stand on a page: how many were read, fold mentions, answer another. */
export function countsOf(
  thread: Pick<KnownThread, 'shown' | 'foldedIn' | 'reading'>,
): Pick<PageReport, 'posts' | 'folded' | 'answers' | 'articles'> {
  const statuses = thread.shown();
  const { reading } = thread;
  return {
    posts: statuses.length,
    folded: statuses.filter((status) => thread.foldedIn(status).length > 0).length,
    answers: statuses.filter((status) => reading.answerFor(status).post !== null).length,
    articles: reading.articles.length,
  };
}
