import * as z from 'zod/mini';
import { type Status, statusSchema } from '../../../../utils/mastodon/entities.ts';
import { inertParser } from '../../../../utils/mastodon/inert-html.ts';
import { CLASSIC } from '../../../../utils/mastodon/page/classic.ts';
import type { PagePost } from '../../../../utils/mastodon/page/page-post.ts';
import { DEFAULTS } from '../../../../utils/settings/settings.ts';
import { readPost } from '../../../../utils/thread/reading.ts';
import { ThreadReading } from '../../../../utils/thread/thread-reading.ts';
import { Going } from '../../../thread/host/going.ts';
import { sceneOf } from '../../../thread/host/scene-of.ts';
import { StillThread } from '../../../thread/host/still-thread.ts';
import { Late } from '../../../thread/late.ts';
import { Lifetime } from '../../../thread/life.ts';
import { markPost } from '../../../thread/parts/marked-post.ts';
import { adoptSheet } from '../../../thread/parts/marks.ts';
import noteCss from '../../../thread/parts/note.css?inline';
import { FEATURES } from '../../../thread/registry.ts';
import { REST } from '../../../thread/rest.ts';
import type { LateDeeds } from '../../../thread/scene.ts';
import { DEMO_HOME, type DemoPerson, type DemoPost } from './demo-thread.ts';

/** A post of the example where it stands in the page. */
interface ShownPost {
  status: Status;
  root: Element;
  content: Element;
  text: Element;
}

/**
 * Shows the reading of the example at its posts, by the same views that Mastodon's pages get.
 *
 * @param list holds the posts, each with its id.
 * @returns what takes it all away again.
 */
export function showReading(list: Element, posts: readonly DemoPost[]): () => void {
  const shown = posts.flatMap((post) => shownPost(list, post) ?? []);
  const reading = new ThreadReading(
    shown.map(({ status }) => status),
    {
      parseHtml: inertParser(document),
      localDomains: [DEMO_HOME],
      rules: DEFAULTS,
      makeWords: REST.makeWords,
    },
  ).finish();
  const life = new Lifetime((step) => step());
  const going = new Going(life);
  const deeds = new Late<LateDeeds>();
  deeds.come(REST.deeds);
  const thread = new StillThread(reading, {
    readPost,
    localDomains: [DEMO_HOME],
    order: shown.map(({ status }) => status.id),
    deeds,
    goTo: (id, from) => {
      const target = shown.find(({ status }) => status.id === id)?.root;
      if (target) going.goTo(target, from);
    },
  });
  const all = [...FEATURES, ...REST.features];
  life.undo(adoptSheet(document, [noteCss, REST.css, ...all.map(({ css }) => css)].join('\n')));
  const features = all
    .filter((feature) => 'show' in feature)
    .filter(({ pages }) => pages.includes('thread'));
  for (const [index, post] of shown.entries()) {
    const scene = sceneOf(post.status, {
      post: pagePost(post, index === 0),
      above: shown[index - 1]?.status ?? null,
      further: shown
        .slice(0, Math.max(0, index - 1))
        .toReversed()
        .map(({ status }) => status.id),
      isJoined: false,
      focusedId: shown[0]?.status.id ?? '',
      reading,
      thread,
      settings: DEFAULTS,
      localDomains: [DEMO_HOME],
    });
    markPost(scene.post, life);
    for (const feature of features) {
      const said = feature.read(scene);
      if (said !== null) feature.show(said, scene, life);
    }
  }
  return () => life.end();
}

function shownPost(list: Element, post: DemoPost): ShownPost | null {
  const root = [...list.querySelectorAll('[data-id]')].find(
    (found) => found.getAttribute('data-id') === post.id,
  );
  const content = root?.querySelector('.status__content');
  const text = content?.querySelector('.status__content__text');
  return root && content && text ? { status: statusOf(post, text), root, content, text } : null;
}

/** The post as an instance would send it: what is not told here is the API's own "nothing". */
function statusOf({ id, author, parentId, to }: DemoPost, text: Element): Status {
  return z.parse(statusSchema, {
    id,
    in_reply_to_id: parentId,
    content: text.innerHTML,
    account: { ...accountOf(author), display_name: author.name },
    mentions: to.map(accountOf),
  });
}

function accountOf({ username }: DemoPerson) {
  return { id: username, username, acct: username };
}

function pagePost(
  { status: { id }, root, content, text }: ShownPost,
  isFocused: boolean,
): PagePost {
  const place = { permalink: null, wrapper: null, isDirect: false, isClosed: false };
  return { id, root, markup: CLASSIC, isFocused, content, firstLine: content, text, ...place };
}
