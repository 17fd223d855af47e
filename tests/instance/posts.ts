import type { Account, Status } from './entities.ts';
import { FALLBACK_INSTANCE, type ThreadFile } from './thread-file.ts';

/** Who asks: the one known account of the test Mastodon, or nobody. */
export type Viewer = 'reader' | 'stranger';

/** Everything that the test Mastodon has in its database. */
export class Posts {
  /** Domain of the home instance, the first thread's. */
  readonly domain: string;
  readonly #posts = new Map<string, Status>();
  readonly #accounts = new Map<string, Account>();

  constructor(threads: readonly ThreadFile[]) {
    this.domain = threads[0]?.instance ?? FALLBACK_INSTANCE;
    for (const { instance, statuses } of threads) {
      for (const status of statuses) this.add(seenFrom(this.domain, instance, status));
    }
  }

  /** Stores a post, new or edited, and everyone it names. */
  add(status: Status): void {
    this.#posts.set(status.id, status);
    this.#accounts.set(status.account.id, status.account);
    for (const { id, acct, username, url } of status.mentions) {
      if (this.#accounts.has(id)) continue;
      this.#accounts.set(id, {
        ...status.account,
        id,
        acct,
        username,
        url,
        uri: url,
        display_name: username,
        note: '',
        bot: false,
        group: false,
        emojis: [],
      });
    }
  }

  addAccount(account: Account): void {
    this.#accounts.set(account.id, account);
  }

  remove(id: string): boolean {
    return this.#posts.delete(id);
  }

  /** A post whoever may see it. */
  get(id: string): Status | undefined {
    return this.#posts.get(id);
  }

  /** A post if this viewer may see it. */
  visible(id: string, viewer: Viewer): Status | undefined {
    const status = this.#posts.get(id);
    if (!status || status._hidden) return undefined;
    const forAll = status.visibility === 'public' || status.visibility === 'unlisted';
    return viewer === 'reader' || forAll ? status : undefined;
  }

  /** Ids of a post's direct replies, oldest first, seen or unseen. */
  repliesTo(id: string): string[] {
    const replies = [...this.#posts.values()].filter((status) => status.in_reply_to_id === id);
    return replies.map((status) => status.id).sort(byAge);
  }

  /** All that this viewer may see, newest first. */
  newestFirst(viewer: Viewer): Status[] {
    const ids = [...this.#posts.keys()].sort(byAge).reverse();
    return ids.flatMap((id) => this.visible(id, viewer) ?? []);
  }

  account(id: string): Account | undefined {
    return this.#accounts.get(id);
  }

  /** Looks an account up by its handle, with or without the home domain, in any case. */
  lookUp(acct: string): Account | undefined {
    const wanted = acct
      .replace(new RegExp(`@${RegExp.escape(this.domain)}$`, 'i'), '')
      .toLowerCase();
    return [...this.#accounts.values()].find((account) => account.acct.toLowerCase() === wanted);
  }
}

/** Ids are numbers too large for JavaScript; the longer one is the newer one. */
export function byAge(left: string, right: string): number {
  return left.length - right.length || (left < right ? -1 : Number(left > right));
}

/** A thread of another instance, served beside the home instance's own: its locals are remote here. */
function seenFrom(home: string, instance: string, status: Status): Status {
  if (home === instance) return status;
  const acct = (written: string) => {
    const full = written.includes('@') ? written : `${written}@${instance}`;
    return full.endsWith(`@${home}`) ? full.slice(0, -home.length - 1) : full;
  };
  return {
    ...status,
    account: { ...status.account, acct: acct(status.account.acct) },
    mentions: status.mentions.map((mention) => ({ ...mention, acct: acct(mention.acct) })),
  };
}
