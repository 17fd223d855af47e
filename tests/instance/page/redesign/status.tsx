/** @jsxImportSource react */
import { memo, type ReactNode, useState } from 'react';
import { navigate } from '../router.tsx';
import { classNames } from '../status/class-names.ts';
import { filtersOf } from '../status/filters.ts';
import { screenReaderText } from '../status/screen-reader-text.ts';
import { useStatusText } from '../status/status-text.ts';
import { usePost } from '../store.ts';
import type { PageStatus, Post } from '../types.ts';
import { ActionBar } from './action-bar.tsx';
import { StatusContent } from './content.tsx';
import { Hashtags } from './hashtags.tsx';
import { StatusHeader } from './header.tsx';
import { Meta } from './meta.tsx';
import { openOnClick, pathOf } from './open-status.ts';
import { usePageId } from './page-id.ts';
import { Prepend } from './prepend.tsx';
import { TranslateButton } from './translate.tsx';
import { Warnings } from './warning.tsx';

/** Where a post stands: in a timeline, in a thread, or as the one that the page is about. */
type Variant = 'feed' | 'thread' | 'page';

interface StatusProps {
  id: string;
  variant: Variant;
  /** The focused post of the thread that this one stands in. */
  rootId?: string;
  /** What follows it in its list. */
  nextId?: string | undefined;
  /** Off screen in a timeline: only text stands for it. */
  hidden?: boolean;
}

/** A post, wherever it stands. */
export const Status = memo(function Status({ id, hidden, ...place }: StatusProps): ReactNode {
  const listed = usePost(id);
  const boosted = usePost(listed?.boostedId);
  const post = boosted ?? listed;
  if (!post || !listed) return null;
  // What the reader's filters hide is nowhere, as if it had not been sent; what answers it stays.
  if (filtersOf(post, place.rootId).some((filter) => filter.filter_action === 'hide')) return null;
  if (hidden) return <HiddenStatus post={post} />;
  return <ShownStatus post={post} boostedBy={boosted ? listed.status : undefined} {...place} />;
});

type ShownProps = Omit<StatusProps, 'id' | 'hidden'> & {
  post: Post;
  boostedBy: PageStatus | undefined;
};

/**
 * The article itself, a grid of two columns. Nothing in it is made anew because it is another post's: the
 * focused one shows one post after the other.
 */
function ShownStatus({ post, boostedBy, variant, rootId, nextId }: ShownProps) {
  const { status } = post;
  const { whole, html, bar } = useStatusText(post);
  const [dismissed, setDismissed] = useState(false);
  const next = usePost(nextId);
  const wrapperId = usePageId();
  const filters = filtersOf(post, rootId).map(({ title }) => title);
  const isFiltered = filters.length > 0 && !dismissed;
  const isHidden = isFiltered || (status.spoiler_text !== '' && post.hidden);
  const isAnswered = next?.status.in_reply_to_id === status.id;
  const isFocused = variant === 'page';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Mastodon has keys of its own for this.
    <article
      tabIndex={-1}
      data-id={status.id}
      className={classNames([
        '_comp_status__root',
        VARIANT_CLASSES[variant],
        status.visibility === 'direct' && '_comp_status__isMessage',
        variant === 'thread' && isAnswered && '_comp_status__connectNextReply',
        'focusable',
      ])}
      data-variant={variant}
      aria-label={screenReaderText(post, whole, false, boostedBy?.account.acct)}
      data-connect-next={nextId ? isAnswered : undefined}
      onClick={isFocused ? undefined : openOnClick(status)}
    >
      {variant === 'feed' && <Prepend status={status} boostedBy={boostedBy} />}
      <StatusHeader status={status} />
      <TranslateButton post={post} />
      <Warnings
        post={post}
        filters={filters}
        dismissed={dismissed}
        onDismiss={() => setDismissed(!dismissed)}
        wrapperId={wrapperId}
      />
      <div
        className={classNames([
          '_comp_status__contentWrapper',
          isHidden && '_comp_status__hasContentWarning',
          isFiltered && '_comp_status__isFiltered',
        ])}
        id={wrapperId}
        {...(isHidden && { inert: '' })}
      >
        <StatusContent
          post={post}
          html={html}
          {...(!isFocused && { onReadMore: () => navigate(pathOf(status)) })}
        />
        <Hashtags tags={bar} />
      </div>
      <footer className="_comp_status__footer">
        <ActionBar status={status} onlyResponses={isFocused} />
        {isFocused && <Meta status={status} />}
      </footer>
    </article>
  );
}

const VARIANT_CLASSES: Record<Variant, string> = {
  feed: '_comp_status__variantFeed',
  thread: '_comp_status__variantThread',
  page: '_comp_status__variantPage',
};

function HiddenStatus({ post: { status, hidden } }: { post: Post }) {
  const { account, spoiler_text } = status;
  return (
    <article data-id={status.id}>
      <span>{account.display_name || account.username}</span>
      {spoiler_text && <span>{spoiler_text}</span>}
      {(!hidden || !spoiler_text) && <span>{status.content}</span>}
    </article>
  );
}
