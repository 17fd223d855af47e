import { message } from '../../../utils/browser/texts.ts';
import type { Status } from '../../../utils/mastodon/entities.ts';
import { inertParser } from '../../../utils/mastodon/inert-html.ts';
import { pathOf } from '../../../utils/mastodon/page/route.ts';
import type { Content } from '../../../utils/thread/content/content.ts';
import { ownLines } from '../../../utils/thread/content/words.ts';
import { parsePost } from '../../../utils/thread/reading.ts';
import type { Life } from '../life.ts';
import type { ThreadOnPage } from '../scene.ts';
import { mayShow } from './answer/excerpt.ts';
import { nameOf } from './answer/saying.ts';
import { ownElement } from './marks.ts';
import { makePanel, panelAction } from './panel.ts';

/**
 * A7: a panel with a post of the thread, by its id, and the posts above it one step at a time.
 *
 * @param more what else can be done with it.
 */
export function postPanel(
  thread: ThreadOnPage,
  id: string,
  name: string,
  life: Life,
  ...more: Element[]
): HTMLElement {
  const panel = makePanel(name);
  const target = thread.lookUp(id);
  if (target) panel.append(withSteps(thread, target, panel, life, ...more));
  return panel;
}

function withSteps(
  thread: ThreadOnPage,
  status: Status,
  panel: HTMLElement,
  life: Life,
  ...more: Element[]
): HTMLElement {
  const parent = thread.parentOf(status);
  if (!parent) return shownPost(thread, status, life, ...more);
  const name = message('answerWhatItAnswers', nameOf(parent));
  const step = panelAction(name, life, (button) => {
    const shown = withSteps(thread, parent, panel, life);
    panel.prepend(shown);
    // What was pressed goes: the focus stays in the panel.
    if (button === document.activeElement) shown.querySelector<HTMLElement>('a, button')?.focus();
    button.remove();
  });
  return shownPost(thread, status, life, step, ...more);
}

/** A post inside another: who wrote it, its words, and the way to it, whether or not it is on the page. */
export function shownPost(
  thread: ThreadOnPage,
  status: Status,
  life: Life,
  ...more: Element[]
): HTMLElement {
  const shown = ownElement('div', 'throughline-panel-post');
  const head = ownElement('div', 'throughline-panel-head');
  const name = ownElement('bdi', 'throughline-panel-name');
  name.textContent = nameOf(status);
  const handle = ownElement('bdi', '');
  handle.textContent = `@${status.account.acct}`;
  head.append(name, handle);
  const actions = ownElement('div', 'throughline-panel-actions');
  actions.append(wayTo(thread, status, life), ...more);
  shown.append(head, wordsOf(thread, status, life), actions);
  return shown;
}

function wayTo(thread: ThreadOnPage, status: Status, life: Life): HTMLElement {
  if (isOnPage(thread, status)) {
    return panelAction(message('answerGoTo'), life, (button) => thread.goTo(status.id, button));
  }
  const link = ownElement('a', 'throughline-panel-action');
  link.href = pathOf(status);
  link.textContent = message('answerOpenPost');
  return link;
}

function isOnPage(thread: ThreadOnPage, { id }: Status): boolean {
  return thread.distance(id, id) !== null;
}

/** The words stay behind their content warning until they are asked for. */
function wordsOf(thread: ThreadOnPage, status: Status, life: Life): HTMLElement {
  const words = ownElement('div', 'throughline-panel-text');
  if (!mayShow(status, isOnPage(thread, status))) {
    words.append(paragraph(message('panelWithheld')));
    return words;
  }
  const show = () => words.replaceChildren(...linesOf(thread, status).map(paragraph));
  if (status.spoiler_text) {
    words.append(
      paragraph(status.spoiler_text),
      panelAction(message('answerShowMore'), life, show),
    );
  } else {
    show();
  }
  return words;
}

/** A post that is not of this thread is read here. */
function linesOf(thread: ThreadOnPage, status: Status): string[] {
  const shown = thread.wordsOf(status);
  return shown ? ownLines(shown.content, shown.folded) : ownLines(parsed(status), []);
}

/** Made when the first post of elsewhere is opened. */
let parseHtml: ReturnType<typeof inertParser> | undefined;

function parsed(status: Status): Content {
  parseHtml ??= inertParser(document);
  return parsePost(status, parseHtml(status.content), []);
}

function paragraph(text: string): HTMLElement {
  const element = ownElement('p', '');
  element.dir = 'auto';
  element.textContent = text;
  return element;
}
