import { belowWords } from '../../utils/mastodon/page/below-words.ts';
import type { ThreadArticle } from '../../utils/thread/articles/thread-article.ts';
import { markedArticles } from './article-marks/marked-articles.ts';
import type { Scene } from './feature.ts';

/** What of a scene a feature could show: as long as it is the same, what stands at the post may stay. */
export function signatureOf(scene: Scene): string {
  const { status, answer, post, thread } = scene;
  const { mentions } = scene.reading;
  return JSON.stringify([
    status !== null,
    post.isFocused && thread.failure,
    mentions.folded.map(({ acct }) => acct),
    mentions.broughtIn.map(({ acct }) => acct),
    answer?.shown,
    answer?.why,
    answer?.isAlso,
    answer?.isEditedSince,
    othersNamedIn(scene).map((id) => [id, thread.distance(post.id, id)]),
    ...linksIn(scene),
  ]);
}

/** The posts of the thread that a post is said to answer, to be continued by, to link. */
export function othersNamedIn(scene: Scene): string[] {
  const { answer, postLinks } = scene;
  return [
    answer?.target?.id ?? '',
    answer?.continuation?.id ?? '',
    ...markedArticles(scene).map(({ by }) => by.id),
    ...postLinks.map(({ id }) => id ?? ''),
  ].filter(Boolean);
}

/** What is shown below the words, and what of it the page shows itself: its card may come later. */
function linksIn(scene: Scene): unknown[] {
  const { articles, postLinks, post } = scene;
  const { linked, quoted } = articles;
  if (linked.length + quoted.length + postLinks.length === 0) return [];
  const { card, hasQuote } = belowWords(post.content);
  return [
    [card, hasQuote],
    linked.map(({ article, open, hasCard }) => [...namesOf(article), open, hasCard]),
    quoted.map(namesOf),
    postLinks.map(({ url }) => url),
  ];
}

function namesOf({ key, title, site, author, image }: ThreadArticle): unknown[] {
  return [key, title, site, author, image];
}
