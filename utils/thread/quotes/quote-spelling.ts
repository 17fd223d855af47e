/**
 * Whether two words are one, spelt or inflected otherwise (A3, issue 12). Anything else is another word, and
 * another sense, so what is doubtful is another word. No dictionary is asked: what is looked at is where words
 * differ. Spellings differ in vowels, doubled letters and accents, forms at the end; other words at the
 * beginning, or in consonants.
 */

/** What is longer is no word. */
export const LONGEST_WORD = 60;
/** Shorter words differ in a letter as often as not. */
const FEWEST_LETTERS = 4;
/** A typing error is one only in a word of so many letters: `adopt` and `adapt` are two words. */
const FEWEST_FOR_TYPO = 6;
/** A vowel in the place of another: `seperate`, but not `better` and `bitter`. */
const FEWEST_FOR_VOWEL = 7;
/** Forms of a word have at least so much of the longer one in common, from the beginning. */
const STEM = 0.5;
const FEWEST_LETTERS_OF_STEM = 3;
/** Behind a stem of so many letters more endings are known for such than the list has: `deniz-ler-in`. */
const LONG_STEM = 5;
const LONGEST_ENDING = 5;

/** How forms of words end, without accents, in en, de, nl, sv, fr, es, it, pt, pl, cs; of Slavic verbs too. */
const ENDINGS = new Set(
  (
    'e s es ed d ing er ers est ly n en ens em t et te ten tet st end ende es ern ar or ade at ' +
    'ent ons ez ais ait aient ions iez a ai as x aux al ant nt ' +
    'o os an imos amos emos aba aban ando iendo ado ada ados adas ido ida idos idas aron ieron ia ian io iam ' +
    'ava avam ano ono i iamo ate ato ata ati ite ' +
    'y u am ami ach ech ich ou l la lo li lam ali al ila il aji ji ego emu ej'
  ).split(' '),
);
/** A vowel, perhaps behind a consonant: so endings of other languages begin. */
const LIKE_AN_ENDING = /^[bdklmnrstyz]?[aeiou]/u;

/** Spellings that no rule here tells from two words, and of a word the first is the key. */
const SPELLINGS = [
  'grey gray',
  'tyre tire',
  'tyres tires',
  'kerb curb',
  'plough plow',
  'draught draft',
  'cheque check',
  'clef clé',
];

/**
 * Forms of the commonest verbs, language by language, which have nothing in common: en, de, nl, fr, es, it,
 * pt, sv, da, no.
 */
const FORMS = [
  'am is are was were be been being',
  'have has had having',
  'do does did done doing',
  'go goes went gone going',
  'bin bist ist sind seid war waren sein gewesen',
  'habe hast hat haben habt hatte hatten',
  'werde wird werden wurde wurden',
  'wäre wären',
  'hätte hätten',
  'würde würden',
  'ben bent is zijn was waren geweest',
  'heb hebt heeft hebben had hadden',
  'suis es est sommes êtes sont était étaient été être',
  'ai as a avons avez ont avait avaient eu avoir',
  'soy eres es somos son era eran fue fueron ser',
  'he has ha hemos han había habían haber',
  'sono sei è siamo siete era erano stato essere',
  'ho hai ha abbiamo avete hanno aveva avevano avere',
  'sou és é somos são era eram foi foram ser',
  'är var varit vara',
  'er var været være',
];

/**
 * Words that stand for each other without another sense, since who quotes makes them fit the sentence around:
 * articles and what points, and a person or a thing by `him` or `it`.
 */
const INTERCHANGEABLE = [
  'a an the this that these those',
  // Not one person by another: whoever says `she` of `him` speaks of somebody else.
  'he it',
  'she it',
  'him it them',
  'her it them',
  'his its',
  'her its',
  'der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem',
  'er es',
  'sie es',
  'ihn es',
  'ihm ihnen',
  'le la les l un une des du ce cet cette ces',
  'il ils',
  'elle elles',
  'son sa ses leur leurs',
  'el la los las un una unos unas este esta estos estas ese esa esos esas',
  'lo la le los las les',
  'o a os as um uma este esta esse essa',
  'il lo la i gli le un uno una questo questa questi queste',
  'de het een die dat deze dit',
  'en ett et den det de',
];

/** Words that an umlaut tells apart, where others are only spelt without it: what would be is not what was. */
const TWO_WORDS = groupsByWord([
  'wurde würde',
  'wurden würden',
  'hatte hätte',
  'hatten hätten',
  'konnte könnte',
  'konnten könnten',
  'musste müsste',
  'mussten müssten',
  'durfte dürfte',
  'durften dürften',
  'mochte möchte',
  'mochten möchten',
  'schon schön',
]);

