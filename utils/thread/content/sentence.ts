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

/** `@ana の言う通り`: a Japanese particle, told from a word by what is not hiragana behind it. */
const PARTICLE = /^\s*[のはがをも](?=[\p{Script=Han}\p{Script=Katakana}])/u;

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
    PARTICLE.test(after) ||
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

/** `Written by:` names whoever comes next, also on the next line. */
export function announces(before: string): boolean {
  return /[:：]$/u.test(before.trimEnd());
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
