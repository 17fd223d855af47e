import { message } from '../../../../utils/browser/texts.ts';
import type { Life } from '../../life.ts';
import type { At } from '../../scene.ts';
import { ownElement } from '../marks.ts';
import { addBelowNote } from '../note.ts';
import { onlyAction } from '../only-action.ts';
import { makePanel, openPanel, panelLinkOut } from '../panel.ts';
import { postPanel } from '../shown-post.ts';
import type { AnsweredPost } from './answer.ts';
import type { MissingPost } from './missing-post.ts';

/** A7: lets a line of whom a post answers be opened: what is answered is shown below it. */
export function openAnswer(
  button: HTMLButtonElement,
  target: AnsweredPost,
  at: At,
  life: Life,
): void {
  const { post, thread, settings } = at;
  const place = {
    around: post.content,
    put: (panel: Element) => addBelowNote(post, panel),
    previewDelay: settings.previewDelay,
  };
  openPanel(button, 'answer', place, life, (own) => {
    if (target.kind === 'missing') return missingPanel(target.missing);
    const only = onlyAction(at, thread.lookUp(target.id), own);
    return postPanel(thread, target.id, target.panelName, own, ...(only ? [only] : []));
  });
}

/**
 * A4: what can be said of a post that is not here. Not why, which nobody here can know; but where the
 * reply was written, more may be shown.
 */
export function missingPanel({ origin }: MissingPost): HTMLElement {
  const panel = makePanel(message('answerNotHere'));
  const text = ownElement('p', '');
  text.textContent = message(origin ? 'answerMissingElsewhere' : 'answerMissingHere');
  panel.append(text);
  if (origin) panel.append(panelLinkOut(message('answerOpenOrigin', origin.host), origin.href));
  return panel;
}
