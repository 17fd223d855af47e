import type { Status } from '../mastodon/entities.ts';
import { inTime } from './post-time.ts';
import { isSameAccount, parentOf } from './tree.ts';

/** The posts of a thread, and which of them reply to which. */
export class ReplyTree {
  readonly #statuses = new Map<string, Status>();
  readonly #replies = new Map<string, Status[]>();
  /** Self-replies in order of time, by what they reply to. */
  readonly #selfReplies = new Map<Status, readonly Status[]>();
  #root: { status: Status | undefined } | null = null;

  get statuses(): Iterable<Status> {
    return this.#statuses.values();
  }

  readonly lookUp = (id: string): Status | undefined => this.#statuses.get(id);

  add(status: Status): void {
    this.#statuses.set(status.id, status);
    this.#selfReplies.clear();
    this.#root = null;
    const { in_reply_to_id: parentId } = status;
    if (parentId === null) return;
    const replies = this.#replies.get(parentId);
    if (replies) replies.push(status);
    else this.#replies.set(parentId, [status]);
  }

  /** The post that the thread began with; none where that is not here, and others are left of it. */
  root(): Status | undefined {
    this.#root ??= { status: this.#findRoot() };
    return this.#root.status;
  }

  /** The replies to a post by its own author, in order of time. */
  selfReplies(status: Status): readonly Status[] {
    const known = this.#selfReplies.get(status);
    if (known) return known;
    const own = (this.#replies.get(status.id) ?? [])
      .filter((reply) => isSameAccount(reply.account, status.account))
      .sort(inTime);
    this.#selfReplies.set(status, own);
    return own;
  }

  #findRoot(): Status | undefined {
    let first: Status | undefined;
    for (const status of this.#statuses.values()) {
      if (parentOf(status, this.lookUp).kind === 'known') continue;
      if (!first || inTime(status, first) < 0) first = status;
    }
    return first && parentOf(first, this.lookUp).kind === 'none' ? first : undefined;
  }
}
