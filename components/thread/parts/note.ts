import { textLanguage } from '../../../utils/browser/texts.ts';
import type { PagePost } from '../../../utils/mastodon/page/page-post.ts';
import { keepClicks, ownElement } from './marks.ts';

/**
 * The one place in a post where the features put what they have to say about it: whom it answers, how
 * many it is to. It is the first child of an element that React leaves alone (the content; in 5.0 the text, and a
 * row the content), so that it comes and goes with the words.
 *
 * `end`: at the end of the first line of text. `row`: a row of its own above it (A5).
 */
export type NoteKind = 'end' | 'row';

const NOTE = 'throughline-note';

type Place = Pick<PagePost, 'content' | 'firstLine'>;

/** Puts an element into a post's note, which is made if need be. */
export function addToNote(post: Place, part: Element, direction: 'ltr' | 'rtl' | null): void {
  noteOf(post, direction).append(part);
}

/** Makes a post's note a row. It stands above the words: 5.0 would count it among their lines. */
export function makeRow(post: Place): void {
  const note = noteIn(post);
  note?.setAttribute('data-kind', 'row' satisfies NoteKind);
  if (note && note.parentElement !== post.content) post.content.prepend(note);
}

/** Takes an element out of a post's note, and the note away when it is empty. */
export function takeFromNote(post: Place, part: Element): void {
  part.remove();
  const note = noteIn(post);
  if (note?.childElementCount === 0) note.remove();
}

/** Puts an element below the note, above the words. */
export function addBelowNote(post: Place, element: Element): void {
  keepClicks(element);
  const note = noteIn(post);
  if (note?.parentElement === post.content) note.after(element);
  else post.content.prepend(element);
}

/** The note of a post, if it has one. */
export function noteIn({ content, firstLine }: Place): Element | null {
  return content.querySelector(`:scope > .${NOTE}`) ?? firstLine.querySelector(`:scope > .${NOTE}`);
}

function noteOf(post: Place, direction: 'ltr' | 'rtl' | null): Element {
  const existing = noteIn(post);
  if (existing) return existing;
  const note = ownElement('div', NOTE);
  note.dataset.kind = 'end' satisfies NoteKind;
  note.lang = textLanguage();
  // M4: the end of the line is where the words end, whichever way the page runs.
  note.dir = direction ?? pageDirection(post.content);
  keepClicks(note);
  post.firstLine.prepend(note);
  return note;
}

/** By attribute: to ask for a computed style between two changes makes the browser style all the page. */
function pageDirection(content: Element): 'ltr' | 'rtl' {
  return content.closest('[dir="rtl"]') ? 'rtl' : 'ltr';
}
