import { message } from '../../../utils/extension/messages.ts';
import type { Status } from '../../../utils/mastodon/entities.ts';
import { postAddress } from '../../../utils/thread/articles/post-address.ts';
import type { PostLink } from '../../../utils/thread/articles/thread-article.ts';
import { isolated } from '../../../utils/thread/direction.ts';
import { nameOf, withPlace } from '../answer-line/saying.ts';
import type { PostFeature, Scene } from '../feature.ts';
import { addToFoot, footButton, takeFromFoot, withMore } from '../foot.ts';
import { linkOut } from '../links.ts';
import { ownElement } from '../marks.ts';
import { openPanel } from '../panel.ts';
import { postPanel } from '../shown-post.ts';
import { fetchedPanel } from './fetched-panel.ts';
import { postLinksToShow } from './linked-posts.ts';
import css from './post-links.css?inline';

/** L1: for each post that a post links, one line that says which, and shows it in place on a click. */
export const postLinks: PostFeature = {
  id: 'postLinks',
  css,
  show(scene, onRemove) {
    const { content, isClosed } = scene.post;
    if (isClosed || scene.postLinks.length === 0) return;
    const lines = postLinksToShow(scene).map((link) => lineFor(scene, link, onRemove));
    for (const part of withMore(lines)) {
      addToFoot(content, part);
      onRemove(() => takeFromFoot(content, part));
    }
  },
};

type OnRemove = (undo: () => void) => void;

function lineFor(scene: Scene, link: PostLink, onRemove: OnRemove): HTMLElement {
  const line = ownElement('div', 'throughline-post-links');
  const row = ownElement('div', 'throughline-post-links-row');
  line.append(row);
  const inThread = link.id === null ? undefined : scene.thread.lookUp(link.id);
  if (inThread) addOfThread(scene, inThread, line, row, onRemove);
  else addOfElsewhere(scene, link, line, row, onRemove);
  return line;
}

/** A post of this thread: it is known, so it can be shown as the answer line does (A7). */
function addOfThread(
  scene: Scene,
  target: Status,
  line: HTMLElement,
  row: HTMLElement,
  onRemove: OnRemove,
): void {
  const { post, thread, settings } = scene;
  const distance = thread.distance(post.id, target.id);
  const name = isolated(nameOf(target));
  const button = footButton(withPlace(message('postLinkBy', name), distance));
  button.classList.add('throughline-post-links-name');
  row.append(button);
  if (distance !== null) {
    const go = footButton(message('answerGoTo'));
    go.addEventListener('click', () => thread.goTo(target.id, go));
    row.append(go);
  }
  const place = {
    around: line,
    put: (panel: Element) => line.append(panel),
    previewDelay: settings.previewDelay,
  };
  const panelName = message('postLinkPanelBy', nameOf(target));
  onRemove(openPanel(button, place, () => postPanel(scene, target, panelName)));
}

/** A post of another thread: the instance is asked for it on a click, and only for who is logged in. */
function addOfElsewhere(
  scene: Scene,
  link: PostLink,
  line: HTMLElement,
  row: HTMLElement,
  onRemove: OnRemove,
): void {
  const where = whereOf(link.url);
  const address = ownElement('a', 'throughline-post-links-name');
  Object.assign(address, linkOut(link.open));
  address.dir = 'auto';
  address.textContent = where;
  row.append(address);
  if (!scene.thread.canFetchPosts) return;
  const button = footButton(message('postLinkShow'));
  button.ariaLabel = message('postLinkShowOf', where);
  row.append(button);
  const place = { around: line, put: (panel: Element) => line.append(panel), previewDelay: 0 };
  onRemove(openPanel(button, place, () => fetchedPanel(scene, link)));
}

function whereOf(url: string): string {
  const { host, author } = postAddress(url);
  return author === null ? host : `${host} · ${author}`;
}
