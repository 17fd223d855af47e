/** An instance that answers after a while, and what it has. Needs fake timers. */
import { vi } from 'vitest';
import type { ApiAnswer } from '../../../../utils/mastodon/api/api.ts';
import type { StatusList, UnreadStatus } from '../../../../utils/mastodon/api/status-list.ts';
import type { StatusSource } from '../../../../utils/mastodon/api/thread-store.ts';
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
export function instanceOfThree(): Instance {
  const made = new Instance();
  for (const status of [FIRST, SECOND, post('kim', 'Late.', { id: '3' })]) {
    made.posts.set(status.id, status);
  }
  return made;
}
