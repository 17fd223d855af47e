/** Scripts that are written from right to left (Unicode's `Bidi_Class` R and AL). */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mandaic}\p{Script=Samaritan}]/u;
const LETTER = /\p{L}/u;

/**
 * Which way a line runs, by its first letter, as the page itself decides it (`unicode-bidi: plaintext`).
 *
 * A line without a letter runs from left to right (Unicode's UAX #9, P3).
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = LETTER.exec(text)?.[0] ?? '';
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/** Unicode's marks, embeddings, overrides and isolates of direction (UAX #9, 2). */
const CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text that cannot turn what stands around it: one unpaired control in a name would turn the rest of the
 * sentence, or close what isolates the name.
 */
export function withoutDirectionControls(text: string): string {
  return text.replaceAll(CONTROLS, '');
}

/** A name for a sentence that may run the other way: it keeps its own order there, and changes no other. */
export function isolated(name: string): string {
  return `\u2068${withoutDirectionControls(name)}\u2069`;
}
