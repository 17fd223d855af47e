import type { Account, Attachment, Card, Emoji, Status } from './entities.ts';
import type { Shape } from './page/shape.ts';
import type { Posts, Viewer } from './posts.ts';

/** What an entity looks like depends on who asks, of which version, and under which address. */
export interface Presentation {
  posts: Posts;
  viewer: Viewer;
  shape: Shape;
  /** Where pictures come from: the page's policy allows no others. */
  origin: string;
}

/** A post as the API sends it. A quoted post comes whole, one quoted by that one only as its id. */
export function presentStatus(status: Status, to: Presentation, nested = false): object {
  const { _hidden, favourited, reblogged, bookmarked, muted, filtered, ...shown } = status;
  const { quote, quotes_count, ...always } = shown;
  const boosted = status.reblog ? to.posts.visible(status.reblog, to.viewer) : undefined;
  return {
    ...always,
    replies_count: Math.max(status.replies_count, repliesSeen(status, to)),
    reblog: boosted ? presentStatus(boosted, to, true) : null,
    application: null,
    account: presentAccount(status.account, to),
    emojis: presentEmojis(status.emojis, to),
    media_attachments: status.media_attachments.map((media) => presentMedia(media, to)),
    card: status.card && presentCard(status.card, to),
    ...(to.shape.quotes ? { quote: quote && presentQuote(quote, to, nested) } : {}),
    ...(to.shape.quoteCount ? { quotes_count } : {}),
    ...(to.viewer === 'reader' ? { favourited, reblogged, bookmarked, muted, filtered } : {}),
  };
}

function repliesSeen(status: Status, { posts, viewer }: Presentation): number {
  return posts.repliesTo(status.id).filter((id) => posts.visible(id, viewer)).length;
}

function presentQuote(quote: NonNullable<Status['quote']>, to: Presentation, nested: boolean) {
  if (nested) return quote;
  const quoted = quote.quoted_status_id
    ? to.posts.visible(quote.quoted_status_id, to.viewer)
    : undefined;
  return quoted
    ? { state: quote.state, quoted_status: presentStatus(quoted, to, true) }
    : { state: quote.state === 'accepted' ? 'unauthorized' : quote.state, quoted_status: null };
}

/** An account as the API sends it, with a drawn avatar. */
export function presentAccount(account: Account, to: Presentation): object {
  const { origin } = to;
  const avatar = `${origin}/avatars/${encodeURIComponent(account.display_name || account.username)}.svg`;
  const header = `${origin}/pictures/600x200.svg`;
  return {
    ...account,
    emojis: presentEmojis(account.emojis, to),
    avatar,
    avatar_static: avatar,
    header,
    header_static: header,
    locked: false,
    discoverable: true,
    created_at: '2023-01-01T00:00:00.000Z',
    last_status_at: '2026-01-01',
    followers_count: 12,
    following_count: 34,
    statuses_count: 56,
    fields: [],
  };
}

function presentEmojis(emojis: Emoji[], { origin }: Presentation): Emoji[] {
  return emojis.map(({ shortcode }) => {
    const url = `${origin}/pictures/64x64.svg?label=${shortcode}`;
    return { shortcode, url, static_url: url };
  });
}

function presentMedia(media: Attachment, { origin }: Presentation): object {
  const { width, height } = media.meta?.original ?? { width: 1200, height: 800 };
  const picture = (scale: number) => {
    const size = `${Math.round(width * scale)}x${Math.round(height * scale)}`;
    return `${origin}/pictures/${size}.svg?label=${encodeURIComponent(media.description ?? media.type)}`;
  };
  const meta = (scale: number) => ({
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    size: `${width * scale}x${height * scale}`,
    aspect: width / height,
  });
  return {
    ...media,
    url: picture(1),
    preview_url: picture(0.5),
    remote_url: null,
    meta: { original: meta(1), small: meta(0.5) },
    blurhash: null,
  };
}

function presentCard(card: Card, { origin }: Presentation): object {
  const label = encodeURIComponent(card.provider_name || card.title);
  const picture = card.image && `${origin}/pictures/800x418.svg?label=${label}`;
  return {
    ...card,
    // An instance keeps the pictures of cards itself. Without TLS they are a test's own, from elsewhere.
    image: card.image?.startsWith('http:') ? card.image : picture,
    image_description: '',
    width: card.image ? 800 : 0,
    height: card.image ? 418 : 0,
    html: '',
    embed_url: '',
    blurhash: null,
    authors: card.author_name
      ? [{ name: card.author_name, url: card.author_url, account: null }]
      : [],
  };
}
