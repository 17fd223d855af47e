/** @jsxImportSource react */
import type { ReactNode } from 'react';
import type { PageCard } from '../types.ts';
import { usePageId } from './page-id.ts';
import { Time } from './time.tsx';

/** The preview card of a post's first link: three links, the first of them to the provider's front page. */
export function LinkCard({ card }: { card: PageCard }) {
  const provider = new URL(card.provider_url || card.url);
  const article = {
    href: card.url,
    target: '_blank',
    rel: 'noopener',
    className: '_comp_card__body _comp_card__clamp',
  };
  return (
    <div className="_comp_card__root">
      <div className="_comp_card__title" lang={card.language ?? undefined}>
        <CardTitle after={card.published_at && <Time date={card.published_at} />}>
          <a href={provider.origin} target="_blank" rel="noopener">
            {card.author_name || card.provider_name || provider.host}
          </a>
        </CardTitle>
      </div>
      <a {...article}>{card.title}</a>
      {card.description && <a {...article}>{card.description}</a>}
    </div>
  );
}

/** What stands in the head of a card, be it a link's or a quoted post's. */
export function CardTitle({ after, children }: { after: ReactNode; children: ReactNode }) {
  const id = usePageId();
  return (
    <>
      <span id={`${id}_title`}>{children}</span>
      {after && (
        <span>
          {'\u00a0•\u00a0'}
          {after}
        </span>
      )}
    </>
  );
}
