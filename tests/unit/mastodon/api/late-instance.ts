/** An instance that answers after a while, what it has, and who follows a thread of it. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { ApiAnswer } from '../../../../utils/mastodon/api/api.ts';
import type { StatusList, UnreadStatus } from '../../../../utils/mastodon/api/status-list.ts';
import { StatusStore } from '../../../../utils/mastodon/api/status-store.ts';
import { type StatusSource, ThreadStore } from '../../../../utils/mastodon/api/thread-store.ts';

import type { Status } from '../../../../utils/mastodon/entities.ts';
import { post } from '../../thread/post.ts';

/** An instance that has some posts, and answers after a while. */
export class Instance implements StatusSource {
  readonly asked: string[] = [];
  readonly posts = new Map<string, Status>();
  isDown = false;
  isCut = false;
  takesMs = 200;
  /** Posts that it has, and that cannot be read. */
  readonly odd = new Map<string, UnreadStatus['failure']>();

  status = (id: string) =>
    this.#answer(`status ${id}`, () => {
      const found = this.posts.get(id);
      if (!found) throw new Error(id);
      return found;
    });
  context = (id: string) =>
    this.#answer(`context ${id}`, () =>
      this.#list([...this.posts.values()].filter((one) => one.in_reply_to_id === id)),
    );
  statuses = (ids: readonly string[]) =>
    this.#answer(`statuses ${ids.join(' ')}`, () =>
      this.#list(ids.flatMap((id) => this.posts.get(id) ?? [])),
    );

  #list(posts: Status[]): StatusList {
    const unread = posts.flatMap(({ id }): UnreadStatus[] => {
      const failure = this.odd.get(id);
      return failure ? [{ ok: false, failure, id }] : [];
    });
    const statuses = posts.filter(({ id }) => !this.odd.has(id));
    const idsIn = new Map([['descendants', statuses.map(({ id }) => id)]]);
    return { statuses, idsIn, unread, isCut: this.isCut };
  }

  async #answer<T>(question: string, value: () => T): Promise<ApiAnswer<T>> {
    this.asked.push(question);
    await new Promise((done) => setTimeout(done, this.takesMs));
    if (this.isDown) return { ok: false, failure: 'unreachable' };
    try {
      return { ok: true, value: value() };
    } catch {
      return { ok: false, failure: 'refused' };
    }
  }
}

export const FIRST = post('ana', 'Hot?', { id: '1' });
export const SECOND = post('bo', 'Hot.', { id: '2', to: FIRST });
export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** An instance with a thread of two posts, and another that turns up later. */
function instanceOfThree(): Instance {
  const made = new Instance();
  for (const status of [FIRST, SECOND, post('kim', 'Late.', { id: '3' })]) {
    made.posts.set(status.id, status);
  }
  return made;
}

/** Who follows that thread, and how often there was news of it. */
export class LateThread {
  readonly instance = instanceOfThree();
  readonly statuses = new StatusStore();
  readonly store = new ThreadStore(this.instance, this.statuses, () => {
    this.news += 1;
  });
  news = 0;

  kind(id: string) {
    return this.store.know(id, '1').kind;
  }
}

/** Each test of the file follows a thread of a new instance, by a clock that it moves. */
export function eachAtALateThread(given: (thread: LateThread) => void): void {
  beforeEach(() => {
    vi.useFakeTimers();
    given(new LateThread());
  });
  afterEach(() => vi.useRealTimers());
}
