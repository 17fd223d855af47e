/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { shape } from '../initial-state.ts';
import { Link } from '../router.tsx';
import { useAccount } from '../store.ts';
import { say, sayAround } from '../strings.ts';
import type { PageStatus } from '../types.ts';
import { Name } from './display-name.tsx';
import { nameAttributes } from './head-link.tsx';
import { Icon, type IconName } from './icon.tsx';

interface PrependProps {
  status: PageStatus;
  boostedBy?: PageStatus | undefined;
  /** In a thread nothing says whom a post replies to. */
  inThread?: boolean;
}

/** The line above a post: who boosted it, that it is private, or whom it replies to. */
export function Prepend({ status, boostedBy, inThread }: PrependProps): ReactNode {
  const repliedTo = useAccount(status.in_reply_to_account_id);
  if (boostedBy) {
    const [before, after] = sayAround('boosted', 'name');
    return (
      <Line icon="retweet">
        {before}
        <NameLink account={boostedBy.account} className="status__display-name muted" />
        {after}
      </Line>
    );
  }
  if (status.visibility === 'direct') return <Line icon="at">{say('privateMention')}</Line>;
  if (!status.in_reply_to_id || !shape.prepend || inThread) return null;
  if (status.in_reply_to_account_id === status.account.id) {
    return <Line icon="reply">{say('continued')}</Line>;
  }
  if (!repliedTo) return <Line icon="reply">{say('repliedInThread')}</Line>;
  const [before, after] = sayAround('repliedTo', 'name');
  return (
    <Line icon="reply">
      {before}
      <NameLink account={repliedTo} />
      {after}
    </Line>
  );
}

function Line({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <div className="status__prepend">
      <div className="status__prepend__icon">
        <Icon name={icon} />
      </div>
      <span>{children}</span>
    </div>
  );
}

function NameLink({ account, className }: { account: PageStatus['account']; className?: string }) {
  return (
    <Link
      {...nameAttributes(account, '@acct')}
      to={`/@${account.acct}`}
      {...(className && { className })}
    >
      {shape.prependSpan ? (
        <bdi>
          <Name as="span" account={account} {...(shape.emojiSpanClass && { className: '' })} />
        </bdi>
      ) : (
        <Name as="bdi" account={account} />
      )}
    </Link>
  );
}
