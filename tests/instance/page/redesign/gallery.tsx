/** @jsxImportSource react */
import { useState } from 'react';
import { MediaGallery } from '../status/media.tsx';
import { say } from '../strings.ts';
import type { PageStatus } from '../types.ts';
import { Callout } from './callout.tsx';

/**
 * Pictures in a wrapper of the same class as the one around the post's content. Sensitive ones are there, but
 * blurred; behind a content warning once is enough.
 */
export function Gallery({ status }: { status: PageStatus }) {
  const isSensitive = status.sensitive && status.spoiler_text === '';
  const [shown, setShown] = useState(!isSensitive);
  const toggle = () => setShown(!shown);
  return (
    <div className="_comp_status_attachments__galleryWrapper">
      {(isSensitive || !shown) && (
        <Callout
          className="_comp_status_attachments__gallerySpoilerWrapper"
          action={say(shown ? 'hideMedia' : 'showMedia')}
          onAction={toggle}
        >
          {say('sensitive')}
        </Callout>
      )}
      <div
        data-color-scheme="dark"
        className={`_comp_status__contentWrapper${shown ? '' : ' _comp_status__hasContentWarning _comp_status_attachments__galleryHideButtons'}`}
      >
        <MediaGallery status={status} sizes={SIZES} visible={{ shown: true, onHide: toggle }} />
      </div>
    </div>
  );
}

/** As wide as the content of a post in the only column. */
const SIZES = '528px';
