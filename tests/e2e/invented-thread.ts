import type { StatusInput, ThreadInput } from '../instance/server.ts';

/** A post that a test makes up. Ids follow the order of writing: a larger one is a later post. */
export function invented(
  id: string,
  author: string,
  parent: string | null,
  words: string,
  more: Partial<StatusInput> = {},
): StatusInput {
  return {
    id,
    account: { acct: author.toLowerCase(), display_name: author },
    in_reply_to_id: parent,
    content: `<p>${words}</p>`,
    ...more,
  };
}

/** A mention as Mastodon writes it, with the space behind it. */
export function mentioning(author: string): string {
  const username = author.toLowerCase();
  const link = `<a href="https://home.example/@${username}" class="u-url mention">@<span>${username}</span></a>`;
  return `<span class="h-card" translate="no">${link}</span> `;
}

/** A thread that is opened at its first post, or at another. */
export function threadOf(statuses: StatusInput[], focused = statuses[0]?.id ?? ''): ThreadInput {
  return { statuses, focused };
}
