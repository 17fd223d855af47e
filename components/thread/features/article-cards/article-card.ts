import type { LinkedCard } from '../../parts/linked-cards.ts';
import { linkOut } from '../../parts/links.ts';
import { isolatedText, ownElement } from '../../parts/marks.ts';

type Card = Extract<LinkedCard, { kind: 'card' }>;
type Address = Extract<LinkedCard, { kind: 'address' }>;

/** L4: an article's card, smaller than Mastodon's own. What it says is text, whatever the page wrote. */
export function articleCard(said: Card): HTMLElement {
  const card = linkTo(said, 'throughline-article-cards-card');
  if (said.picture !== null) card.append(imageOf(said.picture, said.pictureText));
  const words = ownElement('span', 'throughline-article-cards-words');
  const heading = ownElement('strong', 'throughline-article-cards-title');
  heading.textContent = said.title;
  heading.title = said.title;
  heading.dir = 'auto';
  if (said.language !== null) heading.lang = said.language;
  const source = ownElement('span', 'throughline-article-cards-source');
  source.append(isolatedText(said.site));
  if (said.author !== null) source.append(' · ', isolatedText(said.author));
  words.append(heading, source);
  card.append(words);
  return card;
}

/** L4: what stands for an article that nothing names. */
export function addressLine(said: Address): HTMLElement {
  const line = linkTo(said, 'throughline-article-cards-address');
  line.dir = 'ltr';
  line.textContent = said.address;
  return line;
}

function linkTo({ key, open }: LinkedCard, className: string): HTMLAnchorElement {
  const link = Object.assign(ownElement('a', className), linkOut(open));
  link.dataset.article = key;
  return link;
}

function imageOf(picture: string, text: string): HTMLImageElement {
  const image = ownElement('img', 'throughline-article-cards-image');
  // Before the address: it must not begin to load at once.
  image.loading = 'lazy';
  image.decoding = 'async';
  image.alt = text;
  image.src = picture;
  return image;
}
