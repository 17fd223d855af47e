/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { Card } from '../status/card.tsx';
import type { Post } from '../types.ts';
import { LinkCard } from './card.tsx';
import { Gallery } from './gallery.tsx';
import { Quote } from './quote.tsx';

/** What hangs on a post: pictures, or else the quoted post, or else the card of its link. */
export function Attachments({ post }: { post: Post }): ReactNode {
  const { status, quotedId } = post;
  if (status.media_attachments.length > 0) return <Gallery status={status} />;
  if (status.quote) return <Quote id={quotedId} />;
  if (status.card?.type === 'video') {
    return (
      <div className="_comp_status_attachments__cardMedia">
        <Card card={status.card} />
      </div>
    );
  }
  return status.card && <LinkCard card={status.card} />;
}
