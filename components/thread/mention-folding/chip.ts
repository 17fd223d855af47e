import { countedMessage, listOf, message } from '../../../utils/extension/messages.ts';
import type { FoldPlan } from '../../../utils/thread/fold-plan.ts';
import type { MentionReading } from '../../../utils/thread/mentions.ts';
import { ownElement } from '../marks.ts';

export interface FoldChip {
  element: HTMLElement;
}

let chipsMade = 0;

/**
 * M4: the count at the inline end of the first line, a button that unfolds in place.
 *
 * What is open is the state of an empty popover, and the style sheet shows the mentions by it: so the
 * button works without any script, and nothing is trapped when the extension is gone (M5).
 */
export function foldChip(mentions: MentionReading, plan: FoldPlan): FoldChip {
  const people = new Set(mentions.folded.map(({ acct }) => acct));
  const element = ownElement('div', 'throughline-mention-folding');
  if (plan.direction) element.dataset.side = plan.direction === 'rtl' ? 'left' : 'right';

  const state = ownElement('span', 'throughline-mention-folding-state');
  chipsMade += 1;
  state.id = `throughline-mention-folding-${chipsMade}`;
  state.popover = 'manual';

  const button = ownElement('button', 'throughline-mention-folding-chip');
  button.type = 'button';
  button.textContent = `@${people.size}`;
  button.setAttribute('popovertarget', state.id);
  button.setAttribute('aria-label', countedMessage('foldedPeople', people.size));

  const list = ownElement('div', 'throughline-mention-folding-people');
  list.textContent = peopleText(mentions, people);
  element.append(button, state, list);
  return { element };
}

function peopleText({ answered, dropped }: MentionReading, people: ReadonlySet<string>): string {
  const also = [...people].filter((acct) => acct !== answered);
  return [
    answered !== null && people.has(answered) ? message('foldedAnswers', handle(answered)) : '',
    also.length > 0 ? message('foldedAlsoTo', listOf(also.map(handle))) : '',
    dropped.length > 0 ? message('foldedDropped', listOf(dropped.map(handle))) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function handle(acct: string): string {
  return `@${acct}`;
}
