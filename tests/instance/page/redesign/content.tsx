/** @jsxImportSource react */
import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { CustomEmojis } from '../status/emoji.tsx';
import { handleLinks } from '../status/handled-link.tsx';
import { htmlToElements } from '../status/html-to-elements.tsx';
import { Poll } from '../status/poll.tsx';
import { say } from '../strings.ts';
import type { Post } from '../types.ts';
import { Attachments } from './attachments.tsx';
import { Button } from './button.tsx';
import { MOST_LINES, useTooLarge } from './too-large.ts';

interface ContentProps {
  post: Post;
  html: string;
  /** Opens the post where all of it can be read; the focused one has no such place, and never collapses. */
  onReadMore?: () => void;
}

/** A post's words with what belongs to them, as high as a list allows. */
export function StatusContent({ post, html, onReadMore }: ContentProps) {
  const hasText = html.trim() !== '';
  const { tooLarge, root, text } = useTooLarge(hasText);
  const isCollapsed = tooLarge && onReadMore !== undefined;
  // React's types know no custom properties.
  const style = { '--max-height': `${MOST_LINES}lh` } as CSSProperties;
  return (
    <>
      <div
        className={`_comp_status_content__root${isCollapsed ? ' _comp_status_content__collapsed' : ''}`}
        style={style}
        ref={root}
      >
        {hasText && (
          <div
            lang={post.translation?.language ?? post.status.language ?? undefined}
            className="_comp_status_content__text"
            ref={text}
          >
            <Words post={post} html={html} />
          </div>
        )}
        {post.status.poll && <Poll poll={post.status.poll} />}
        <Attachments post={post} />
      </div>
      {isCollapsed && (
        <Button
          className="_comp_status_content__readMore"
          onClick={onReadMore}
          trailingIcon="angle-right"
        >
          {say('viewPost')}
        </Button>
      )}
    </>
  );
}

/**
 * The words. What makes links of them depends on a list that is new with each change of the post's record,
 * so that all elements are made anew then, also where the words are the same; only bare text stays.
 */
function Words({ post, html }: { post: Post; html: string }): ReactNode {
  const nodes = useMemo(() => htmlToElements(html, handleLinks(post.status)), [html, post]);
  return <CustomEmojis.Provider value={post.status.emojis}>{nodes}</CustomEmojis.Provider>;
}
