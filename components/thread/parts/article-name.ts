import type { ThreadArticle } from '../../../utils/thread/articles/article.ts';
import type { Scene } from '../scene.ts';

/**
 * What an article is called where a post does not link it itself: by its site where every post that
 * links it has a content warning, which its title would give away.
 */
export function nameOfArticle(
  { status, articles, thread }: Pick<Scene, 'status' | 'articles' | 'thread'>,
  article: ThreadArticle,
): string {
  const isOwn = articles.linked.some((linked) => linked.article === article);
  const isBehindWarning = article.linkedBy.every((id) => thread.lookUp(id)?.spoiler_text);
  const mayName = isOwn || status?.spoiler_text || !isBehindWarning;
  return (mayName && article.title) || article.site;
}
