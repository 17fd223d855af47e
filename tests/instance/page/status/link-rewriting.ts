import { shape } from '../initial-state.ts';
import { isPlainClick, navigate } from '../router.tsx';
import type { PageStatus } from '../types.ts';

/** Finishes the links of a text that React does not own (4.3 and 4.4), after each rendering. */
export function rewriteLinks(content: HTMLElement, status: PageStatus): void {
  for (const link of content.querySelectorAll('a')) {
    if (link.classList.contains('status-link')) continue;
    link.classList.add('status-link');
    const mention = status.mentions.find(({ url }) => url === link.href);
    if (mention) {
      lead(link, `/@${mention.acct}`);
      link.title = `@${mention.acct}`;
      link.dataset.hoverCardAccount = mention.id;
    } else if (link.text.startsWith('#') || link.previousSibling?.textContent?.endsWith('#')) {
      lead(link, `/tags/${link.text.replace(/^#/, '')}`);
      if (shape.hashtagMenu) link.dataset.menuHashtag = status.account.id;
    } else {
      link.title = link.href;
      link.classList.add('unhandled-link');
    }
  }
}

function lead(link: HTMLAnchorElement, to: string): void {
  link.setAttribute('href', to);
  link.addEventListener('click', (event) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    navigate(to);
  });
}
