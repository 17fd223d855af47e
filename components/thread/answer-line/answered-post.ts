import { message } from '../../../utils/extension/messages.ts';
import type { Status } from '../../../utils/mastodon/entities.ts';
import { ownLines } from '../../../utils/thread/words.ts';
import type { Scene } from '../feature.ts';
import { ownElement } from '../marks.ts';
import { addBelowNote } from '../note.ts';
import { mayShow } from './excerpt.ts';
import { nameOf } from './saying.ts';

/** A7: how long a fine pointer rests on a name before the post is shown. */
const HOVER_MS = 500;

/**
 * A7: opens the answered post under the line, by click, tap or Enter, with the posts above it one step at
 * a time. A fine pointer that rests on the button shows it for as long as it rests. Escape closes, and the
 * focus returns.
 *
 * @returns what closes it and takes the listeners' work away.
 */
export function openAnswered(button: HTMLButtonElement, scene: Scene, target: Status): () => void {
  const { content } = scene.post;
  let panel: HTMLElement | null = null;
  let isPinned = false;
  let hover: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(hover);
    if (panel?.contains(document.activeElement)) button.focus();
    panel?.remove();
    panel = null;
    isPinned = false;
    button.ariaExpanded = 'false';
  };
  const open = () => {
    if (!panel) {
      panel = answeredPanel(scene, target);
      addBelowNote(content, panel);
    }
    button.ariaExpanded = 'true';
  };
  const closeByEscape = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || !panel) return;
    // Mastodon's own Escape leaves the thread.
    event.stopPropagation();
    close();
    button.focus();
  };

  button.ariaExpanded = 'false';
  // From anywhere in the post: the focus may have gone on from the button.
  content.addEventListener('keydown', closeByEscape);
  button.addEventListener('click', (event) => {
    // Without this script the same button unfolds the mention instead (M5).
    event.preventDefault();
    const wasPinned = isPinned;
    if (wasPinned) {
      close();
      return;
    }
    open();
    isPinned = true;
  });
  button.addEventListener('pointerenter', ({ pointerType }) => {
    if (pointerType === 'mouse' && !panel) hover = setTimeout(open, HOVER_MS);
  });
  button.addEventListener('pointerleave', () => {
    clearTimeout(hover);
    if (!isPinned) close();
  });
  return () => {
    close();
    content.removeEventListener('keydown', closeByEscape);
  };
}

function answeredPanel(scene: Scene, target: Status): HTMLElement {
  const panel = ownElement('div', 'throughline-answer-line-panel');
  panel.role = 'group';
  panel.ariaLabel = message('answerPanel', nameOf(target));
  panel.append(shownPost(scene, target, panel));
  return panel;
}

function shownPost(scene: Scene, status: Status, panel: HTMLElement): HTMLElement {
  const { thread } = scene;
  const quote = ownElement('div', 'throughline-answer-line-post');
  const head = ownElement('div', 'throughline-answer-line-head');
  const name = ownElement('bdi', 'throughline-answer-line-name');
  name.textContent = nameOf(status);
  const handle = ownElement('bdi', '');
  handle.textContent = `@${status.account.acct}`;
  head.append(name, handle);
  quote.append(head, wordsOf(scene, status));

  const actions = ownElement('div', 'throughline-answer-line-actions');
  if (thread.distance(scene.post.id, status.id) !== null) {
    actions.append(action(message('answerGoTo'), (at) => thread.goTo(status.id, at)));
  }
  const parent = thread.parentOf(status);
  if (parent) {
    actions.append(
      action(message('answerWhatItAnswers', nameOf(parent)), (at) => {
        panel.prepend(shownPost(scene, parent, panel));
        at.remove();
      }),
    );
  }
  quote.append(actions);
  return quote;
}

/** The words stay behind their content warning until they are asked for. */
function wordsOf({ post, thread }: Scene, status: Status): HTMLElement {
  const words = ownElement('div', 'throughline-answer-line-text');
  const show = () => {
    const content = thread.contentOf(status);
    words.replaceChildren(
      ...(content ? ownLines(content, thread.foldedIn(status)) : []).map((line) => {
        const paragraph = ownElement('p', '');
        paragraph.dir = 'auto';
        paragraph.textContent = line;
        return paragraph;
      }),
    );
  };
  if (!mayShow(status, thread.distance(post.id, status.id) !== null)) return words;
  if (!status.spoiler_text) {
    show();
    return words;
  }
  const warning = ownElement('p', '');
  warning.dir = 'auto';
  warning.textContent = status.spoiler_text;
  words.append(warning, action(message('answerShowMore'), show));
  return words;
}

function action(text: string, act: (button: HTMLElement) => void): HTMLElement {
  const button = ownElement('button', 'throughline-answer-line-action');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', () => act(button));
  return button;
}
