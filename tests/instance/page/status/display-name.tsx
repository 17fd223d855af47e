/** @jsxImportSource react */
import { useMemo } from 'react';
import { shape } from '../initial-state.ts';
import type { PageAccount } from '../types.ts';
import { CustomEmojis, emojify, textWithEmoji } from './emoji.tsx';

/** A name with its handle. The focused post's handle always has a domain. */
export function DisplayName({ account, domain }: { account: PageAccount; domain?: string }) {
  const acct = domain && !account.acct.includes('@') ? `${account.acct}@${domain}` : account.acct;
  return (
    <span className="display-name">
      <bdi>
        <Name as="strong" className="display-name__html" account={account} />
      </bdi>{' '}
      <span className="display-name__account">{`@${acct}`}</span>
    </span>
  );
}

interface NameProps {
  as: 'strong' | 'span' | 'bdi';
  className?: string;
  account: PageAccount;
}

/** A name alone, its emoji as pictures; as opaque to React as the version's texts are. */
export const Name = shape.content === 'html' ? OpaqueName : ReactName;

function ReactName({ as: Element, account, ...rest }: NameProps) {
  return (
    <Element {...rest}>
      <CustomEmojis.Provider value={account.emojis}>
        {textWithEmoji(nameOf(account))}
      </CustomEmojis.Provider>
    </Element>
  );
}

function OpaqueName({ as: Element, account, ...rest }: NameProps) {
  const __html = useMemo(() => {
    const escaped = document.createElement('b');
    escaped.textContent = nameOf(account);
    return emojify(escaped.innerHTML, account.emojis);
  }, [account]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: What 4.3 and 4.4 do is imitated here.
  return <Element {...rest} dangerouslySetInnerHTML={{ __html }} />;
}

function nameOf(account: PageAccount): string {
  return account.display_name || account.username;
}

/** An avatar of a given size. */
export function Avatar({ account, size }: { account: PageAccount; size: number }) {
  const Element = shape.avatar;
  return (
    <Element
      className="account__avatar"
      style={{ width: `${size}px`, height: `${size}px` }}
      {...(shape.authorAttributes && { 'data-avatar-of': `@${account.acct}` })}
    >
      <img src={account.avatar} alt="" />
    </Element>
  );
}
