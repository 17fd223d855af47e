import {
  countedMessage,
  listOf,
  message,
  textDirection,
  textLanguage,
} from '../../../utils/extension/messages.ts';
import { isolated } from '../../../utils/thread/direction.ts';
import type { Acct, MentionReading } from '../../../utils/thread/mentions.ts';
import { ownElement } from '../marks.ts';

export interface FoldChip {
  /** The count, for the post's note. */
  chip: HTMLElement;
  /** Who they are, shown below the note while the fold is open. */
  people: HTMLElement;
}

let chipsMade = 0;

/**
 * M4: the count, a button that unfolds in place.
 *
 * What is open is the state of an empty popover, and the style sheet shows the mentions by it: so the
 * button works without any script, and nothing is trapped when the extension is gone (M5).
 *
 * @param named who is named beside the count already, and not counted again.
 */
export function foldChip(mentions: MentionReading, named: Acct | null): FoldChip {
  const folded = new Set(mentions.folded.map(({ acct }) => acct));
  const others = [...folded].filter((acct) => acct !== named);
  const chip = ownElement('div', 'throughline-mention-folding');
  const state = ownElement('span', 'throughline-mention-folding-state');
  chipsMade += 1;
  state.id = `throughline-mention-folding-${chipsMade}`;
  state.popover = 'manual';
  chip.dataset.state = state.id;
  chip.append(state);
  if (others.length > 0) chip.prepend(countButton(others.length, state.id));

  const people = ownElement('div', 'throughline-mention-folding-people');
  people.lang = textLanguage();
  people.dir = textDirection();
  people.textContent = peopleText(mentions, folded);
  return { chip, people };
}

function countButton(count: number, stateId: string): HTMLElement {
  const button = ownElement('button', 'throughline-mention-folding-chip');
  button.type = 'button';
  button.textContent = `@${count}`;
  button.dir = 'ltr';
  button.setAttribute('popovertarget', stateId);
  button.setAttribute('aria-label', countedMessage('foldedPeople', count));
  return button;
}

function peopleText({ answered, dropped }: MentionReading, folded: ReadonlySet<Acct>): string {
  const also = [...folded].filter((acct) => acct !== answered);
  return [
    answered !== null && folded.has(answered) ? message('foldedAnswers', handle(answered)) : '',
    also.length > 0 ? message('foldedAlsoTo', listOf(also.map(handle))) : '',
    dropped.length > 0 ? message('foldedDropped', listOf(dropped.map(handle))) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function handle(acct: Acct): string {
  return isolated(`@${acct}`);
}
