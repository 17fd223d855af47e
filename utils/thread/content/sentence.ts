import { withoutInvisibleMarks } from './blank.ts';
import { isJoiner } from './joiners.ts';

/**
 * How a mention hangs together with the words around it (M1, M2), by punctuation alone: no language is
 * known here, so what only grammar could tell is left as it stands.
 */

/** Marks that divide a sentence, and marks that may also end one, in the scripts of Mastodon's readers. */
const DIVIDES = '[,;:،؛、，；：]';
const ENDS = '[!?؟۔。．！？।॥՝՞։]';
const APOSTROPHE = "['’ʼ＇]";

/** `@ana's`, `@ana,`, `@ana:n`, `@ana++`: a letter, digit, punctuation or sign that touches the mention. */
const TOUCHES = /^[\p{L}\p{N}\p{M}\p{P}\p{Sm}\p{Sk}]/u;

/** A quotation or bracket that opens right behind a mention begins something of its own. */
const OPENS = /^[\p{Ps}\p{Pi}]/u;

/** `@ana 's idea`, `@ana ’ll see`: a stray space before an English ending. */
const STRAY_ENDING = new RegExp(String.raw`^\s+${APOSTROPHE}(?:s|d|ll|re|ve)(?!\p{L})`, 'iu');

/**
 * `@ana , what`, French `@ana : regarde !`: a mark set off by a space. A mark that may end a sentence
 * needs words behind it: `@ana ?` asks something by itself. Not `...`, with which a sentence may begin,
 * nor a mark that begins a smiley.
 */
const STRAY_MARK = new RegExp(String.raw`^\s+(?:${DIVIDES}(?:\s|$)|(?:${ENDS}{1,3}|\.)\s+\S)`, 'u');

/** `@ana – you were right`: a dash between spaces. A dash that begins a list stands on its own line. */
const STRAY_DASH = /^\s+[-–—―]+\s+\S/u;

/** `@ana さん`, `@ana 님`: Japanese and Korean forms of address belong to the name before them. */
const HONORIFIC = /^\s*(?:さん|ちゃん|くん|さま|様|氏|先生|님|씨)/u;

/** `@ana 'nın kitabı`: a stray space before a Turkish ending (genitive, dative, accusative, locative, "with"). */
const STRAY_TURKISH_ENDING = new RegExp(
  String.raw`^\s+${APOSTROPHE}(?:n?[ıiuü]n|[yn]?[aeıiuü]|[dt][ae]n?|y?l[ae])(?!\p{L})`,
  'iu',
);

/** `@ana 가 말했다`: a Korean particle that a composer's space has torn off (topic, subject, object, of, to). */
const KOREAN_PARTICLE = /^\s*(?:은|는|가|를|을|의|에게|한테)(?=\s)/u;

/**
 * Japanese case and topic particles and the Chinese 的, which bind what stands before them (`ADP` and `PART` of
 * Universal Dependencies for ja and zh).
 */
const PARTICLES: ReadonlySet<string> = new Set([...'のはがをもにへでと的', 'から', 'より', 'まで']);
/** The first word of a text without spaces is found within so many characters. */
const LONGEST_FIRST_WORD = 20;

let segmenter: Intl.Segmenter | undefined;

/** `@ana の言う通り`, but not `@ana はい`: words have no spaces there, so the browser says where they end. */
function beginsWithParticle(after: string): boolean {
  const text = after.trimStart();
  if (!/^[\p{sc=Hiragana}的]/u.test(text)) return false;
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  const [first] = segmenter.segment(text.slice(0, LONGEST_FIRST_WORD));
  return first !== undefined && PARTICLES.has(first.segment) && text.length > first.segment.length;
}

/**
 * M2: whether a mention is bound to the words that follow it on its line.
 *
 * @param behind the text of the line behind the mention, as far as the next mention.
 * @param mentionFollows whether another mention comes right behind that.
 */
