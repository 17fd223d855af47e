/** Accents and the like; not the marks that make other letters of kana (が is not か). */
const MARKS = /(?![\u3099\u309a])\p{M}/gu;
/** What lengthens a line of Arabic. */
const TATWEEL = /\u0640/g;

/**
 * A text as it is searched: without capitals, accents and other forms of the same letters. “Größe” is found by
 * “grosse”, “hébergé” by “heberge”, “أحمد” by “احمد”, full-width letters by others.
 */
export function plainLetters(text: string): string {
  // Upper case first: of ß it makes two letters.
  const letters = text.toUpperCase().toLowerCase().normalize('NFKD');
  return letters.replaceAll(MARKS, '').replaceAll(TATWEEL, '').normalize('NFC');
}
