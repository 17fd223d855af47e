import { useSyncExternalStore } from 'react';
import { shape } from './initial-state.ts';
import { ThreadOrder } from './thread-order.ts';
import type { PageAccount, PageStatus, Post } from './types.ts';

type Loading = 'loading' | 'loaded' | 'failed';

const posts = new Map<string, Post>();
const accounts = new Map<string, PageAccount>();
const loading = new Map<string, Loading>();
const timelines = new Map<string, readonly string[]>();
const threads = new Map<string, { version: number; thread: Thread }>();
let languages: Readonly<Record<string, readonly string[]>> = {};
const listeners = new Set<() => void>();
let version = 0;

/** Order of the posts that the page knows of. */
export const order = new ThreadOrder(shape.siblings);

export interface Thread {
  ancestors: readonly string[];
  descendants: readonly string[];
}

/** Runs changes and then tells every component once. */
export function change(make: () => void): void {
  make();
  version += 1;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Follows one value of the store. */
function useStore<Value>(read: () => Value): Value {
  return useSyncExternalStore(subscribe, read);
}

export const usePost = (id: string | null | undefined) => useStore(() => posts.get(id ?? ''));
export const useAccount = (id: string | null) => useStore(() => accounts.get(id ?? ''));
export const useAccountWithAcct = (acct: string) =>
  useStore(() => [...accounts.values()].find((account) => account.acct === acct));
export const useLoading = (what: string) => useStore(() => loading.get(what));
export const useTimeline = (path: string) => useStore(() => timelines.get(path));
export const useTranslationLanguages = () => useStore(() => languages);
export const useThread = (id: string) => useStore(() => threadOf(id));

export const setTranslationLanguages = (known: Record<string, string[]>) => {
  languages = known;
};
export const postOf = (id: string) => posts.get(id);
export const addAccount = (account: PageAccount) => accounts.set(account.id, account);
export const setLoading = (what: string, state: Loading) => loading.set(what, state);
export const timelineOf = (path: string) => timelines.get(path);
export const setTimeline = (path: string, ids: readonly string[]) => timelines.set(path, ids);

/** Changes what the reader did with a post. */
export function updatePost(id: string, changes: Partial<Post>): void {
  const post = posts.get(id);
  if (post) posts.set(id, { ...post, ...changes });
}

/** Takes in a post that the server sent, together with those inside it. */
export function addStatus(status: PageStatus): void {
  const quoted = status.quote?.quoted_status;
  if (quoted) addStatus(quoted);
  if (status.reblog) addStatus(status.reblog);
  accounts.set(status.account.id, status.account);
  const known = posts.get(status.id);
  const same =
    known?.status.content === status.content && known.status.spoiler_text === status.spoiler_text;
  posts.set(status.id, {
    status,
    quotedId: quoted?.id ?? status.quote?.quoted_status_id ?? null,
    boostedId: status.reblog?.id ?? null,
    hidden: known && same ? known.hidden : status.spoiler_text !== '' || status.sensitive,
    translation: known && same ? known.translation : null,
    // Measured again each time the post is sent, so that its class comes and goes.
    collapsed: null,
  });
}

/** Forgets a deleted post wherever it is shown. */
export function removeStatus(id: string): void {
  posts.delete(id);
  order.remove(id);
  for (const [path, ids] of timelines) {
    timelines.set(
      path,
      ids.filter((one) => one !== id),
    );
  }
}

/** Puts a new post on top of the timelines that are open. */
export function prependToTimelines(id: string): void {
  for (const [path, ids] of timelines) {
    if (!path.startsWith('/@')) timelines.set(path, [id, ...ids]);
  }
}

function threadOf(id: string): Thread {
  const cached = threads.get(id);
  if (cached?.version === version) return cached.thread;
  const parent = posts.get(id)?.status.in_reply_to_id ?? null;
  const made = {
    ancestors: order.ancestors(parent),
    descendants: order.descendants(id, isSelfReply),
  };
  const thread = cached && sameIds(cached.thread, made) ? cached.thread : made;
  threads.set(id, { version, thread });
  return thread;
}

function sameIds(left: Thread, right: Thread): boolean {
  return `${left.ancestors}|${left.descendants}` === `${right.ancestors}|${right.descendants}`;
}

function isSelfReply(id: string): boolean {
  const status = posts.get(id)?.status;
  return status !== undefined && status.in_reply_to_account_id === status.account.id;
}
