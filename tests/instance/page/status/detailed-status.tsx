/** @jsxImportSource react */
import { useId, useLayoutEffect, useRef } from 'react';
import { fullDate, spokenDate } from '../dates.ts';
import { inColumns, meta, shape } from '../initial-state.ts';
import { Link } from '../router.tsx';
import { type StringKey, say } from '../strings.ts';
import type { PageStatus, Post } from '../types.ts';
import { AnimatedNumber, FocusedActionBar } from './action-bar.tsx';
import { classNames } from './class-names.ts';
import { StatusContent } from './content.tsx';
import { ContentWarning } from './content-warning.tsx';
import { Avatar, DisplayName } from './display-name.tsx';
import { HashtagBar } from './hashtag-bar.tsx';
import { HeadLink } from './head-link.tsx';
import { Prepend } from './prepend.tsx';
import { screenReaderText, spoken } from './screen-reader-text.ts';
import { Attached, QuotedStatus } from './status.tsx';
import { type StatusText, useStatusText } from './status-text.ts';
import { VisibilityIcon } from './visibility-icon.tsx';

/** The post that a thread is opened at. The frame stays while what is in it changes. */
export function FocusedStatus({ post, ancestors }: { post: Post; ancestors: number }) {
  const { status } = post;
  const text = useStatusText(post);
  return (
    <div tabIndex={-1}>
      <div
        className={`focusable detailed-status__wrapper detailed-status__wrapper-${status.visibility}`}
        {...spoken(screenReaderText(post, text.whole))}
      >
        <Details key={`details-${status.id}`} post={post} text={text} ancestors={ancestors} />
        <FocusedActionBar key={`action-bar-${status.id}`} status={status} />
      </div>
    </div>
  );
}

interface DetailsProps {
  post: Post;
  text: StatusText;
  /** How many posts stand above; more of them bring this one back into view. */
  ancestors: number;
}

function Details({ post, text: { html, bar }, ancestors }: DetailsProps) {
  const { status } = post;
  const { account } = status;
  const element = useRef<HTMLDivElement>(null);
  const before = useRef(-1);
  useLayoutEffect(() => {
    if (element.current && before.current < ancestors) scrollBelowHead(element.current);
    before.current = ancestors;
  }, [ancestors]);
  const expanded = !post.hidden || status.spoiler_text === '';
  return (
    <div style={{ boxSizing: 'border-box' }}>
      <div
        ref={element}
        className={classNames([
          'detailed-status',
          shape.authorAttributes && `detailed-status-${status.visibility}`,
          shape.quotes && status.quote && 'status--has-quote',
        ])}
        {...(shape.authorAttributes && { 'data-status-by': account.acct })}
      >
        <Prepend status={status} inThread />
        <HeadLink
          newTab={false}
          external={account.url}
          to={`/@${account.acct}`}
          data-hover-card-account={account.id}
          className="detailed-status__display-name"
        >
          <div className="detailed-status__display-avatar">
            <Avatar account={account} size={46} />
          </div>
          <DisplayName account={account} domain={meta.domain} />
        </HeadLink>
        <ContentWarning post={post} expanded={expanded} />
        {expanded && (
          <>
            <StatusContent post={post} html={html} />
            <Attached status={status} />
            <HashtagBar tags={bar} accountId={account.id} />
            <QuotedStatus post={post} />
          </>
        )}
        <Meta status={status} />
      </div>
    </div>
  );
}

function Meta({ status }: { status: PageStatus }) {
  const path = `/@${status.account.acct}/${status.id}`;
  const Time = shape.focusedTime;
  const history = useId();
  const date = fullDate(status.created_at);
  const quotes = <Count kind="quotes" value={status.quotes_count} words={['oneQuote', 'quotes']} />;
  return (
    <div className="detailed-status__meta">
      <div className="detailed-status__meta__line">
        <a
          className="detailed-status__datetime"
          href={shape.headLinks === 'external' ? status.url : path}
          target="_blank"
          rel="noopener noreferrer"
        >
          <Time {...(Time === 'time' && { dateTime: status.created_at })}>{date}</Time>
        </a>
        ·<VisibilityIcon visibility={status.visibility} />
      </div>
      {status.edited_at && (
        <div className="detailed-status__meta__line">
          <button
            type="button"
            className="dropdown-menu__text-button"
            aria-expanded={false}
            aria-controls={history}
          >
            <span>
              {say('lastEdited')}{' '}
              <Time
                className="animated-number"
                {...(Time === 'time' && { dateTime: status.edited_at })}
              >
                {spokenDate(status.edited_at)}
              </Time>
            </span>
          </button>
        </div>
      )}
      <div className="detailed-status__meta__line">
        <Link to={`${path}/reblogs`} className="detailed-status__link">
          <Count kind="reblogs" value={status.reblogs_count} words={['oneBoost', 'boosts']} />
        </Link>
        ·
        {shape.quoteCount && (
          <>
            {meta.me ? (
              <Link to={`${path}/quotes`} className="detailed-status__link">
                {quotes}
              </Link>
            ) : (
              <span className="detailed-status__link">{quotes}</span>
            )}
            ·
          </>
        )}
        <Link to={`${path}/favourites`} className="detailed-status__link">
          <Count
            kind="favorites"
            value={status.favourites_count}
            words={['oneFavourite', 'favourites']}
          />
        </Link>
      </div>
    </div>
  );
}

interface CountProps {
  kind: string;
  value: number;
  words: [one: StringKey, more: StringKey];
}

function Count({ kind, value, words: [one, more] }: CountProps) {
  const word = say(value === 1 ? one : more);
  return (
    <>
      <span className={`detailed-status__${kind}`}>
        <AnimatedNumber value={value} />
      </span>{' '}
      {shape.wordsInSpans ? <span>{word}</span> : word}
    </>
  );
}

/** Scrolls to the focused post, below the head that stays in place. */
function scrollBelowHead(element: HTMLElement): void {
  element.scrollIntoView(true);
  if (inColumns) return;
  const head = document.querySelector('.column-header__wrapper');
  if (head) scrollBy(0, -head.getBoundingClientRect().bottom);
}
