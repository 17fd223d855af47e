/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { meta } from '../initial-state.ts';
import { Link } from '../router.tsx';
import { sayAround } from '../strings.ts';
import type { PageStatus } from '../types.ts';
import { accountLink, DisplayNameAlone } from './account.tsx';
import { usePageId } from './page-id.ts';
import { Time } from './time.tsx';

/** Who wrote a post and when: three links to the account, one to the post. */
export function StatusHeader({ status }: { status: PageStatus }) {
  const { account } = status;
  const link = accountLink(account);
  const handle = usePageId();
  return (
    <header className="_comp_status__header _comp_status_header__root">
      <Link {...link} role="presentation" tabIndex={-1} className="_comp_status_header__avatar">
        <span className="account__avatar">
          <img alt="" src={account.avatar} />
        </span>
      </Link>
      <div>
        <p className="_comp_status_header__name">
          <Addressed status={status}>
            <Link {...link} className="_comp_status_header__nameLink" aria-describedby={handle}>
              <DisplayNameAlone account={account} />
            </Link>
          </Addressed>
          •
          <Link
            className="_comp_status_header__date"
            to={`/@${account.acct}/${status.id}`}
            detail={{ reference: 'status' }}
          >
            <Time date={status.created_at} />
          </Link>
        </p>
        <p className="_comp_status_header__handle">
          <Link {...link} role="presentation" tabIndex={-1} id={handle}>
            {`@${account.acct}`}
          </Link>
        </p>
      </div>
    </header>
  );
}

/** The name, in a sentence of whom the post is for where it is not for all. */
function Addressed({ status, children }: { status: PageStatus; children: ReactNode }): ReactNode {
  const others = status.mentions.filter(({ id }) => id !== meta.me);
  const isMine = status.account.id === meta.me;
  if (status.visibility !== 'private' && status.visibility !== 'direct') return children;
  if (status.visibility === 'direct' && status.mentions.length === 0) return children;
  const [before, after] = sayAround(
    status.visibility === 'private' ? 'toFollowers' : 'toYou',
    'name',
  );
  return (
    <span>
      {before}
      {children}
      {status.visibility === 'direct' && isMine ? ` → @${others[0]?.username}` : after}
    </span>
  );
}
