import { textDirection, textLanguage } from '../../../../utils/browser/texts.ts';
import { ownElement } from '../../parts/marks.ts';
import { nameControl } from '../../parts/use.ts';

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
 * @param said how many people are counted, none of them for no count; and who they are.
 * @param name what the count is called.
 */
export function foldChip(said: { count: number; people: string }, name: string): FoldChip {
  const chip = ownElement('div', 'throughline-mention-folding');
  const state = ownElement('span', 'throughline-mention-folding-state');
  chipsMade += 1;
  state.id = `throughline-mention-folding-${chipsMade}`;
  state.popover = 'manual';
  chip.dataset.state = state.id;
  chip.append(state);
  if (said.count > 0) chip.prepend(countButton(said.count, name, state.id));

  const people = ownElement('div', 'throughline-mention-folding-people');
  people.lang = textLanguage();
  people.dir = textDirection();
  people.textContent = said.people;
  return { chip, people };
}

function countButton(count: number, name: string, stateId: string): HTMLElement {
  const button = ownElement('button', 'throughline-mention-folding-chip');
  button.type = 'button';
  button.textContent = `@${count}`;
  button.dir = 'ltr';
  button.setAttribute('popovertarget', stateId);
  button.setAttribute('aria-label', name);
  nameControl(button, 'people');
  return button;
}