const ONE_WORD = groupsByWord([...SPELLINGS, ...FORMS]);
const ONE_SENSE = groupsByWord(INTERCHANGEABLE);

/** A word, and what is asked of it again and again while two passages are compared. */
export interface Spelling {
  readonly text: string;
  /** Without accents. */
  readonly bare: string;
  /** Without accents, doubled letters, and what two spellings of one language write differently. */
  readonly plain: string;
  /** The same, where `ae` and `oe` are Latin and not German: `encyclopaedia`, `oestrogen`. */
  readonly latin: string;
  readonly forms: readonly number[];
  readonly senses: readonly number[];
  readonly apart: readonly number[];
}

/** @param text a normalised word (`quote-text.ts`). */
export function spellingOf(text: string): Spelling {
  const bare = text.length > LONGEST_WORD ? text : withoutAccents(text);
  const base = text.length > LONGEST_WORD ? text : reduced(bare);
  return {
    text,
    bare,
    plain: single(base.replaceAll(/([aou])e/gu, '$1')),
    latin: single(base.replaceAll(/[ao]e/gu, 'e')),
    forms: ONE_WORD.get(text) ?? [],
    senses: ONE_SENSE.get(text) ?? [],
    apart: TWO_WORDS.get(text) ?? [],
  };
}

/** Whether one stands for the other as `the` does for `this`. */
export function isInterchangeable(one: Spelling, other: Spelling): boolean {
  return one.senses.some((sense) => other.senses.includes(sense));
}

/** Whether two words are one. */
export function isSameWord(one: Spelling, other: Spelling): boolean {
  if (one.text !== other.text && one.apart.some((pair) => other.apart.includes(pair))) return false;
  if (one.forms.some((forms) => other.forms.includes(forms))) return true;
  const longest = Math.max(one.text.length, other.text.length);
  if (longest > LONGEST_WORD) return false;
  if (one.bare === other.bare) return true;
  if (longest < FEWEST_LETTERS) return false;
  if (one.plain === other.plain || one.latin === other.latin) return true;
  if (swapped(one.plain) === swapped(other.plain)) return true;
  if (one.plain[0] !== other.plain[0]) return false;
  return areForms(one.plain, other.plain) || isTypingError(one.plain, other.plain);
}

function groupsByWord(groups: readonly string[]): Map<string, number[]> {
  const byWord = new Map<string, number[]>();
  for (const [number, words] of groups.entries()) {
    for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), number]);
  }
  return byWord;
}

function single(word: string): string {
  return word.replaceAll(/(\p{L})\1+/gu, '$1');
}

/** `theatre` and `theater`. */
function swapped(word: string): string {
  return word.replace(/re$/u, 'er');
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ı', 'i');
}

function reduced(bare: string): string {
  return bare
    .replaceAll('ph', 'f')
    .replace(/^ps/u, 's')
    .replaceAll('our', 'or')
    .replaceAll('y', 'i')
    .replaceAll(/(?<=\p{L})(?:z|c(?=[ei]))/gu, 's');
}

/** Two forms of a word differ in their endings. */
function areForms(one: string, other: string): boolean {
  const stem = sharedStart(one, other);
  const longest = Math.max(one.length, other.length);
  if (stem < FEWEST_LETTERS_OF_STEM || stem < longest * STEM) return false;
  return [one.slice(stem), other.slice(stem)].every((rest) => isEnding(rest, stem));
}

function isEnding(rest: string, stem: number): boolean {
  if (rest === '' || ENDINGS.has(rest)) return true;
  if (rest.length > LONGEST_ENDING) return false;
  if (!/^[a-z]/u.test(rest)) return true;
  return stem >= LONG_STEM && (rest.length === 1 ? stem > LONG_STEM : LIKE_AN_ENDING.test(rest));
}

function sharedStart(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared;
}

/** One letter too many or too few, two that have changed places, or a vowel that stands for another. */
function isTypingError(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  const start = sharedStart(one, other);
  const end = sharedEnd(one, other, start);
  const ours = one.slice(start, one.length - end);
  const theirs = other.slice(start, other.length - end);
  if (ours.length + theirs.length === 1) return longest >= FEWEST_FOR_TYPO;
  if (ours.length === 2 && ours === `${theirs[1]}${theirs[0]}`) return true;
  return longest >= FEWEST_FOR_VOWEL && isVowel(ours) && isVowel(theirs);
}

function sharedEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  let shared = 0;
  while (shared < most && one.at(-1 - shared) === other.at(-1 - shared)) shared += 1;
  return shared;
}

/** In scripts that write few of them, the letters that stand for them. */
function isVowel(letter: string): boolean {
  return /^[aeiouаеёиоуыэюяіїєاويىئؤء]$/u.test(letter);
}
