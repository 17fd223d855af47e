/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { Link } from '../router.tsx';
import { Icon } from '../status/icon.tsx';
import { useAccount } from '../store.ts';
import { say, sayAround } from '../strings.ts';
import type { PageStatus } from '../types.ts';
import { accountLink, NameInSentence } from './account.tsx';
import { Time } from './time.tsx';

interface PrependProps {
  status: PageStatus;
  boostedBy: PageStatus | undefined;
}

/** The lines above a post of a timeline: who boosted it, and whom it replies to. */
export function Prepend({ status, boostedBy }: PrependProps) {
  return (
    <>
      {boostedBy && <BoostLine boost={boostedBy} />}
      {status.in_reply_to_id && status.in_reply_to_account_id && (
        <div className="_comp_status_prepend__root">
          <div className="_comp_status_prepend__replyIcon" />
          {/* Where a handle should be, the real page has the account's id, and finds the post all the same. */}
          <Link to={`/@${status.in_reply_to_account_id}/${status.in_reply_to_id}`}>
            <ReplyLabel status={status} />
          </Link>
        </div>
      )}
    </>
  );
}

function ReplyLabel({ status }: { status: PageStatus }): ReactNode {
  const repliedTo = useAccount(status.in_reply_to_account_id);
  if (status.in_reply_to_account_id === status.account.id) return say('continuing');
  if (!repliedTo) return say('replyingToThread');
  const [before, after] = sayAround('replyingTo', 'name');
  return (
    <>
      {before}
      <NameInSentence account={repliedTo} />
      {after}
    </>
  );
}

function BoostLine({ boost: { account, created_at } }: { boost: PageStatus }) {
  const link = accountLink(account);
  const [before, after] = sayAround('boosted', 'name');
  return (
    <div className="_comp_status_prepend__root">
      <Icon name="retweet" className="_comp_status_prepend__reblogIcon" />
      <span className="_comp_status_prepend__contents">
        <Link {...link} role="presentation" tabIndex={-1}>
          <span className="account__avatar">
            <img alt="" src={account.avatar} />
          </span>
        </Link>
        {before}
        <Link {...link} className="_comp_status_prepend__account">
          <NameInSentence account={account} />
        </Link>
        {after}
        {'\u00a0•'}
        <Time date={created_at} />
      </span>
    </div>
  );
}