export function bindsForward(behind: string, mentionFollows: boolean): boolean {
  const after = withoutInvisibleMarks(behind);
  if (OPENS.test(after)) return false;
  return (
    TOUCHES.test(after) ||
    STRAY_ENDING.test(after) ||
    STRAY_MARK.test(after) ||
    STRAY_DASH.test(after) ||
    HONORIFIC.test(after) ||
    STRAY_TURKISH_ENDING.test(after) ||
    KOREAN_PARTICLE.test(after) ||
    beginsWithParticle(after) ||
    (mentionFollows && isJoiner(after))
  );
}

/**
 * A closing mark, and behind it only pictures, closing quotation marks and brackets, up to the run. One
 * class holds all of these: in branches of their own, a picture that fits two of them has two ways to match,
 * and thirty pictures have a thousand million (issue 10).
 */
const CLOSING_MARK =
  /[.!?…‥。．！？؟۔।॥։][\s\p{Pe}\p{Pf}"'\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Variation_Selector}\p{Join_Control}]*$/u;
const LETTER = /\p{L}/u;

/** `e.g.`, `z.B.`, `cf.`, `feat.`: what they abbreviate goes on. */
const ABBREVIATION = /\p{L}\.\s?\p{L}{1,3}\.$/u;
const ABBREVIATED_WORD = /(?<!\p{L})(?:cf|vs|feat|ft|incl|inkl|bzw|ca|dr|mr|mrs|ms|prof|st)\.$/iu;

/** Whether a trailing mention behind `before` stands outside its sentence (M1). */
export function endsSentence(before: string): boolean {
  const mark = CLOSING_MARK.exec(before);
  // Words have to stand before the mark: `1.` is the number of a list.
  if (!mark || !LETTER.test(before.slice(0, mark.index))) return false;
  const text = before.trimEnd();
  return !ABBREVIATION.test(text) && !ABBREVIATED_WORD.test(text);
}

/**
 * Words that no sentence ends with: what they are about comes next. Prepositions and conjunctions of the languages
 * that credit people so (`ADP` and `CCONJ` of Universal Dependencies: en, de, nl, sv, da, no, fr, es, pt, it, pl, cs,
 * ru, uk, tr), but for those that end sentences as adverbs or parts of verbs (`in`, `to`, `an`, `zu`), and single
 * letters, which name things.
 */
const OPEN_WORDS: ReadonlySet<string> = new Set(
  (
    'by from with of for and or via feat featuring the ' +
    'von vom mit für durch und oder bei des der die das ' +
    'van door voor met en of het de ' +
    'av från med och för af fra og ' +
    'par de du des avec pour et ou chez le la les ' +
    'por con para del el los las ' +
    'com da do das dos pela pelo ' +
    'di del della dei con per ' +
    'przez od dla oraz pro ' +
    'от для автор від та ' +
    've ile tarafından'
  ).split(' '),
);
/** A word is looked for in so many letters at the end of a line. */
const LONGEST_LAST_WORD = 30;

/** `Written by:`, `Photo by`: names whoever comes next, also on the next line (M1 revised). */
export function announces(before: string): boolean {
  const text = before.trimEnd();
  if (/[:：]$/u.test(text)) return true;
  const last =
    text
      .slice(-LONGEST_LAST_WORD)
      .split(/[^\p{L}\p{M}]/u)
      .at(-1) ?? '';
  return OPEN_WORDS.has(last.toLowerCase());
}

/** `cc`, `/cc`, `cc:`, `cc/`, `(cc`, `c/c` at the end of a text, where no spaces follow. */
const COPY_MARK = /(?:^|[\s\p{P}])(?:c\/c|cc)(?:\s*[:/])?$/iu;

/** Where the mark of a copy (`cc`) right before a trailing run, at the end of `before`, begins, or -1. */
export function copyMarkAt(before: string): number {
  const found = COPY_MARK.exec(before.trimEnd());
  if (!found) return -1;
  // The slash or bracket before it is part of the mark; what ends the sentence before it is not.
  const opensMark = /^[/([{]/u.test(found[0]);
  const isAtStart = /^c/iu.test(found[0]);
  return found.index + (opensMark || isAtStart ? 0 : 1);
}
