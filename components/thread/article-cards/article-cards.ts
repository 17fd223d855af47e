import type {
  LinkedArticle,
  ThreadArticle,
} from '../../../utils/thread/articles/thread-article.ts';
import type { PostFeature } from '../feature.ts';
import { addToFoot, takeFromFoot, withMore } from '../foot.ts';
import { shortAddress, shownByPage, spelledOut } from '../shown-articles.ts';
import { addressLine, articleCard } from './article-card.ts';
import css from './article-cards.css?inline';
import { picturesFor } from './picture.ts';

/**
 * L4: a post shows the cards of the articles that it links where the page shows none: second and later
 * links, posts with pictures, polls or quotes.
 */
export const articleCards: PostFeature = {
  id: 'articleCards',
  css,
  show(scene, onRemove) {
    const { post, articles } = scene;
    if (post.isClosed || articles.linked.length === 0) return;
    const onPage = shownByPage(scene);
    const pictureOf = picturesFor(scene);
    const isSpelledOut = spelledOut(scene);
    const parts = articles.linked
      .filter((linked) => linked !== onPage)
      .flatMap((linked) => partFor(linked, pictureOf, isSpelledOut) ?? []);
    for (const part of withMore(parts)) {
      addToFoot(post.content, part);
      onRemove(() => takeFromFoot(post.content, part));
    }
  },
};

function partFor(
  { article, open }: LinkedArticle,
  pictureOf: (article: ThreadArticle) => string | null,
  isSpelledOut: (open: string, address: string) => boolean,
): HTMLElement | null {
  const { key, title, url } = article;
  if (title !== null) return articleCard(article, title, open, pictureOf(article));
  const address = shortAddress(url);
  return isSpelledOut(open, address) ? null : addressLine(key, address, open);
}
