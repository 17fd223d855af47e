/** A post in its page, with a thread around it: what a feature is given. Needs a DOM (jsdom). */

import { expect } from 'vitest';
import type { PostFeature } from '../../../../components/thread/feature.ts';
import { sceneOf } from '../../../../components/thread/host/scene-of.ts';
import { StillThread } from '../../../../components/thread/host/still-thread.ts';
import { Late } from '../../../../components/thread/late.ts';
import { Lifetime } from '../../../../components/thread/life.ts';
import { REST } from '../../../../components/thread/rest.ts';
import type { LateDeeds, Scene } from '../../../../components/thread/scene.ts';
import type { ApiAnswer } from '../../../../utils/mastodon/api/api.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { CLASSIC } from '../../../../utils/mastodon/page/classic.ts';
import { DEFAULTS, type Settings } from '../../../../utils/settings/settings.ts';
import { readPost } from '../../../../utils/thread/reading.ts';
import { ThreadReading } from '../../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../../utils/thread/words-reading.ts';
import { bodyOf, HOME } from '../../thread/post.ts';

interface Options {
  /** The posts that are known, the shown one included or not. */
  known: readonly Status[];
  /** The page from top to bottom. */
  page?: readonly Status[];
  /** The post that the page was opened on: the first that is known, unless told otherwise. */
  focused?: Status | undefined;
  /** What is spoken for the post, where something is. */
  label?: string | null;
  settings?: Settings;
  /** What the page itself shows below the words, as HTML. */
  below?: string;
  /** What the instance finds by a post's address, for somebody who is logged in. */
  fetchPost?: (url: string) => Promise<ApiAnswer<Status | null>>;
}

export interface Stage {
  scene: Scene;
  wrapper: HTMLElement;
  content: HTMLElement;
  /** The page as it was. */
  before: string;
  /** The ids that were gone to. */
  wentTo: (string | Element)[];
}

/** Puts a post into the document, and reads it among those that are known. */
export function stage(
  status: Status,
  {
    known,
    page = known,
    focused,
    label = null,
    settings = DEFAULTS,
    below = '',
    fetchPost,
  }: Options,
): Stage {
  const wrapper = document.createElement('div');
  wrapper.className = 'status__wrapper';
  if (label !== null) wrapper.setAttribute('aria-label', label);
  const content = document.createElement('div');
  content.className = 'status__content';
  const text = document.createElement('div');
  text.className = 'status__content__text';
  text.innerHTML = status.content;
  content.append(text);
  wrapper.append(content);
  content.insertAdjacentHTML('afterend', below);
  document.body.replaceChildren(wrapper);

  const options = {
    parseHtml: bodyOf,
    localDomains: [HOME],
    rules: settings,
    makeWords: readWords,
  };
  const reading = new ThreadReading([...known, status], options).finish();
  const wentTo: (string | Element)[] = [];
  const deeds = new Late<LateDeeds>();
  deeds.come(REST.deeds);
  const thread = new StillThread(reading, {
    readPost,
    deeds,
    localDomains: [HOME],
    order: page.map(({ id }) => id),
    goTo: (id) => wentTo.push(id),
    ...(fetchPost && { fetchPost }),
  });
  const at = page.findIndex(({ id }) => id === status.id);
  const further = page
    .slice(0, Math.max(0, at - 1))
    .toReversed()
    .map(({ id }) => id);
  const above = page[page.findIndex(({ id }) => id === status.id) - 1] ?? null;
  const isJoined = above !== null && status.in_reply_to_id === above.id;
  const focusedId = (focused ?? known[0])?.id ?? status.id;
  const scene = sceneOf(status, {
    post: {
      id: status.id,
      root: wrapper,
      markup: CLASSIC,
      isFocused: status.id === focusedId,
      permalink: null,
      content,
      firstLine: content,
      text,
      wrapper: label === null ? null : wrapper,
      isDirect: false,
      isClosed: false,
    },
    above,
    further,
    isJoined,
    focusedId,
    reading,
    thread,
    settings,
    localDomains: [HOME],
  });
  return { scene, wrapper, content, before: document.body.innerHTML, wentTo };
}

/** Shows what features say of a scene, as the reader does; `undo` ends it. What fails is thrown. */
export function showing(scene: Scene, ...features: readonly PostFeature[]): () => void {
  const life = new Lifetime((step) => step());
  for (const feature of features) {
    const said = feature.read(scene);
    // What is said is plain data: nothing of the page, no function.
    expect(JSON.parse(JSON.stringify(said))).toEqual(said);
    if (said !== null) feature.show(said, scene, life);
  }
  return () => life.end();
}
