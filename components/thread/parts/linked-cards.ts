import type { LinkedArticle } from '../../../utils/thread/articles/article.ts';
import type { Scene } from '../scene.ts';
import { picturesFor } from './picture.ts';
import { openAtQuoted } from './quoted-place.ts';
import { shortAddress, shownByPage, spelledOut } from './shown-articles.ts';

/** What stands for a linked article below a post: a card, or a line where nothing names it (L4). */
export type LinkedCard = { key: string; open: string } & (
  | {
      kind: 'card';
      title: string;
      site: string;
      author: string | null;
      language: string | null;
      picture: string | null;
      pictureText: string;
    }
  | { kind: 'address'; address: string }
);

/** L4: what stands for the articles that a post links and the page shows no card of. */
export function linkedCards(scene: Scene): LinkedCard[] {
  const { post, articles } = scene;
  if (post.isClosed || articles.linked.length === 0) return [];
  const onPage = shownByPage(scene);
  const pictureOf = picturesFor(scene);
  const isSpelledOut = spelledOut(scene);
  const byKey = new Map(articles.linked.map(({ article }) => [article.key, article]));
  const openAt = ({ key, open }: LinkedCard) => {
    const article = byKey.get(key);
    return article ? openAtQuoted(scene, article, open) : open;
  };
  return articles.linked
    .filter((linked) => linked !== onPage)
    .flatMap((linked) => cardFor(linked, pictureOf, isSpelledOut) ?? [])
    .map((card) => ({ ...card, open: openAt(card) }));
}

function cardFor(
  { article, open }: LinkedArticle,
  pictureOf: ReturnType<typeof picturesFor>,
  isSpelledOut: ReturnType<typeof spelledOut>,
): LinkedCard | null {
  const { key, title, url, site, author, language, imageDescription } = article;
  if (title !== null) {
    const picture = pictureOf(article);
    const pictureText = imageDescription ?? '';
    return { kind: 'card', key, open, title, site, author, language, picture, pictureText };
  }
  const address = shortAddress(url);
  return isSpelledOut(open, address) ? null : { kind: 'address', key, open, address };
}
