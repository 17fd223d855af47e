/** @jsxImportSource react */
import { favourite } from '../actions.ts';
import { meta, shape } from '../initial-state.ts';
import { say } from '../strings.ts';
import type { PageStatus } from '../types.ts';
import { Icon, type IconName } from './icon.tsx';
import { StatusTime } from './status-head.tsx';

interface ActionProps {
  icon: IconName;
  label: string;
  classes: string;
  /** Shown beside the icon. */
  count?: number | string | undefined;
  active?: boolean;
  disabled?: boolean;
  onClick?: () => void;
}

function Action({ icon, label, classes, count, active, disabled, onClick }: ActionProps) {
  const all = [
    classes,
    'icon-button',
    active && 'active activate',
    disabled && 'disabled',
    count !== undefined && 'icon-button--with-counter',
  ];
  return (
    <button
      type="button"
      aria-label={label}
      aria-hidden={false}
      title={label}
      className={all.filter(Boolean).join(' ')}
      onClick={onClick}
      tabIndex={0}
      disabled={disabled}
    >
      <Icon name={icon} />{' '}
      {count !== undefined && (
        <span className="icon-button__counter">
          <AnimatedNumber value={count} />
        </span>
      )}
    </button>
  );
}

/** A number that rolls in the real page, and stands still here. */
export function AnimatedNumber({ value }: { value: number | string }) {
  return (
    <span className="animated-number">
      <span style={shape.numberStyle}>{shape.wordsInSpans ? <span>{value}</span> : value}</span>
    </span>
  );
}

interface ActionBarProps {
  status: PageStatus;
  /** Profiles count boosts and favourites, everything else only replies. */
  counts: boolean;
}

/** What can be done with a post in a list. Only marking it does anything here. */
export function ActionBar({ status, counts }: ActionBarProps) {
  const own = shape.actionButton;
  const replies = status.replies_count;
  const actions: ActionProps[] = [
    {
      icon: 'reply',
      label: say(status.in_reply_to_id ? 'replyToThread' : 'reply'),
      classes: own,
      count: shape.replyCount === 'exact' || replies < 2 ? replies : '1+',
    },
    {
      icon: 'retweet',
      label: say(shape.boostLabel),
      classes: shape.boostButton,
      count: counts ? status.reblogs_count : undefined,
    },
    {
      icon: 'star',
      label: say(status.favourited ? 'unfavourite' : 'favourite'),
      classes: `${own} star-icon`,
      active: status.favourited,
      count: counts ? status.favourites_count : undefined,
      onClick: () => void favourite(status.id),
    },
    {
      icon: 'bookmark',
      label: say('bookmark'),
      classes: `${own} bookmark-icon`,
      disabled: !meta.me,
    },
    { icon: 'ellipsis-h', label: say('more'), classes: shape.moreButton },
  ];
  return (
    <div className="status__action-bar">
      {actions.map((action) => (
        <div className="status__action-bar__button-wrapper" key={action.icon}>
          <Action {...action} />
        </div>
      ))}
      {shape.time === 'action-bar' && (
        <>
          <div className="status__action-bar-spacer" />
          <StatusTime status={status} />
        </>
      )}
    </div>
  );
}

/** The same for the focused post. */
export function FocusedActionBar({ status }: { status: PageStatus }) {
  const { id, favourited } = status;
  return (
    <div className="detailed-status__action-bar">
      <div className="detailed-status__button">
        <Action icon="reply" label={say('reply')} classes="" />
      </div>
      <div className="detailed-status__button">
        <Action icon="retweet" label={say(shape.boostLabel)} classes={shape.focusedBoostButton} />
      </div>
      <div className="detailed-status__button">
        <Action
          icon="star"
          label={say(favourited ? 'unfavourite' : 'favourite')}
          classes="star-icon"
          active={favourited}
          onClick={() => void favourite(id)}
        />
      </div>
      <div className="detailed-status__button">
        <Action
          icon="bookmark"
          label={say('bookmark')}
          classes="bookmark-icon"
          disabled={!meta.me}
        />
      </div>
      <div className="detailed-status__action-bar-dropdown">
        <Action icon="ellipsis-h" label={say('more')} classes="" />
      </div>
    </div>
  );
}
