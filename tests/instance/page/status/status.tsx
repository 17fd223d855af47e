/** @jsxImportSource react */
import { type MouseEvent, memo, type ReactNode, useState } from 'react';
import { shape } from '../initial-state.ts';
import { Link, navigate } from '../router.tsx';
import { usePost } from '../store.ts';
import type { PageStatus, Post } from '../types.ts';
import { ActionBar } from './action-bar.tsx';
import { Card } from './card.tsx';
import { classNames } from './class-names.ts';
import { StatusContent } from './content.tsx';
import { ContentWarning, FilterWarning } from './content-warning.tsx';
import { filtersOf } from './filters.ts';
import { HashtagBar } from './hashtag-bar.tsx';
import { Icon } from './icon.tsx';
import { MediaGallery } from './media.tsx';
import { Prepend } from './prepend.tsx';
import { screenReaderText, spoken } from './screen-reader-text.ts';
import { StatusHead } from './status-head.tsx';
import { useStatusText } from './status-text.ts';

interface StatusProps {
  id: string;
  /** The focused post of the thread that this one stands in. */
  rootId?: string | undefined;
  previousId?: string | undefined;
  nextId?: string | undefined;
  isQuote?: boolean;
  /** Boosts and favourites are counted, as on profiles. */
  counts?: boolean | undefined;
  /** Off screen in a timeline: only text stands for it. */
  hidden?: boolean;
}

/** A post in a list. */
export const Status = memo(function Status({ id, ...place }: StatusProps) {
  const listed = usePost(id);
  const boosted = usePost(listed?.boostedId);
  const post = boosted ?? listed;
  if (!post || !listed) return null;
  // What the reader's filters hide is nowhere, as if it had not been sent; what answers it stays.
  if (filtersOf(post, place.rootId).some((filter) => filter.filter_action === 'hide')) return null;
  if (place.hidden) return <HiddenStatus post={post} />;
  return (
    // The element around each post is where Mastodon listens for its keys.
    <div tabIndex={-1}>
      <ShownStatus post={post} {...place} boostedBy={boosted ? listed.status : undefined} />
    </div>
  );
});

type ShownProps = Omit<StatusProps, 'id'> & { post: Post; boostedBy: PageStatus | undefined };

function ShownStatus({ post, rootId, previousId, nextId, isQuote, boostedBy, counts }: ShownProps) {
  const next = usePost(nextId);
  const { status } = post;
  const { whole, html, bar } = useStatusText(post);
  const [showsFiltered, setShowsFiltered] = useState(false);
  const filters = filtersOf(post, rootId);
  const passes = filters.length === 0 || showsFiltered;
  const expanded = passes && (!post.hidden || status.spoiler_text === '');
  const parent = status.in_reply_to_id;
  const connectUp = previousId !== undefined && previousId === parent;
  const connectToRoot = rootId !== undefined && rootId === parent;
  const connectReply = next !== undefined && next.status.in_reply_to_id === status.id;
  const open = (event: MouseEvent) => openStatus(status, event);
  const label = screenReaderText(post, whole, isQuote, boostedBy?.account.acct);
  return (
    <div
      className={classNames([
        'status__wrapper',
        `status__wrapper-${status.visibility}`,
        parent && 'status__wrapper-reply',
        rootId && shape.wrapperInThread && 'status__wrapper--in-thread',
        'focusable',
      ])}
      {...(shape.authorAttributes && { 'data-status-by': `@${status.account.acct}` })}
      {...spoken(label)}
    >
      {!isQuote && (
        <Prepend status={status} boostedBy={boostedBy} inThread={rootId !== undefined} />
      )}
      <div
        className={classNames([
          'status',
          `status-${status.visibility}`,
          parent && 'status-reply',
          rootId && 'status--in-thread',
          rootId && previousId && (!connectUp || connectToRoot) && 'status--first-in-thread',
          isQuote && 'status--is-quote',
          shape.quotes && status.quote && 'status--has-quote',
        ])}
        data-id={status.id}
      >
        {(connectUp || connectToRoot || connectReply) && (
          <div
            className={classNames([
              'status__line',
              connectReply && 'status__line--full',
              !parent && !connectToRoot && 'status__line--first',
            ])}
          />
        )}
        <StatusHead status={status} isQuote={isQuote === true} onOpen={open} />
        {filters.length > 0 && (
          <FilterWarning
            title={filters.map(({ title }) => title).join(', ')}
            expanded={showsFiltered}
            onToggle={() => setShowsFiltered(!showsFiltered)}
          />
        )}
        {passes && <ContentWarning post={post} expanded={expanded} />}
        {expanded ? (
          <>
            <StatusContent post={post} html={html} onOpen={open} />
            <Attached status={status} />
            <HashtagBar tags={bar} accountId={status.account.id} />
            {!isQuote && <QuotedStatus post={post} />}
          </>
        ) : (
          shape.mentionsWhileClosed && <ClosedMentions status={status} />
        )}
        {!isQuote && <ActionBar status={status} counts={counts === true} />}
      </div>
    </div>
  );
}

/** Pictures, else the card of the post's link. */
export function Attached({ status }: { status: PageStatus }): ReactNode {
  if (status.media_attachments.length > 0) return <MediaGallery status={status} />;
  if (!status.card || (shape.quotes && status.quote)) return null;
  return <Card card={status.card} key={`${status.id}-${status.edited_at}`} />;
}

/** The post that a post quotes, nested in it. */
export function QuotedStatus({ post }: { post: Post }): ReactNode {
  if (!shape.quotes || !post.quotedId) return null;
  return (
    <div className="status__quote">
      {shape.quoteIcon && <Icon name="quote-right" />}
      <Status id={post.quotedId} isQuote />
    </div>
  );
}

function ClosedMentions({ status }: { status: PageStatus }): ReactNode {
  if (status.mentions.length === 0) return null;
  return (
    <div className="status__content">
      {status.mentions.flatMap((mention) => [
        <Link
          key={mention.id}
          target="_blank"
          rel="noreferrer"
          to={`/@${mention.acct}`}
          href={mention.url}
          className="permalink mention"
        >
          @<span>{mention.username}</span>
        </Link>,
        ' ',
      ])}
    </div>
  );
}

function HiddenStatus({ post: { status, hidden } }: { post: Post }): ReactNode {
  const { account, spoiler_text } = status;
  return (
    <div tabIndex={-1}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: As in the real page. */}
      <div className="status__wrapper focusable" tabIndex={0}>
        <span>{account.display_name || account.username}</span>
        {spoiler_text && <span>{spoiler_text}</span>}
        {(!hidden || !spoiler_text) && <span>{status.content}</span>}
      </div>
    </div>
  );
}

function openStatus(status: PageStatus, event: MouseEvent): void {
  event.preventDefault();
  const path = `/@${status.account.acct}/${status.id}`;
  if (event.button === 1 || event.ctrlKey || event.metaKey) window.open(path, '_blank', 'noopener');
  else if (event.button === 0) navigate(path);
}
