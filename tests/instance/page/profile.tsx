/** @jsxImportSource react */
import { useEffect } from 'react';
import { loadAccount } from './actions.ts';
import { Loading } from './column.tsx';
import { Avatar, DisplayName } from './status/display-name.tsx';
import { useAccountWithAcct } from './store.ts';
import { Timeline } from './timeline.tsx';

/** An account and its posts. */
export function Profile({ acct }: { acct: string }) {
  const account = useAccountWithAcct(acct);
  useEffect(() => void loadAccount(acct), [acct]);
  if (!account) return <Loading />;
  return (
    <Timeline
      path={`/@${acct}`}
      api={`/api/v1/accounts/${account.id}/statuses?exclude_replies=true`}
      title={account.display_name}
      icon="at"
      counts
      head={
        <div className="account-timeline__header">
          <Avatar account={account} size={92} />
          <DisplayName account={account} />
        </div>
      }
    />
  );
}
