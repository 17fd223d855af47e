import { useMemo } from 'react';
import { shape } from '../initial-state.ts';
import type { Post } from '../types.ts';
import { emojify } from './emoji.tsx';
import { splitHashtags } from './hashtag-bar.tsx';

export interface StatusText {
  /** All of it, for screen readers. */
  whole: string;
  /** What stands in the post. */
  html: string;
  /** The hashtags that stand below it. */
  bar: string[];
}

/** A post's text as it is shown now: translated or not, without what is shown in other ways. */
export function useStatusText({ status, translation, quotedId }: Post): StatusText {
  return useMemo(() => {
    const content = translation?.content ?? status.content;
    const own = shape.quotes && quotedId ? withoutQuoteFallback(content) : content;
    // Pictures have no text: up to 4.4 the label knows nothing of emoji.
    const whole = shape.content === 'html' ? emojify(own, status.emojis) : own;
    return { whole, ...splitHashtags(whole, status) };
  }, [status, translation, quotedId]);
}

/** Where the quoted post is shown, the link that stands for it elsewhere is taken out. */
function withoutQuoteFallback(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  template.content.querySelector('.quote-inline')?.remove();
  return template.innerHTML;
}
