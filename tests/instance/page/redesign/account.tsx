/** @jsxImportSource react */
import { Name } from '../status/display-name.tsx';
import type { PageAccount } from '../types.ts';

/** Attributes of the links that lead to whoever wrote or boosted a post. */
export function accountLink(account: PageAccount) {
  return {
    to: `/@${account.acct}`,
    title: `@${account.acct}`,
    'data-id': account.id,
    'data-hover-card-account': account.id,
    'data-hover-card-reference': 'status',
    detail: { reference: 'status' },
  };
}

/** A name without its handle. */
export function DisplayNameAlone({ account }: { account: PageAccount }) {
  return (
    <span className="display-name">
      <bdi>
        <Name as="strong" className="display-name__html" account={account} />
      </bdi>
    </span>
  );
}

/** A name within a sentence. */
export function NameInSentence({ account }: { account: PageAccount }) {
  return (
    <bdi>
      <Name as="span" account={account} />
    </bdi>
  );
}
