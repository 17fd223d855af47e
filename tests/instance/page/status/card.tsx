/** @jsxImportSource react */
import { fullDate, shortAge } from '../dates.ts';
import { shape } from '../initial-state.ts';
import type { PageCard } from '../types.ts';
import { Icon } from './icon.tsx';

/** The preview card of a post's first link. A player's card is no link. */
export function Card({ card }: { card: PageCard }) {
  const lang = card.language ?? undefined;
  const large = card.image !== null;
  const classes = `status-card${large ? ' expanded' : ''}`;
  const host = card.provider_name || hostOf(card.url);
  const content = (
    <>
      <div className="status-card__image">
        {card.image ? <Picture card={card} /> : <Icon name="image" />}
      </div>
      <div className="status-card__content" dir="auto">
        <span className="status-card__host">
          <span lang={lang}>{host}</span>
          {card.published_at && (
            <>
              {' · '}
              <time dateTime={card.published_at} title={fullDate(card.published_at)}>
                {shortAge(card.published_at)}
              </time>
            </>
          )}
        </span>
        <strong className="status-card__title" title={card.title} lang={lang}>
          {card.title}
        </strong>
        {card.author_name ? (
          <span className="status-card__author">
            By <strong>{card.author_name}</strong>
          </span>
        ) : (
          <span className="status-card__description" lang={lang}>
            {card.description}
          </span>
        )}
      </div>
    </>
  );
  if (card.type === 'video') return <div className={classes}>{content}</div>;
  return (
    <a href={card.url} className={classes} target="_blank" rel={shape.externalRel}>
      {content}
    </a>
  );
}

function Picture({ card: { image, language } }: { card: PageCard }) {
  return (
    <>
      <canvas
        className="status-card__image-preview status-card__image-preview--hidden"
        width={32}
        height={32}
      />
      <img
        src={image ?? ''}
        alt=""
        title=""
        lang={language ?? undefined}
        className="status-card__image-image"
        style={{ aspectRatio: '1.91 / 1' }}
      />
    </>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}
