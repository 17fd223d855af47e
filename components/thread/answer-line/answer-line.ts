import type { AnswerReading } from '../../../utils/thread/answer-reading.ts';
import type { Scene, ThreadFeature } from '../feature.ts';
import { ownElement } from '../marks.ts';
import { addToNote, makeRow, takeFromNote } from '../note.ts';
import css from './answer-line.css?inline';
import { openAnswered } from './answered-post.ts';
import { excerptOf } from './excerpt.ts';
import { markSources } from './quote-source.ts';
import { describe, type Saying, sayAnswer, sayContinued } from './saying.ts';

/** Rules A5–A8: every reply says whom it answers, and shows it on a click. */
export const answerLine: ThreadFeature = {
  id: 'answerLine',
  css,
  show(scene, onRemove) {
    const { answer } = scene;
    if (!answer) return;
    markSources(scene, onRemove);
    if (answer.shown !== 'nothing') showAnswer(scene, answer, onRemove);
    showContinuation(scene, answer, onRemove);
  },
};

type OnRemove = (undo: () => void) => void;

function showAnswer(scene: Scene, answer: AnswerReading, onRemove: OnRemove): void {
  const { post, thread } = scene;
  const distance = answer.target ? thread.distance(post.id, answer.target.id) : null;
  const saying = sayAnswer(answer, distance);
  const button = sayingButton(saying);
  if (answer.shown === 'line') button.append(...excerptOf(scene, answer, distance !== null));
  onRemove(put(scene, button, answer.shown === 'line'));
  if (post.wrapper) onRemove(describe(post.wrapper, button));
  if (answer.target) onRemove(openAnswered(button, scene, answer.target));
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
  button.setAttribute('aria-label', spoken);
  const arrow = ownElement('span', 'throughline-answer-line-arrow');
  arrow.textContent = '↳';
  arrow.ariaHidden = 'true';
  const name = ownElement('bdi', isName ? 'throughline-answer-line-name' : '');
  name.textContent = shown;
  button.append(arrow, name);
  return button;
}
