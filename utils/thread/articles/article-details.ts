import type { PreviewCard } from '../../mastodon/entities.ts';
import { webAddress } from '../addresses/web-address.ts';
import { isBlankText } from '../content/blank.ts';
import { oneLine } from '../content/one-line.ts';
import type { ThreadArticle } from './article.ts';

type Details = Pick<
  ThreadArticle,
  | 'title'
  | 'site'
  | 'author'
  | 'description'
  | 'image'
  | 'imageDescription'
  | 'language'
  | 'publishedAt'
>;

const UNKNOWN: Omit<Details, 'site'> = {
  title: null,
  author: null,
  description: null,
  image: null,
  imageDescription: null,
  language: null,
  publishedAt: null,
};

/**
 * What the cards of an article tell of it. Plain text, whatever the page wrote there.
 *
 * @param cards the most trustworthy first; each says what those before it leave out.
 */
export function describedBy(url: string, cards: readonly PreviewCard[]): Details {
  if (cards.length === 0) return { ...UNKNOWN, site: hostOf(url) };
  const first = (field: (card: PreviewCard) => string | null): string | null => {
    for (const card of cards) {
      const text = tidy(field(card));
      if (text !== null) return text;
    }
    return null;
  };
  return {
    title: first(({ title }) => title),
    site: first((card) => card.provider_name) ?? hostOf(url),
    author: first(authorOf),
    description: first(({ description }) => description),
    image: first(({ image }) => (image === null ? null : (webAddress(image)?.href ?? null))),
    imageDescription: first((card) => card.image_description),
    language: first(({ language }) => language),
    publishedAt: first((card) => card.published_at),
  };
}

function authorOf({ author_name: name, authors }: PreviewCard): string | null {
  if (tidy(name) !== null) return name;
  return authors.map((author) => author.name).join(', ');
}

/** In one line; null where that shows nothing. */
function tidy(text: string | null): string | null {
  const line = oneLine(text ?? '');
  return isBlankText(line) ? null : line;
}

function hostOf(url: string): string {
  return (webAddress(url)?.host ?? '').replace(/^www\./u, '');
}
