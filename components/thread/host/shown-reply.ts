import type { Reply } from '../../../utils/mastodon/api/timeline-store.ts';
import type { PagePost } from '../../../utils/mastodon/page/page-post.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { readPost } from '../../../utils/thread/reading.ts';
import { type HtmlParser, ThreadReading } from '../../../utils/thread/thread-reading.ts';
import type { MakeWords } from '../../../utils/thread/thread-words.ts';
import type { Late } from '../late.ts';
import type { LateDeeds, Scene, ThreadOnPage } from '../scene.ts';
import { sceneOf } from './scene-of.ts';
import type { StillThread } from './still-thread.ts';

interface Options {
  settings: Settings;
  localDomains: readonly string[];
  parseHtml: HtmlParser;
  makeWords: MakeWords;
  deeds: Late<LateDeeds>;
  makeThread: (...args: ConstructorParameters<typeof StillThread>) => ThreadOnPage;
}

/**
 * What features are given for a reply in a timeline: it and what it replies to, by themselves. What else
 * happens to be in a timeline is no conversation.
 */
export function sceneOfReply(post: PagePost, { status, parent }: Reply, options: Options): Scene {
  const { settings, localDomains } = options;
  // Where answers are never shown in threads, they are here: this setting is one of its own.
  const rules = { ...settings, answerLine: 'always' as const };
  const statuses = parent ? [parent, status] : [status];
  const reading = new ThreadReading(statuses, { ...options, rules }).finish();
  const thread = options.makeThread(reading, { readPost, localDomains, deeds: options.deeds });
  const around = {
    post,
    above: null,
    isJoined: false,
    focusedId: '',
    reading,
    thread,
    settings,
    localDomains,
  };
  return sceneOf(status, around);
}
