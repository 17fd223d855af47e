/**
 * Whether a text shows nothing: white space, and the invisible marks that right-to-left writers and
 * some apps put between mentions (Unicode's format characters, such as U+200F and U+200B).
 */
export function isBlankText(text: string): boolean {
  return /^[\s\p{Cf}]*$/u.test(text);
}

/** A text without its invisible marks. */
export function withoutInvisibleMarks(text: string): string {
  return text.replaceAll(/\p{Cf}/gu, '');
}
