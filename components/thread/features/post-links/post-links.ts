import { message } from '../../../../utils/browser/texts.ts';
import { postAddress } from '../../../../utils/thread/addresses/post-address.ts';
import type { PostLink } from '../../../../utils/thread/articles/article.ts';
import { isolated } from '../../../../utils/thread/content/direction.ts';
import type { PostFeature } from '../../feature.ts';
import type { Life } from '../../life.ts';
import { nameOf, withPlace } from '../../parts/answer/saying.ts';
import { fetchedPanel } from '../../parts/fetched-panel.ts';
import { addToFoot, footButton, takeFromFoot, withMore } from '../../parts/foot.ts';
import { linkOut } from '../../parts/links.ts';
import { ownElement } from '../../parts/marks.ts';
import { openPanel } from '../../parts/panel.ts';
import { postPanel } from '../../parts/shown-post.ts';
import { nameControl } from '../../parts/use.ts';
import type { At, Scene } from '../../scene.ts';
import { postLinksToShow } from './linked-posts.ts';
import css from './post-links.css?inline';

/** L1: one line, for a post of this thread or for one of elsewhere. */
type LinkLine =
  | { kind: 'thread'; id: string; text: string; panelName: string; isHere: boolean }
  | { kind: 'elsewhere'; url: string; open: string; where: string; canBeShown: boolean };

/** L1: for each post that a post links, one line that says which, and shows it in place on a click. */
export const postLinks: PostFeature<readonly LinkLine[]> = {
  id: 'postLinks',
  css,
  pages: ['thread'],
  read(scene) {
    if (scene.post.isClosed || scene.postLinks.length === 0) return null;
    const lines = postLinksToShow(scene).map((link) => readLine(scene, link));
    return lines.length > 0 ? lines : null;
  },
  show(lines, at, life) {
    const { post } = at;
    const parts = lines.map((line) =>
      line.kind === 'thread' ? lineInThread(line, at, life) : lineElsewhere(line, at, life),
    );
    for (const part of withMore(parts, life)) {
      addToFoot(post, part);
      life.undo(() => takeFromFoot(post, part));
    }
  },
};

function readLine({ post, thread }: Scene, { id, url, open }: PostLink): LinkLine {
  const target = id === null ? undefined : thread.lookUp(id);
  if (!target) {
    return { kind: 'elsewhere', url, open, where: whereOf(url), canBeShown: thread.canFetchPosts };
  }
  return {
    kind: 'thread',
    id: target.id,
    text: message('postLinkBy', isolated(nameOf(target))),
    panelName: message('postLinkPanelBy', nameOf(target)),
    isHere: thread.distance(post.id, target.id) !== null,
  };
}

/** A post of this thread: it is known, so it can be shown as the answer line does (A7). */
function lineInThread(
  { id, text, panelName, isHere }: Extract<LinkLine, { kind: 'thread' }>,
  at: At,
  life: Life,
): HTMLElement {
  const { post, thread, settings } = at;
  const { line, row } = emptyLine();
  const button = footButton('');
  button.classList.add('throughline-post-links-name');
  const tell = (distance: number | null) => {
    button.textContent = withPlace(text, distance);
  };
  thread.followDistance(post, id, tell, life);
  row.append(button);
  if (isHere) {
    const go = footButton(message('answerGoTo'));
    nameControl(go, `go to ${id}`);
    life.on(go, 'click', () => thread.goTo(id, go));
    row.append(go);
  }
  const place = {
    around: line,
    put: (panel: Element) => line.append(panel),
    previewDelay: settings.previewDelay,
  };
  openPanel(button, `post ${id}`, place, life, (own) => postPanel(thread, id, panelName, own));
  return line;
}

/** A post of another thread: the instance is asked for it on a click, and only for who is logged in. */
function lineElsewhere(
  { url, open, where, canBeShown }: Extract<LinkLine, { kind: 'elsewhere' }>,
  at: At,
  life: Life,
): HTMLElement {
  const { line, row } = emptyLine();
  const address = ownElement('a', 'throughline-post-links-name');
  Object.assign(address, linkOut(open));
  address.dir = 'auto';
  address.textContent = where;
  row.append(address);
  if (!canBeShown) return line;
  const button = footButton(message('postLinkShow'));
  button.ariaLabel = message('postLinkShowOf', where);
  row.append(button);
  const place = { around: line, put: (panel: Element) => line.append(panel), previewDelay: 0 };
  openPanel(button, `post ${url}`, place, life, (own) =>
    fetchedPanel(at.thread, { url, open }, own),
  );
  return line;
}

function emptyLine(): { line: HTMLElement; row: HTMLElement } {
  const line = ownElement('div', 'throughline-post-links');
  const row = ownElement('div', 'throughline-post-links-row');
  line.append(row);
  return { line, row };
}

function whereOf(url: string): string {
  const { host, author } = postAddress(url);
  return author === null ? host : `${host} · ${author}`;
}
