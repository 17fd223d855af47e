import type { Knowledge } from '../../../utils/mastodon/api/thread-store.ts';
import type { Status } from '../../../utils/mastodon/entities.ts';
import type { Instance } from '../../../utils/mastodon/initial-state.ts';
import type { PagePost } from '../../../utils/mastodon/page/page-post.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { readAnswer } from '../../../utils/thread/answers/answer-reading.ts';
import { parsePost, readPost, readUnknownPost } from '../../../utils/thread/reading.ts';
import type { StatusLookup } from '../../../utils/thread/tree.ts';
import type { Scene } from '../feature.ts';
import type { PageThread } from './page-thread.ts';

export interface SceneSource {
  post: PagePost;
  /** The post directly above on the page. */
  aboveId: string | null;
  focusedId: string;
  known: Knowledge;
  /** Finds the posts that are known, of whatever thread. */
  lookUp: StatusLookup;
  /** All of it is read. */
  thread: PageThread;
  settings: Settings;
  instance: Instance;
}

/** What the features are given for a post; null as long as that is not clear. */
export function sceneOf(source: SceneSource): Scene | null {
  const { post, known, thread, settings, instance, lookUp, aboveId, focusedId } = source;
  if (known.kind === 'pending') return null;
  const { localDomains } = instance;
  const articles = thread.reading.articlesOf(post.id);
  const postLinks = thread.reading.postLinksOf(post.id);
  const around = { post, articles, postLinks, thread, settings };
  if (known.kind === 'unavailable') {
    const content = parsePost(undefined, post.text, localDomains);
    const reading = readUnknownPost(content, post.isDirect, localDomains, settings);
    return { ...around, status: null, reading, content, quotes: [], answer: null };
  }
  const { status } = known;
  if (!isThisPost(status, post)) return null;
  const content = parsePost(status, post.text, localDomains);
  const reading = readPost(status, content, lookUp, localDomains, settings);
  const above = aboveId === null ? null : (lookUp(aboveId) ?? null);
  const said = readAnswer(status, { above, focusedId }, thread.reading);
  const answer = isParentUnread(status, thread) ? { ...said, shown: 'nothing' as const } : said;
  const quotes = thread.reading.quotesOf(status.id)?.quotes ?? [];
  return { ...around, status, reading, content, quotes, answer };
}

/** A parent that stands on the page and was not read is no "post not shown here" (A4): nothing is said. */
function isParentUnread({ id, in_reply_to_id: parentId }: Status, thread: PageThread): boolean {
  return parentId !== null && !thread.lookUp(parentId) && thread.distance(id, parentId) !== null;
}

/** In glitch-soc the focused post is, for a moment after a navigation, still that of the page before. */
function isThisPost({ url }: { url: string | null }, { permalink }: PagePost): boolean {
  return permalink === null || permalink.startsWith('/') || url === permalink;
}
