/** @jsxImportSource react */
import { useId, useState } from 'react';
import { shape } from '../initial-state.ts';
import { say } from '../strings.ts';
import type { PageAttachment, PageStatus } from '../types.ts';
import { classNames } from './class-names.ts';
import { untyped } from './untyped.ts';

interface MediaGalleryProps {
  status: PageStatus;
  sizes?: string;
  /** Where something around it decides whether the pictures are shown. */
  visible?: { shown: boolean; onHide: () => void };
}

/** Pictures of a post, as placeholders. Sensitive ones are covered until asked for. */
export function MediaGallery({ status, sizes = shape.mediaSizes, visible }: MediaGalleryProps) {
  const [uncovered, setUncovered] = useState(!status.sensitive);
  const shown = visible?.shown ?? uncovered;
  const toggle = visible?.onHide ?? (() => setUncovered(!uncovered));
  const media = status.media_attachments;
  const aspect = media.length === 1 ? (media[0]?.meta.small.aspect ?? 1.5) : 1.5;
  return (
    <div
      className={`media-gallery media-gallery--layout-${Math.min(media.length, 4)}`}
      style={{ aspectRatio: shape.letterbox ? '16 / 9' : `${aspect} / 1` }}
    >
      {media.map((attachment) => (
        <MediaItem
          key={attachment.id}
          media={attachment}
          lang={status.language ?? ''}
          shown={shown}
          sizes={sizes}
          alone={media.length === 1}
        />
      ))}
      <div className="media-gallery__actions">
        <button {...untyped} className="media-gallery__actions__pill" onClick={toggle}>
          {shape.wordsInSpans ? <span>{say('hide')}</span> : say('hide')}
        </button>
      </div>
    </div>
  );
}

interface MediaItemProps {
  media: PageAttachment;
  lang: string;
  shown: boolean;
  sizes: string;
  alone: boolean;
}

function MediaItem({ media, lang, shown, sizes, alone }: MediaItemProps) {
  const id = useId();
  const description = media.description ?? '';
  const classes = classNames([
    'media-gallery__item',
    alone && (shape.letterbox ? 'letterbox' : 'standalone'),
    alone && 'media-gallery__item--tall media-gallery__item--wide',
  ]);
  const expands = {
    bare: {},
    expandable: { 'aria-expanded': false, 'aria-controls': id },
    popover: {
      'aria-expanded': false,
      'aria-controls': `${id}-popover`,
      'aria-haspopup': 'dialog' as const,
    },
  };
  return (
    <div className={classes}>
      <canvas
        className={`media-gallery__preview${shown ? ' media-gallery__preview--hidden' : ''}`}
        width={32}
        height={32}
      />
      {shown && (
        <a
          className="media-gallery__item-thumbnail"
          href={media.url}
          target="_blank"
          rel={shape.externalRel}
        >
          <img
            src={media.preview_url}
            srcSet={`${media.url} ${media.meta.original.width}w, ${media.preview_url} ${media.meta.small.width}w`}
            alt={description}
            title={shape.mediaTitle ? description : undefined}
            lang={lang}
            {...(shape.letterbox
              ? { className: 'letterbox' }
              : { style: { objectPosition: '50% 50%' } })}
            sizes={sizes}
          />
        </a>
      )}
      {description && (
        <div className="media-gallery__item__badges">
          <button type="button" className="media-gallery__alt__label" {...expands[shape.altButton]}>
            ALT
          </button>
        </div>
      )}
    </div>
  );
}
