import { createHash } from 'node:crypto';
import type { Account, Attachment, Mention, ParsedStatus, Status } from './entities.ts';

const FIRST_POST_AT = Date.parse('2026-01-01T08:00:00Z');
const MINUTE = 60_000;

/** What a reply must know of the post that it replies to. */
type Parent = Pick<ParsedStatus, 'account' | 'in_reply_to_id' | 'in_reply_to_account_id'>;

interface Surroundings {
  /** Domain of the home instance. */
  instance: string;
  /** Place in the thread: posts without a time are a minute apart. */
  index: number;
  /** The posts that this one may be a reply to. */
  known: { get(id: string): Parent | undefined };
}

/** Fills in what follows from the rest of a post: addresses, account ids, whom it replies to. */
export function completeStatus(status: ParsedStatus, around: Surroundings): Status {
  const account = completeAccount(status.account, around.instance);
  const local = !account.acct.includes('@');
  const fallbackUrl = local
    ? `https://${around.instance}/@${account.username}/${status.id}`
    : `${account.url}/${status.id}`;
  return {
    ...status,
    account,
    created_at: status.created_at ?? new Date(FIRST_POST_AT + around.index * MINUTE).toISOString(),
    in_reply_to_account_id:
      status.in_reply_to_account_id === undefined
        ? repliedToAccount(status, around)
        : status.in_reply_to_account_id,
    url: status.url ?? fallbackUrl,
    uri: status.uri ?? `${account.uri}/statuses/${status.id}`,
    mentions: status.mentions.map((mention) => completeMention(mention, around.instance)),
    tags: status.tags.map(({ name, url }) => ({
      name,
      url: url ?? `https://${around.instance}/tags/${name}`,
    })),
    media_attachments: status.media_attachments.map(
      (media, index): Attachment => ({
        ...media,
        id: media.id ?? `${status.id}${index}`,
      }),
    ),
    quote: status.quote && {
      state: status.quote.state,
      quoted_status_id: status.quote.quoted_status?.id ?? status.quote.quoted_status_id ?? null,
    },
  };
}

function completeAccount(account: ParsedStatus['account'], instance: string): Account {
  const { username, host } = handle(account.acct, instance);
  return {
    ...account,
    id: account.id ?? accountId(account.acct),
    username: account.username ?? username,
    display_name: account.display_name ?? username,
    url: account.url ?? `https://${host}/@${username}`,
    uri: account.uri ?? `https://${host}/users/${username}`,
  };
}

function completeMention(mention: ParsedStatus['mentions'][number], instance: string): Mention {
  const { username, host } = handle(mention.acct, instance);
  return {
    id: mention.id ?? accountId(mention.acct),
    acct: mention.acct,
    username: mention.username ?? username,
    url: mention.url ?? `https://${host}/@${username}`,
  };
}

function handle(acct: string, instance: string): { username: string; host: string } {
  const [username = acct, host = instance] = acct.split('@');
  return { username, host };
}

/** The same account has the same id in every thread, also where nobody wrote one. */
function accountId(acct: string): string {
  const digest = createHash('sha256').update(acct).digest('hex');
  return BigInt(`0x${digest.slice(0, 13)}`).toString();
}

/**
 * Mastodon stores the parent's author, but a self-reply carries along whom its parent replied to
 * (the author themself where the parent starts the thread).
 */
function repliedToAccount(status: Parent, around: Surroundings): string | null {
  const parent = status.in_reply_to_id ? around.known.get(status.in_reply_to_id) : undefined;
  if (!parent) return null;
  const parentAuthor = parent.account.id ?? accountId(parent.account.acct);
  if (parent.account.acct !== status.account.acct || !parent.in_reply_to_id) return parentAuthor;
  return parent.in_reply_to_account_id ?? repliedToAccount(parent, around) ?? parentAuthor;
}
