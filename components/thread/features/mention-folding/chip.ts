import { textDirection, textLanguage } from '../../../../utils/browser/texts.ts';
import { ownElement } from '../../parts/marks.ts';
import { nameControl } from '../../parts/use.ts';

interface ChipSaid {
  text: string;
  name: string;
  people: string;
  isQuiet: boolean;
}

export interface FoldChip {
  /** What the fold opens by, for the post's note. */
  chip: HTMLElement;
  /** The count; null where there is nobody to count. */
  count: HTMLElement | null;
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
 * @param said what stands on the button, '' for none; what it is called; who they are; and whether it is seen
 *   only while the pointer or the focus is in the post.
 */
export function foldChip(said: ChipSaid): FoldChip {
  const chip = ownElement('div', 'throughline-mention-folding');
  const state = ownElement('span', 'throughline-mention-folding-state');
  chipsMade += 1;
  state.id = `throughline-mention-folding-${chipsMade}`;
  state.popover = 'manual';
  // It holds nothing: a group without a name to who listens.
  state.ariaHidden = 'true';
  chip.append(state);
  const count = said.text ? countButton(said, state.id) : null;
  if (count) chip.prepend(count);

  const people = ownElement('div', 'throughline-mention-folding-people');
  people.lang = textLanguage();
  people.dir = textDirection();
  people.textContent = said.people;
  return { chip, count, people };
}

function countButton({ text, name, isQuiet }: ChipSaid, stateId: string): HTMLElement {
  const button = ownElement('button', 'throughline-mention-folding-chip');
  button.type = 'button';
  button.textContent = text;
  button.dir = textDirection();
  button.toggleAttribute('data-quiet', isQuiet);
  button.setAttribute('popovertarget', stateId);
  button.setAttribute('aria-label', name);
  nameControl(button, 'people');
  return button;
}
