import { message } from '../../utils/extension/messages.ts';
import type { Status } from '../../utils/mastodon/entities.ts';
import { pathOf } from '../../utils/mastodon/page/route.ts';
import type { Content } from '../../utils/thread/content.ts';
import { parsePost } from '../../utils/thread/reading.ts';
import { ownLines } from '../../utils/thread/words.ts';
import { mayShow } from './answer-line/excerpt.ts';
import { nameOf } from './answer-line/saying.ts';
import type { Scene, ThreadOnPage } from './feature.ts';
import { ownElement } from './marks.ts';
import { makePanel, panelAction } from './panel.ts';

/** A7: a panel with a post of the thread, and the posts above it one step at a time. */
export function postPanel(scene: Scene, target: Status, name: string): HTMLElement {
  const panel = makePanel(name);
  panel.append(withSteps(scene, target, panel));
  return panel;
}

function withSteps(scene: Scene, status: Status, panel: HTMLElement): HTMLElement {
  const parent = scene.thread.parentOf(status);
  if (!parent) return shownPost(scene, status);
  const step = panelAction(message('answerWhatItAnswers', nameOf(parent)), (at) => {
    panel.prepend(withSteps(scene, parent, panel));
    at.remove();
  });
  return shownPost(scene, status, step);
}

/** A post inside another: who wrote it, its words, and the way to it, whether or not it is on the page. */
export function shownPost(scene: Scene, status: Status, ...more: Element[]): HTMLElement {
  const shown = ownElement('div', 'throughline-panel-post');
  const head = ownElement('div', 'throughline-panel-head');
  const name = ownElement('bdi', 'throughline-panel-name');
  name.textContent = nameOf(status);
  const handle = ownElement('bdi', '');
  handle.textContent = `@${status.account.acct}`;
  head.append(name, handle);
  const actions = ownElement('div', 'throughline-panel-actions');
  actions.append(wayTo(scene, status), ...more);
  shown.append(head, wordsOf(scene, status), actions);
  return shown;
}

function wayTo({ post, thread }: Scene, status: Status): HTMLElement {
  if (thread.distance(post.id, status.id) !== null) {
    return panelAction(message('answerGoTo'), (at) => thread.goTo(status.id, at));
  }
  const link = ownElement('a', 'throughline-panel-action');
  link.href = pathOf(status);
  link.textContent = message('answerOpenPost');
  return link;
}

/** The words stay behind their content warning until they are asked for. */
function wordsOf({ post, thread }: Scene, status: Status): HTMLElement {
  const words = ownElement('div', 'throughline-panel-text');
  if (!mayShow(status, thread.distance(post.id, status.id) !== null)) {
    words.append(paragraph(message('panelWithheld')));
    return words;
  }
  const show = () => words.replaceChildren(...linesOf(thread, status).map(paragraph));
  if (status.spoiler_text) {
    words.append(paragraph(status.spoiler_text), panelAction(message('answerShowMore'), show));
  } else {
    show();
  }
  return words;
}

/** A post that is not of this thread is read here. */
function linesOf(thread: ThreadOnPage, status: Status): string[] {
  const content = thread.contentOf(status) ?? parsed(status);
  return ownLines(content, thread.foldedIn(status));
}

function parsed(status: Status): Content {
  // Only for reading, never inserted: a parsed document runs nothing and loads nothing.
  return parsePost(status, new DOMParser().parseFromString(status.content, 'text/html').body, []);
}

function paragraph(text: string): HTMLElement {
  const element = ownElement('p', '');
  element.dir = 'auto';
  element.textContent = text;
  return element;
}
