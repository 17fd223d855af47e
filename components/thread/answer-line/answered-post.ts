import { message } from '../../../utils/extension/messages.ts';
import type { Status } from '../../../utils/mastodon/entities.ts';
import { ownLines } from '../../../utils/thread/words.ts';
import type { Scene } from '../feature.ts';
import { ownElement } from '../marks.ts';
import { mayShow } from './excerpt.ts';
import { nameOf } from './saying.ts';

/** A7: the answered post, with the posts above it one step at a time. */
export function answeredPanel(scene: Scene, target: Status): HTMLElement {
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
  } else {
    const link = ownElement('a', 'throughline-answer-line-action');
    link.href = `/@${status.account.acct}/${status.id}`;
    link.textContent = message('answerOpenPost');
    actions.append(link);
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
