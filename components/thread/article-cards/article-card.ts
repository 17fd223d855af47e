import type { ThreadArticle } from '../../../utils/thread/articles/thread-article.ts';
import { linkOut } from '../links.ts';
import { ownElement } from '../marks.ts';

/** L4: an article's card, smaller than Mastodon's own. What it says is text, whatever the page wrote. */
export function articleCard(
  article: ThreadArticle,
  title: string,
  open: string,
  picture: string | null,
): HTMLElement {
  const card = linkTo(article.key, open, 'throughline-article-cards-card');
  if (picture !== null) card.append(imageOf(article, picture));
  const words = ownElement('span', 'throughline-article-cards-words');
  const heading = ownElement('strong', 'throughline-article-cards-title');
  heading.textContent = title;
  heading.title = title;
  heading.dir = 'auto';
  if (article.language !== null) heading.lang = article.language;
  const source = ownElement('span', 'throughline-article-cards-source');
  source.append(isolated(article.site));
  if (article.author !== null) source.append(' · ', isolated(article.author));
  words.append(heading, source);
  card.append(words);
  return card;
}

/** L4: what stands for an article that nothing names. */
export function addressLine(key: string, address: string, open: string): HTMLElement {
  const line = linkTo(key, open, 'throughline-article-cards-address');
  line.dir = 'ltr';
  line.textContent = address;
  return line;
}

/** The element of ours that shows an article in a post's foot, if there is one. */
export function cardIn(foot: Element | null, key: string): HTMLElement | null {
  const cards = foot?.querySelectorAll<HTMLElement>('a[data-article]') ?? [];
  return [...cards].find(({ dataset }) => dataset.article === key) ?? null;
}

function linkTo(key: string, address: string, className: string): HTMLAnchorElement {
  const link = Object.assign(ownElement('a', className), linkOut(address));
  link.dataset.article = key;
  return link;
}

function imageOf({ imageDescription }: ThreadArticle, picture: string): HTMLImageElement {
  const image = ownElement('img', 'throughline-article-cards-image');
  // Before the address: it must not begin to load at once.
  image.loading = 'lazy';
  image.decoding = 'async';
  image.alt = imageDescription ?? '';
  image.src = picture;
  return image;
}

function isolated(text: string): HTMLElement {
  const element = ownElement('bdi', '');
  element.textContent = text;
  return element;
}
