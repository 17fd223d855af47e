/**
 * Characters that show nothing: white space, controls, what Unicode calls default ignorable (U+200B, the
 * marks that right-to-left writers put between mentions, the Hangul fillers, variation selectors, tags),
 * the empty Braille pattern, the marks of annotations.
 */
const UNSEEN = String.raw`\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFB`;
const BLANK = new RegExp(`^[${UNSEEN}]*$`, 'u');
/** Accents, format characters and halves of characters are nothing without a letter. */
const NAMELESS = new RegExp(String.raw`^[${UNSEEN}\p{M}\p{Cf}\p{Cs}]*$`, 'u');

/** Whether a text shows nothing. */
export function isBlankText(text: string): boolean {
  return BLANK.test(text);
}

/** Whether a text has nothing in it by which somebody could be called. */
export function isNoName(text: string): boolean {
  return NAMELESS.test(text);
}

/** A text without its invisible marks. */
export function withoutInvisibleMarks(text: string): string {
  return text.replaceAll(/\p{Cf}/gu, '');
}
