/** Lets posts arrive on the open pages of an instance that was made for trying. */
export interface LivePosts {
  /** What has arrived, by its ids. */
  readonly came: ReadonlySet<string>;
  reply(to: string): Promise<string | null>;
  edit(id: string): Promise<string | null>;
}

/** @param door where the instance takes posts from whoever sends them; the test Mastodon's is /_test/push. */
export function livePostsAt(origin: string, door: string): LivePosts {
  return new Door(origin, origin + door);
}

class Door implements LivePosts {
  readonly #origin: string;
  readonly #door: string;
  /** A second walk on one instance sends others: a known id would be an edit. */
  readonly #begun = Date.now();
  readonly came = new Set<string>();
  #sent = 0;

  constructor(origin: string, door: string) {
    this.#origin = origin;
    this.#door = door;
  }

  async reply(to: string): Promise<string | null> {
    const parent = await this.#get(to);
    if (!parent) return null;
    this.#sent += 1;
    // Later than all others, and in an order.
    const id = `9${this.#begun}${String(this.#sent).padStart(4, '0')}`;
    await this.#send({
      id,
      created_at: new Date().toISOString(),
      account: accountOf(parent),
      in_reply_to_id: to,
      in_reply_to_account_id: parent.account.id,
      content: `<p>Reply number ${this.#sent} has just come in.</p>`,
      visibility: 'public',
    });
    this.came.add(id);
    return id;
  }

  async edit(id: string): Promise<string | null> {
    const before = await this.#get(id);
    if (!before || before.spoiler_text) return null;
    this.#sent += 1;
    const content = `${before.content}<p>Edit number ${this.#sent}.</p>`;
    await this.#send({
      id,
      account: accountOf(before),
      content,
      edited_at: new Date().toISOString(),
    });
    return id;
  }

  async #get(id: string): Promise<KnownPost | null> {
    const answer = await fetch(`${this.#origin}/api/v1/statuses/${id}`);
    return answer.ok ? ((await answer.json()) as KnownPost) : null;
  }

  async #send(status: object): Promise<void> {
    await post(this.#door, JSON.stringify(status));
  }
}

interface KnownPost {
  content: string;
  spoiler_text: string;
  account: { id: string; acct: string; username: string; display_name: string; url: string };
}

function accountOf({ account: { id, acct, username, display_name, url } }: KnownPost) {
  return { id, acct, username, display_name, url };
}

function post(url: string, body: string): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
}
