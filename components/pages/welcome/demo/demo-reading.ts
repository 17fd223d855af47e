import { inertParser } from '../../../../utils/mastodon/inert-html.ts';
import { DEFAULTS } from '../../../../utils/settings/settings.ts';
import { readPost } from '../../../../utils/thread/reading.ts';
import { restoredOrder } from '../../../../utils/thread/restored-order.ts';
import { ThreadReading } from '../../../../utils/thread/thread-reading.ts';
import type { PostFeature } from '../../../thread/feature.ts';
import { type AskForArticle, setDesk } from '../../../thread/features/article-reader/desk.ts';
import { Going } from '../../../thread/host/going.ts';
import { sceneOf } from '../../../thread/host/scene-of.ts';
import { StillThread } from '../../../thread/host/still-thread.ts';
import { Late } from '../../../thread/late.ts';
import { type Life, Lifetime } from '../../../thread/life.ts';
import { markPost } from '../../../thread/parts/marked-post.ts';
import { adoptSheet } from '../../../thread/parts/marks.ts';
import noteCss from '../../../thread/parts/note.css?inline';
import { FEATURES } from '../../../thread/registry.ts';
import { REST } from '../../../thread/rest.ts';
import type { LateDeeds } from '../../../thread/scene.ts';
import { arrangeDemo } from './demo-order.ts';
import { pagePost, type ShownPost, shownPosts } from './demo-page.ts';
import { DEMO_HOME, type DemoPost } from './demo-thread.ts';

/** How an example is shown. */
export interface DemoOptions {
  /** T2: in the order in which it was written, with its branches. */
  hasBranches?: boolean;
  /** L5: whom its articles are asked of. */
  ask?: AskForArticle;
}

const ALL = [...FEATURES, ...REST.features];

/**
 * Shows the reading of an example at its posts, by the same views that Mastodon's pages get.
 *
 * @param list holds the posts, each with its id.
 * @returns what takes it all away again.
 */
export function showReading(
  list: Element,
  posts: readonly DemoPost[],
  { hasBranches = false, ask }: DemoOptions = {},
): () => void {
  const shown = shownPosts(list, posts);
  const life = new Lifetime((step) => step());
  life.undo(adoptSheet(document, [noteCss, REST.css, ...ALL.map(({ css }) => css)].join('\n')));
  const reading = new ThreadReading(
    shown.map(({ status }) => status),
    {
      parseHtml: inertParser(document),
      localDomains: [DEMO_HOME],
      rules: DEFAULTS,
      makeWords: REST.makeWords,
    },
  ).finish();
  const restored = hasBranches ? restoredOrder(shown.map(({ status }) => status)) : null;
  const inOrder = restored ? ordered(shown, restored) : shown;
  const thread = threadOf(inOrder, reading, life);
  if (ask) setDesk(thread, ask);
  const isJoined = restored ? arrangeDemo(list, shown, restored, thread, life) : () => false;

  for (const [index, post] of inOrder.entries()) {
    const scene = sceneOf(post.status, {
      post: pagePost(post, index === 0),
      above: inOrder[index - 1]?.status ?? null,
      further: inOrder
        .slice(0, Math.max(0, index - 1))
        .toReversed()
        .map(({ status }) => status.id),
      isJoined: isJoined(post),
      focusedId: inOrder[0]?.status.id ?? '',
      reading,
      thread,
      settings: DEFAULTS,
      localDomains: [DEMO_HOME],
    });
    markPost(scene.post, life);
    for (const feature of ALL.filter(isAtPosts)) {
      const said = feature.read(scene);
      if (said !== null) feature.show(said, scene, life);
    }
  }
  return () => life.end();
}

function isAtPosts(feature: (typeof ALL)[number]): feature is PostFeature {
  return 'show' in feature && feature.pages.includes('thread');
}

function ordered(
  shown: readonly ShownPost[],
  order: ReturnType<typeof restoredOrder>,
): readonly ShownPost[] {
  const byId = new Map(shown.map((post) => [post.status.id, post]));
  return order.flatMap(({ status }) => byId.get(status.id) ?? []);
}

function threadOf(shown: readonly ShownPost[], reading: ThreadReading, life: Life): StillThread {
  const going = new Going(life);
  const deeds = new Late<LateDeeds>();
  deeds.come(REST.deeds);
  return new StillThread(reading, {
    readPost,
    localDomains: [DEMO_HOME],
    order: shown.map(({ status }) => status.id),
    deeds,
    goTo: (target, from) => {
      const place =
        typeof target === 'string'
          ? shown.find(({ status }) => status.id === target)?.root
          : target;
      if (place) going.goTo(place, from);
    },
  });
}
