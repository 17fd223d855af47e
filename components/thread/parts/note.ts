import { textLanguage } from '../../../utils/browser/texts.ts';
import { ownElement } from './marks.ts';

/**
 * The one place in a post where the features put what they have to say about it: whom it answers, how
 * many it is to. It is the first child of the content, which React leaves alone, so that it comes and goes
 * with the words.
 *
 * `end`: at the end of the first line of text. `row`: a row of its own above it (A5).
 */
export type NoteKind = 'end' | 'row';

const NOTE = 'throughline-note';

/** Puts an element into a post's note, which is made if need be. */
export function addToNote(content: Element, part: Element, direction: 'ltr' | 'rtl' | null): void {
  noteOf(content, direction).append(part);
}

/** Makes a post's note a row. */
export function makeRow(content: Element): void {
  const note = noteIn(content);
  note?.setAttribute('data-kind', 'row' satisfies NoteKind);
}

/** Takes an element out of a post's note, and the note away when it is empty. */
export function takeFromNote(content: Element, part: Element): void {
  part.remove();
  const note = noteIn(content);
  if (note?.childElementCount === 0) note.remove();
}

/** Puts an element below the note, above the words. */
export function addBelowNote(content: Element, element: Element): void {
  noteIn(content)?.after(element);
}

/** The note of a post, if it has one. */
export function noteIn(content: Element): Element | null {
  return content.querySelector(`:scope > .${NOTE}`);
}

function noteOf(content: Element, direction: 'ltr' | 'rtl' | null): Element {
  const existing = noteIn(content);
  if (existing) return existing;
  const note = ownElement('div', NOTE);
  note.dataset.kind = 'end' satisfies NoteKind;
  note.lang = textLanguage();
  // M4: the end of the line is where the words end, whichever way the page runs.
  note.dir = direction ?? pageDirection(content);
  content.prepend(note);
  return note;
}

/** By attribute: to ask for a computed style between two changes makes the browser style all the page. */
function pageDirection(content: Element): 'ltr' | 'rtl' {
  return content.closest('[dir="rtl"]') ? 'rtl' : 'ltr';
}
