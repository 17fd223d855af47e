import type { Knowledge } from '../../../utils/mastodon/api/thread-store.ts';
import type { Status } from '../../../utils/mastodon/entities.ts';
import type { PagePost } from '../../../utils/mastodon/page/page-post.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { readAnswer } from '../../../utils/thread/answers/answer-reading.ts';
import { parsePost, readPost, readUnknownPost } from '../../../utils/thread/reading.ts';
import type { ThreadReading } from '../../../utils/thread/thread-reading.ts';
import type { StatusLookup } from '../../../utils/thread/tree.ts';
import type { Scene, ThreadOnPage } from '../scene.ts';

/** Where a post stands, and what is known around it: the same for a thread, a timeline, and an example. */
export interface Around {
  post: PagePost;
  /** The post directly above on the page. */
  above: Status | null;
  /** The ids of those above that one, the nearest first. */
  further?: Iterable<string> | undefined;
  /** Whether the page draws a line from that one to this. */
  isJoined: boolean;
  /** The post that the page was opened on; in a timeline none. */
  focusedId: string;
  /** Of the posts that belong together; all of it is read. */
  reading: ThreadReading;
  thread: ThreadOnPage;
  settings: Settings;
  /** The names of the instance that the posts came from. */
  localDomains: readonly string[];
  /** Finds the posts that are known, of whatever thread; those of the reading if not said. */
  lookUp?: StatusLookup;
}

/** What the features are given for a post that the instance tells of. The one place where it is put together. */
export function sceneOf(status: Status, around: Around): Scene {
  const { post, above, further, isJoined, focusedId, reading, thread, settings, localDomains } =
    around;
  const content = parsePost(status, post.text, localDomains);
  return {
    post,
    status,
    content,
    reading: readPost(status, content, around.lookUp ?? reading.lookUp, localDomains, settings),
    quotes: reading.quotesOf(status.id)?.quotes ?? [],
    answer: readAnswer(status, { above, further, isJoined, focusedId }, reading),
    articles: reading.articlesOf(status.id),
    postLinks: reading.postLinksOf(status.id),
    thread,
    settings,
  };
}

/** The same on a thread's page, as far as a post is known; null as long as that is not clear. */
export function sceneOnPage(known: Knowledge, around: Around): Scene | null {
  if (known.kind === 'pending') return null;
  if (known.kind === 'unavailable') return sceneOfUnknown(around);
  const { status } = known;
  if (!isThisPost(status, around.post)) return null;
  const scene = sceneOf(status, around);
  // A parent that stands on the page and was not read is no "post not shown here" (A4): nothing is said.
  const { answer } = scene;
  const isSilent = answer && isParentUnread(status, around.thread);
  return isSilent ? { ...scene, answer: { ...answer, shown: 'nothing' } } : scene;
}

function sceneOfUnknown({ post, reading, thread, settings, localDomains }: Around): Scene {
  const content = parsePost(undefined, post.text, localDomains);
  return {
    post,
    status: null,
    content,
    reading: readUnknownPost(content, post.isDirect, localDomains, settings),
    quotes: [],
    answer: null,
    articles: reading.articlesOf(post.id),
    postLinks: reading.postLinksOf(post.id),
    thread,
    settings,
  };
}

function isParentUnread(
  { id, in_reply_to_id: parentId }: Status,
  thread: Pick<ThreadOnPage, 'lookUp' | 'distance'>,
): boolean {
  return parentId !== null && !thread.lookUp(parentId) && thread.distance(id, parentId) !== null;
}

/** In glitch-soc the focused post is, for a moment after a navigation, still that of the page before. */
function isThisPost({ url }: { url: string | null }, { permalink }: PagePost): boolean {
  return permalink === null || permalink.startsWith('/') || url === permalink;
}
