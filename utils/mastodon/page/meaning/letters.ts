/**
 * What does not count where words are compared: white space, controls and what shows nothing (zero-width
 * signs, marks of direction, variation selectors). Servers, browsers and skins differ in these alone.
 */
const UNSEEN = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]+/gu;

/** The letters of a text, without what is not seen of it. Linear: one class of characters, nothing to go back to. */
export function lettersOf(text: string): string {
  return text.replace(UNSEEN, '');
}
