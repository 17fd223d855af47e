/** @jsxImportSource react */
import { favourite } from '../actions.ts';
import { meta } from '../initial-state.ts';
import { Icon } from '../status/icon.tsx';
import { say } from '../strings.ts';
import type { PageStatus } from '../types.ts';
import { Button, IconButton } from './button.tsx';

interface ActionBarProps {
  status: PageStatus;
  /** The focused post has the rest in the head of its column. */
  onlyResponses: boolean;
}

/** What can be done with a post. Only marking it does anything here. */
export function ActionBar({ status, onlyResponses }: ActionBarProps) {
  const { id, favourited = false } = status;
  return (
    <div className="_comp_status__actions">
      <Button variant="ghost" icon="reply" title={say('replyToThread')}>
        {status.replies_count}
      </Button>
      <Button variant="ghost" icon="retweet" aria-pressed={status.reblogged ?? false}>
        {status.reblogs_count}
      </Button>
      <Button
        variant="ghost"
        icon="star"
        aria-pressed={favourited}
        title={say(favourited ? 'unlike' : 'like')}
        onClick={() => void favourite(id)}
        {...(!onlyResponses && { className: '_comp_status__actionsButtonGap' })}
      >
        {status.favourites_count}
      </Button>
      {!onlyResponses && (
        <>
          <IconButton icon="share" label={say('share')} />
          <IconButton
            icon="bookmark"
            label={say('save')}
            aria-pressed={status.bookmarked ?? false}
            disabled={!meta.me}
          />
          <div className="status__action-bar__button-wrapper">
            <button
              type="button"
              aria-label={say('more')}
              aria-hidden={false}
              title={say('more')}
              className="status__action-bar__button icon-button"
              tabIndex={0}
            >
              <Icon name="ellipsis-h" />{' '}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
