/** @jsxImportSource react */
import type { MouseEvent } from 'react';
import { fullDate, shortAge } from '../dates.ts';
import { languages, shape } from '../initial-state.ts';
import { Link } from '../router.tsx';
import { say } from '../strings.ts';
import type { PageStatus } from '../types.ts';
import { Avatar, DisplayName } from './display-name.tsx';
import { HeadLink, nameAttributes } from './head-link.tsx';
import { Icon } from './icon.tsx';
import { VisibilityIcon } from './visibility-icon.tsx';

interface StatusHeadProps {
  status: PageStatus;
  isQuote: boolean;
  onOpen: (event: MouseEvent) => void;
}

/** Who wrote a post and when, in the order that the version has. */
export function StatusHead({ status, isQuote, onOpen }: StatusHeadProps) {
  const Element = shape.info;
  const open = (event: MouseEvent) => {
    if (event.target === event.currentTarget) onOpen(event);
  };
  return (
    <Element className="status__info" onClick={open}>
      {shape.time === 'before-name' && <StatusTime status={status} />}
      <HeadLink
        external={status.account.url}
        to={`/@${status.account.acct}`}
        className="status__display-name"
        {...nameAttributes(status.account)}
      >
        <div className="status__avatar">
          <Avatar account={status.account} size={isQuote ? shape.quoteAvatar : 46} />
        </div>
        <DisplayName account={status.account} />
      </HeadLink>
      {shape.time === 'after-name' && <StatusTime status={status} />}
      {shape.time === 'action-bar' && !isQuote && <StatusIcons status={status} />}
    </Element>
  );
}

/** The link to the post, which shows its age. */
export function StatusTime({ status }: { status: PageStatus }) {
  const path = `/@${status.account.acct}/${status.id}`;
  const time = (
    <time dateTime={status.created_at} title={fullDate(status.created_at)}>
      {shortAge(status.created_at)}
    </time>
  );
  const edited = status.edited_at && (
    <abbr title={say('edited', { date: fullDate(status.edited_at) })}> *</abbr>
  );
  if (shape.headLinks === 'external') {
    return (
      <a href={status.url} className="status__relative-time" target="_blank" rel="noopener">
        {time}
        {edited}
      </a>
    );
  }
  const newTab = shape.headLinks === 'app-new-tab';
  return (
    <Link
      className="status__relative-time"
      to={path}
      {...(newTab && { target: '_blank', rel: 'noopener noreferrer' })}
    >
      <span className="status__visibility-icon">
        <VisibilityIcon visibility={status.visibility} />
      </span>
      {time}
      {edited}
    </Link>
  );
}

/** What glitch-soc shows in place of the time. */
function StatusIcons({ status }: { status: PageStatus }) {
  const language = status.language ?? '';
  const known = languages.find(([code]) => code === language);
  return (
    <div className="status__info__icons">
      {language && (
        <span
          className="text-icon"
          title={known ? `${known[1]} (${known[2]})` : language}
          aria-hidden="true"
        >
          {language.toUpperCase()}
        </span>
      )}
      {status.in_reply_to_id && <Icon name="reply" />}
      {status.media_attachments.length > 0 && <Icon name="image" />}
      {status.card && <Icon name="link" />}
      <VisibilityIcon visibility={status.visibility} />
    </div>
  );
}
