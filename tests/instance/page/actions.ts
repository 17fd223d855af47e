import { meta, shape } from './initial-state.ts';
import {
  addAccount,
  addStatus,
  change,
  order,
  postOf,
  prependToTimelines,
  removeStatus,
  setLoading,
  setTimeline,
  setTranslationLanguages,
  timelineOf,
  updatePost,
} from './store.ts';
import type { PageAccount, PageStatus, Translation } from './types.ts';

const PAGE = 20;

/** Asks the API the way Mastodon's own script does. */
async function request<Answer>(path: string, method = 'GET', body?: object): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: {
      Accept: 'application/json, text/plain, */*',
      ...(meta.access_token ? { Authorization: `Bearer ${meta.access_token}` } : {}),
      ...(body ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
    },
    ...(body ? { body: new URLSearchParams({ ...body }).toString() } : {}),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Opens a thread: its context always, the post itself where it is unknown or must be fresh. */
export function openThread(id: string): void {
  void loadContext(id);
  if (shape.navigation === 'keep' && postOf(id)) return;
  change(() => setLoading(id, 'loading'));
  request<PageStatus>(`/api/v1/statuses/${id}`).then(
    (status) => {
      change(() => {
        addStatus(status);
        setLoading(id, 'loaded');
      });
    },
    () => change(() => setLoading(id, 'failed')),
  );
}

/**
 * Opens a thread as the redesign does: it asks for what it has not got, and of a post that it knows it asks
 * nothing, not even for replies. A thread known from a timeline thus stands without them for a while.
 */
export function openUnknownThread(id: string): void {
  if (!postOf(id)) openThread(id);
}

const refreshing = new Set<string>();

/** Loads a thread's posts again. A tab that comes back says so twice, and is answered once. */
export async function refreshContext(id: string): Promise<void> {
  if (refreshing.has(id)) return;
  refreshing.add(id);
  await loadContext(id);
  refreshing.delete(id);
}

async function loadContext(id: string): Promise<void> {
  const context = await request<{ ancestors: PageStatus[]; descendants: PageStatus[] }>(
    `/api/v1/statuses/${id}/context`,
  ).catch(() => undefined);
  if (!context) return;
  change(() => {
    for (const status of [...context.ancestors, ...context.descendants]) addStatus(status);
    order.addContext(id, context.ancestors, context.descendants);
  });
}

/** Loads the next page of a timeline; `path` is the page's address, `api` the API's. */
export async function loadTimeline(path: string, api: string): Promise<void> {
  const last = timelineOf(path)?.at(-1);
  const url = new URL(api, location.origin);
  if (last) url.searchParams.set('max_id', last);
  const statuses = await request<PageStatus[]>(url.pathname + url.search).catch(() => []);
  change(() => {
    for (const status of statuses) addStatus(status);
    setTimeline(path, [...(timelineOf(path) ?? []), ...statuses.map(({ id }) => id)]);
    if (statuses.length < PAGE) setLoading(path, 'loaded');
  });
}

/** Looks a profile's account up by its handle. */
export async function loadAccount(acct: string): Promise<void> {
  const path = `/api/v1/accounts/lookup?acct=${encodeURIComponent(acct)}`;
  const account = await request<PageAccount>(path).catch(() => undefined);
  if (account) change(() => addAccount(account));
}

/** Asks which languages can be translated into which: only someone logged in may have that done. */
export async function loadTranslationLanguages(): Promise<void> {
  if (!meta.me) return;
  const known = await request<Record<string, string[]>>(
    '/api/v1/instance/translation_languages',
  ).catch(() => ({}));
  change(() => setTranslationLanguages(known));
}

/** Marks or unmarks a post. The page shows it at once and again when the server has answered. */
export async function favourite(id: string): Promise<void> {
  const status = postOf(id)?.status;
  if (!status || !meta.me) return;
  const act = status.favourited ? 'unfavourite' : 'favourite';
  change(() => updatePost(id, { status: { ...status, favourited: !status.favourited } }));
  const answer = await request<PageStatus>(`/api/v1/statuses/${id}/${act}`, 'POST').catch(
    () => status,
  );
  change(() => addStatus(answer));
}

/** Translates a post, or shows the original again. */
export async function translate(id: string): Promise<void> {
  if (postOf(id)?.translation) return change(() => updatePost(id, { translation: null }));
  const lang = meta.locale.replace(/[-_].*/, '');
  const path = `/api/v1/statuses/${id}/translate`;
  const translation = await request<Translation>(path, 'POST', { lang }).catch(() => null);
  change(() => updatePost(id, { translation }));
}

/** Opens or closes a post's content warning. */
export function toggleHidden(id: string): void {
  change(() => updatePost(id, { hidden: !postOf(id)?.hidden }));
}

/** Opens or closes the content warnings of many posts. */
export function setAllHidden(ids: readonly string[], hidden: boolean): void {
  change(() => {
    for (const id of ids) updatePost(id, { hidden });
  });
}

const measured = new Map<string, boolean>();

/** Remembers whether a post is too high for a list; all that one rendering measured at once. */
export function setCollapsed(id: string, collapsed: boolean): void {
  if (measured.size === 0) queueMicrotask(applyMeasured);
  measured.set(id, collapsed);
}

function applyMeasured(): void {
  change(() => {
    for (const [id, collapsed] of measured) updatePost(id, { collapsed });
  });
  measured.clear();
}

/** Follows what streaming would tell someone logged in. */
export function followLive(): void {
  if (!meta.me) return;
  const live = new EventSource('/_test/live');
  live.addEventListener('update', ({ data }) => {
    const status: PageStatus = JSON.parse(data);
    change(() => {
      addStatus(status);
      order.addLive(status);
      prependToTimelines(status.id);
    });
  });
  live.addEventListener('status.update', ({ data }) => {
    change(() => addStatus(JSON.parse(data)));
  });
  live.addEventListener('delete', ({ data }) => {
    change(() => removeStatus(JSON.parse(data)));
  });
}
