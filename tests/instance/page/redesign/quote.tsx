/** @jsxImportSource react */
import { createElement, type ReactNode, useMemo } from 'react';
import { Link } from '../router.tsx';
import { CustomEmojis, textWithEmoji } from '../status/emoji.tsx';
import { htmlToElements, type Replace } from '../status/html-to-elements.tsx';
import { useAccount, usePost } from '../store.ts';
import { say, sayAround } from '../strings.ts';
import type { PageStatus } from '../types.ts';
import { DisplayNameAlone, NameInSentence } from './account.tsx';
import { CardTitle } from './card.tsx';
import { pathOf } from './open-status.ts';
import { Time } from './time.tsx';

const BODY = '_comp_status_quote__body';

/** A native quote: a card like a link's, all of its words one link to the quoted post. */
export function Quote({ id }: { id: string | null }): ReactNode {
  const post = usePost(id);
  if (!post) {
    return (
      <div className="_comp_card__root">
        <div className={`${BODY} _comp_status_quote__error _comp_card__body`}>
          {say('unavailable')}
        </div>
      </div>
    );
  }
  const { status } = post;
  const { account } = status;
  const link = {
    to: `/@${account.acct}`,
    title: `@${account.acct}`,
    'data-hover-card-account': account.id,
  };
  return (
    <div className="_comp_card__root">
      <div className="_comp_status_quote__title _comp_card__title">
        <Link {...link}>
          <span
            className="_comp_status_quote__accountLink account__avatar"
            style={{ width: '20px', height: '20px' }}
          >
            <img alt="" src={account.avatar} />
          </span>
        </Link>
        <CardTitle
          after={
            <Link to={pathOf(status)}>
              <Time date={status.created_at} />
            </Link>
          }
        >
          <Link {...link} data-id={account.id} className="_comp_status_quote__accountLink">
            <DisplayNameAlone account={account} />
          </Link>
        </CardTitle>
      </div>
      <Link className={`${BODY} _comp_card__body`} to={pathOf(status)}>
        <Words status={status} />
      </Link>
      {status.card && status.spoiler_text === '' && (
        <div className="_comp_card__body _comp_card__clamp">
          <a href={status.card.url} target="_blank" rel="noopener">
            {status.card.url}
          </a>
        </div>
      )}
    </div>
  );
}

function Words({ status }: { status: PageStatus }): ReactNode {
  const nodes = useMemo(() => htmlToElements(status.content, withoutLinks(status)), [status]);
  if (status.spoiler_text) {
    return (
      <div className="_comp_status_quote__spoiler">
        {say('quotedWarning')}
        {'\u00a0'}
        <span lang={status.language ?? undefined}>{textWithEmoji(status.spoiler_text)}</span>
      </div>
    );
  }
  return (
    <>
      <ReplyLine status={status} />
      <div lang={status.language ?? undefined}>
        <CustomEmojis.Provider value={status.emojis}>{nodes}</CustomEmojis.Provider>
      </div>
      {status.media_attachments.length > 0 && (
        <div className="_comp_status_quote__media" data-number={status.media_attachments.length}>
          {status.media_attachments.map(({ id, description, preview_url }) => (
            <img
              key={id}
              alt={description ?? ''}
              src={preview_url}
              className="_comp_status_quote__image"
            />
          ))}
        </div>
      )}
    </>
  );
}

/** Whom the quoted post answers, where it answers anybody. */
function ReplyLine({ status }: { status: PageStatus }): ReactNode {
  const repliedTo = useAccount(status.in_reply_to_account_id);
  const className = '_comp_status_quote__reply';
  if (status.in_reply_to_account_id === status.account.id) {
    return <p className={className}>{say('continued')}</p>;
  }
  if (!repliedTo) return null;
  const [before, after] = sayAround('repliedTo', 'name');
  return (
    <p className={className}>
      {before}
      <NameInSentence account={repliedTo} />
      {after}
    </p>
  );
}

/** There is no link within a link: they are only bold, and the one that the card shows is left out. */
function withoutLinks(status: PageStatus): Replace {
  const isCardLink = (node: Node | null) =>
    node instanceof HTMLAnchorElement && node.href === status.card?.url;
  return (element, { key }, children) => {
    if (element instanceof HTMLParagraphElement && element.childElementCount === 1) {
      if (isCardLink(element.firstChild)) return null;
    }
    if (!(element instanceof HTMLAnchorElement)) return undefined;
    return isCardLink(element) ? null : createElement('strong', { key: String(key) }, children);
  };
}
