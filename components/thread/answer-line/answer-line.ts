import { message } from '../../../utils/extension/messages.ts';
import type { Status } from '../../../utils/mastodon/entities.ts';
import type { AnswerReading } from '../../../utils/thread/answer-reading.ts';
import type { PostFeature, Scene } from '../feature.ts';
import { ownElement } from '../marks.ts';
import { addBelowNote, addToNote, makeRow, takeFromNote } from '../note.ts';
import { openPanel } from '../panel.ts';
import { postPanel } from '../shown-post.ts';
import css from './answer-line.css?inline';
import { excerptOf } from './excerpt.ts';
import { missingPanel } from './missing-post.ts';
import { markSources } from './quote-source.ts';
import { describe, nameOf, type Saying, sayAnswer, sayContinued } from './saying.ts';

/** Rules A5–A8: every reply says whom it answers, and shows it on a click. */
export const answerLine: PostFeature = {
  id: 'answerLine',
  css,
  show(scene, onRemove) {
    const { answer } = scene;
    if (!answer) return;
    if (!scene.post.isClosed) markSources(scene, onRemove);
    if (answer.shown !== 'nothing') showAnswer(scene, answer, onRemove);
    if (scene.settings.answerLine !== 'never') showContinuation(scene, answer, onRemove);
  },
};

type OnRemove = (undo: () => void) => void;

function showAnswer(scene: Scene, answer: AnswerReading, onRemove: OnRemove): void {
  const { post, thread } = scene;
  const distance = answer.target ? thread.distance(post.id, answer.target.id) : null;
  const saying = sayAnswer(answer, distance);
  const button = sayingButton(saying);
  // A6: only the name while the reply's own warning is closed.
  const hasWords = answer.shown === 'line' && !post.isClosed;
  if (hasWords) button.append(...excerptOf(scene, answer, distance !== null));
  onRemove(put(scene, button, answer.shown === 'line' || post.isClosed));
  if (post.wrapper) onRemove(describe(post.wrapper, button));
  const place = {
    around: post.content,
    put: (panel: Element) => addBelowNote(post.content, panel),
    previewDelay: scene.settings.previewDelay,
  };
  onRemove(openPanel(button, place, () => panelFor(scene, answer.target)));
}

/** A7, or A4 where the answered post is not here. */
function panelFor(scene: Scene, target: Status | null): HTMLElement {
  if (!target) return missingPanel(scene);
  return postPanel(scene, target, message('answerPanel', nameOf(target)));
}

/** A5: a torn chain says so at both ends. */
function showContinuation(scene: Scene, { continuation }: AnswerReading, onRemove: OnRemove): void {
  if (!continuation) return;
  const distance = scene.thread.distance(scene.post.id, continuation.id);
  if (distance === null || distance === 1) return;
  const button = sayingButton(sayContinued(distance));
  button.addEventListener('click', () => scene.thread.goTo(continuation.id, button));
  onRemove(put(scene, button, true));
}

function put({ post, reading }: Scene, button: HTMLElement, asRow: boolean): () => void {
  addToNote(post.content, button, reading.direction);
  if (asRow) makeRow(post.content);
  return () => takeFromNote(post.content, button);
}

function sayingButton({ shown, spoken, isName }: Saying): HTMLButtonElement {
  const button = ownElement('button', 'throughline-answer-line');
  button.type = 'button';
  const arrow = ownElement('span', 'throughline-answer-line-arrow');
  arrow.textContent = '↳';
  const name = ownElement('bdi', isName ? 'throughline-answer-line-name' : '');
  name.textContent = shown;
  for (const seen of [arrow, name]) seen.ariaHidden = 'true';
  // A8: who listens hears this instead of what is seen, and the words only when they are opened.
  const heard = ownElement('span', 'throughline-answer-line-heard');
  heard.textContent = spoken;
  button.append(arrow, name, heard);
  return button;
}
