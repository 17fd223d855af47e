/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { Link } from '../router.tsx';
import type { PageStatus } from '../types.ts';
import type { Replace } from './html-to-elements.tsx';

/** Makes links of a post's text (4.5 and later): mentions and hashtags lead into the web UI. */
export function handleLinks(status: PageStatus): Replace {
  return (element, { key, className, ...props }, children) => {
    if (element.classList.contains('quote-inline') && status.quote) return null;
    if (!(element instanceof HTMLAnchorElement)) return undefined;
    const common = { key: String(key), status, element, classes: String(className ?? '') };
    return (
      <HandledLink {...common} rest={props}>
        {children}
      </HandledLink>
    );
  };
}

interface HandledLinkProps {
  status: PageStatus;
  element: HTMLAnchorElement;
  classes: string;
  rest: Record<string, unknown>;
  children: ReactNode;
}

function HandledLink({ status, element, classes, rest, children }: HandledLinkProps) {
  const text = element.textContent;
  if (/^[#＃]/.test(text) && !text.includes('%')) {
    return (
      <Link
        className={`mention hashtag ${classes}`.trim()}
        to={`/tags/${encodeURIComponent(text.slice(1).trim())}`}
        rel="tag"
        data-menu-hashtag={status.account.id}
      >
        {children}
      </Link>
    );
  }
  const mention = status.mentions.find(({ url }) => sameUrl(url, element.href));
  if (mention) {
    return (
      <Link
        className={`mention ${classes}`.trim()}
        to={`/@${mention.acct}`}
        title={`@${mention.acct}`}
        data-hover-card-account={mention.id}
      >
        {children}
      </Link>
    );
  }
  return (
    <a
      {...rest}
      href={element.href}
      title={element.href}
      className={`unhandled-link ${classes}`.trim()}
      target="_blank"
      rel="noopener"
      translate="no"
    >
      {children}
    </a>
  );
}

function sameUrl(left: string, right: string): boolean {
  return URL.canParse(left) && URL.canParse(right) && new URL(left).href === new URL(right).href;
}
