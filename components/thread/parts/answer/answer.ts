import { message } from '../../../../utils/browser/texts.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import type { AnswerReading } from '../../../../utils/thread/answers/answer-reading.ts';
import { isOurs } from '../../../../utils/thread/content/ours.ts';
import type { Life } from '../../life.ts';
import type { At, Scene, ThreadOnPage } from '../../scene.ts';
import { ownElement } from '../marks.ts';
import { addToNote, makeRow, takeFromNote } from '../note.ts';
import { nameControl } from '../use.ts';
import { type Excerpt, excerptParts, readExcerpt } from './excerpt.ts';
import { type MissingPost, readMissing } from './missing-post.ts';
import { saidByPage } from './said-by-page.ts';
import {
  describe,
  nameOf,
  placeOf,
  type Saying,
  sayAnswer,
  sayContinued,
  withPlace,
} from './saying.ts';

/** What is said of whom a post answers (A5, A6). */
export interface AnswerSaid {
  answer: {
    saying: Saying;
    target: AnsweredPost;
    isRow: boolean;
    excerpt: Excerpt | null;
  } | null;
  /** A5: the post by which a torn chain goes on. */
  continuation: { saying: Saying; id: string; excerpt: Excerpt | null } | null;
}

/** What a post answers, as far as it takes to show it. */
export type AnsweredPost =
  /** With the times of their edits a panel that is open is of the posts as they are now (A6). */
  | { kind: 'known'; id: string; panelName: string; edits: string }
  /** A4. */
  | { kind: 'missing'; missing: MissingPost };

/** So many posts above the answered one a panel follows; one step at a time nobody goes farther up (A7). */
const MOST_STEPS = 10;

/** Reads what there is to say of whom a post answers; null where that is nothing. */
export function readAnswerSaid(scene: Scene): AnswerSaid | null {
  const { answer, settings } = scene;
  if (!answer) return null;
  const answered = answer.shown === 'nothing' ? null : readAnswered(scene, answer);
  const isAlone = !answered?.isRow;
  const said: AnswerSaid = {
    answer: answered,
    continuation: settings.answerLine === 'never' ? null : readContinuation(scene, answer, isAlone),
  };
  return said.answer || said.continuation ? said : null;
}

function readAnswered(scene: Scene, answer: AnswerReading): AnswerSaid['answer'] {
  const { post, thread } = scene;
  const { target, shown } = answer;
  const isHere = target !== null && thread.distance(post.id, target.id) !== null;
  // A6: only the name while the reply's own warning is closed.
  const hasWords = shown === 'line' && !post.isClosed;
  const excerpt = hasWords ? readExcerpt(scene, answer, isHere) : null;
  const saying = sayAnswer(answer);
  const byPage = saidByPage(post, target, Boolean(excerpt?.words));
  if (byPage === 'all') return null;
  return {
    saying: byPage === 'name' ? { ...saying, shown: '' } : saying,
    target: target
      ? knownPost(target, thread)
      : { kind: 'missing', missing: readMissing(scene.status) },
    // Where there are no words, there is no line of theirs to stand at the end of.
    isRow: shown === 'line' || isOurs(post.content),
    excerpt,
  };
}

function knownPost(target: Status, thread: ThreadOnPage): AnsweredPost {
  const panelName = message('answerPanel', nameOf(target));
  let edits = '';
  let post: Status | undefined = target;
  for (let step = 0; post && step < MOST_STEPS; step += 1) {
    edits += `${post.edited_at} `;
    post = thread.parentOf(post);
  }
  return { kind: 'known', id: target.id, panelName, edits };
}

function readContinuation(
  scene: Scene,
  { continuation }: AnswerReading,
  isAlone: boolean,
): AnswerSaid['continuation'] {
  if (!continuation) return null;
  const { post, thread } = scene;
  const distance = thread.distance(post.id, continuation.id);
  if (distance === null || distance === 1) return null;
  // Two rows of words beside each other would be none.
  const hasWords = isAlone && !post.isClosed;
  const target = { target: continuation, quoted: null, isEditedSince: false };
  const excerpt = hasWords ? readExcerpt(scene, target, true) : null;
  return { saying: sayContinued(), id: continuation.id, excerpt };
}

/** Says it at the post; a click shows what is answered (A7). */
export function showAnswerSaid(said: AnswerSaid, at: At, life: Life): void {
  if (said.answer) showAnswer(said.answer, at, life);
  if (said.continuation) showContinuation(said.continuation, at, life);
}

function showAnswer(
  { saying, target, isRow, excerpt }: NonNullable<AnswerSaid['answer']>,
  at: At,
  life: Life,
): void {
  const { post } = at;
  const button = sayingButton(saying, target.kind === 'known' ? target.id : null, isRow, at, life);
  if (excerpt) button.append(...excerptParts(excerpt));
  put(at, button, isRow, life);
  if (post.wrapper) life.undo(describe(post.wrapper, button));
  openWhenReady(button, target, at, life);
}

/** Panels come with the second script; a press that comes before is not lost. */
function openWhenReady(button: HTMLButtonElement, target: AnsweredPost, at: At, life: Life): void {
  const early = life.child();
  let isPressed = false;
  early.on(button, 'click', (event) => {
    // Without any script the same button unfolds the mention instead (M5).
    event.preventDefault();
    isPressed = true;
  });
  at.thread.deeds.when(({ openAnswer }) => {
    early.end();
    openAnswer(button, target, at, life);
    if (isPressed) button.click();
  }, life);
}

/** A5: a torn chain says so at both ends. */
function showContinuation(
  { saying, id, excerpt }: NonNullable<AnswerSaid['continuation']>,
  at: At,
  life: Life,
): void {
  const button = sayingButton(saying, id, true, at, life);
  if (excerpt) button.append(...excerptParts(excerpt));
  nameControl(button, 'continuation');
  life.on(button, 'click', () => at.thread.goTo(id, button));
  put(at, button, true, life);
}

function put({ post, reading }: At, button: HTMLElement, asRow: boolean, life: Life): void {
  addToNote(post, button, reading.direction);
  life.undo(() => takeFromNote(post, button));
  if (asRow) makeRow(post);
}

/** From so many posts on, how far away a post stands is seen in a row (A5). */
const FAR = 5;

/** @param of the post whose place is told with it, if it is known. */
function sayingButton(
  { shown, spoken, isName }: Saying,
  of: string | null,
  isRow: boolean,
  { post, thread }: At,
  life: Life,
): HTMLButtonElement {
  const button = ownElement('button', 'throughline-answer-line');
  button.type = 'button';
  const arrow = ownElement('span', 'throughline-answer-line-arrow');
  arrow.textContent = '↳';
  const name = ownElement('bdi', `throughline-answer-line-${isName ? 'name' : 'saying'}`);
  const place = ownElement('span', 'throughline-answer-line-place');
  for (const seen of [arrow, name, place]) seen.ariaHidden = 'true';
  // A8: who listens hears this instead of what is seen, and the words only when they are opened.
  const heard = ownElement('span', 'throughline-answer-line-heard');
  const tell = (distance: number | null) => {
    name.textContent = isName ? shown : withPlace(shown, distance);
    heard.textContent = withPlace(spoken, distance);
    const isFar = isName && isRow && distance !== null && Math.abs(distance) >= FAR;
    if (isFar) {
      place.textContent = placeOf(distance);
      button.append(place);
    } else place.remove();
  };
  if (of === null) tell(null);
  else thread.followDistance(post, of, tell, life);
  button.prepend(arrow, name, heard);
  return button;
}
