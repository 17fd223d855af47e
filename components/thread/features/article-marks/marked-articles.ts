import type { Status } from '../../../../utils/mastodon/entities.ts';
import type { ThreadArticle } from '../../../../utils/thread/articles/article.ts';
import { isSameAccount } from '../../../../utils/thread/tree.ts';
import type { Scene } from '../../scene.ts';

/** L4: an article that a post links again or quotes, and the post of somebody else that links it. */
export interface MarkedArticle {
  article: ThreadArticle;
  by: Status;
  isQuoted: boolean;
}

/** L4: the articles of others that a post links again, then those that it only quotes. */
export function markedArticles({ status, articles, thread }: Scene): MarkedArticle[] {
  if (!status) return [];
  const linked = articles.linked.map(({ article }) => article);
  const quoted = articles.quoted.filter((article) => !linked.includes(article));
  return [
    ...linked.flatMap((article) => {
      const earlier = article.linkedBy.slice(0, article.linkedBy.indexOf(status.id));
      return marked(article, earlier, false);
    }),
    ...quoted.flatMap((article) => marked(article, article.linkedBy, true)),
  ];

  function marked(article: ThreadArticle, linkers: readonly string[], isQuoted: boolean) {
    const by = linkers
      .map((id) => thread.lookUp(id))
      .find((other) => other && status && !isSameAccount(other.account, status.account));
    return by ? [{ article, by, isQuoted }] : [];
  }
}
