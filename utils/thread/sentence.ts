import { withoutInvisibleMarks } from './blank.ts';

/**
 * How a mention hangs together with the words around it (M1, M2), by punctuation alone: no language is
 * known here, so what only grammar could tell is left as it stands.
 */

/** Marks that close or divide a sentence, in the scripts that Mastodon's readers write. */
const CLOSING_MARKS = `[,;:!?،؛؟۔。、，．！？：；।॥՝՞։]{1,3}`;
const APOSTROPHE = "['’ʼ＇]";

/** `@ana's`, `@ana,`, `@ana:n`, `@ana/@bo`: a letter, digit or any punctuation that touches the mention. */
const TOUCHES = /^[\p{L}\p{N}\p{M}\p{P}]/u;

/** A quotation or bracket that opens right behind a mention begins something of its own. */
const OPENS = /^[\p{Ps}\p{Pi}]/u;

/** `@ana 's idea`, `@ana ’ll see`: a stray space before an English ending. */
const STRAY_ENDING = new RegExp(String.raw`^\s+${APOSTROPHE}(?:s|d|ll|re|ve)(?!\p{L})`, 'iu');

/**
 * `@ana , what`, French `@ana : regarde !`: a mark set off by a space, with words behind it. Not `...`,
 * with which a sentence may begin, nor a mark that begins a smiley.
 */
const STRAY_MARK = new RegExp(String.raw`^\s+(?:${CLOSING_MARKS}|\.)\s+\S`, 'u');

/** `@ana – you were right`: a dash between spaces. A dash that begins a list stands on its own line. */
const STRAY_DASH = /^\s+[-–—―]+\s+\S/u;

/** `@ana さん`, `@ana 님`: Japanese and Korean forms of address belong to the name before them. */
const HONORIFIC = /^\s*(?:さん|ちゃん|くん|さま|様|氏|先生|님|씨)/u;

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
    (mentionFollows && JOINS.test(after))
  );
}

/**
 * `@ana and @bo`, `@ana & @bo`, `@ana و@bo`: one short word or sign between two mentions joins them, in
 * any language. Four letters hold the word for "and" and "or" in those that Mastodon's UI speaks.
 */
const JOINS = /^\s*(?:\p{L}{1,4}|[&+/|,،、·•])\s*$/u;

/** A sentence has ended: a closing mark or a picture, then only closing quotation marks and brackets. */
const SENTENCE_END =
  /(?:[.!?…‥。．！？؟۔।॥։]|\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\u{FE0F}]*)[\s\p{Pe}\p{Pf}"']*$/u;

/** `e.g.`, `z.B.`, `cf.`, `vs.`: what they abbreviate goes on. */
const ABBREVIATION =
  /(?:\p{L}\.\s?\p{L}{1,3}|(?<!\p{L})(?:cf|vs|incl|inkl|bzw|ca|dr|mr|mrs|ms|prof|st))\.\s*$/iu;

/** Whether a trailing mention behind `before` stands outside its sentence (M1). */
export function endsSentence(before: string): boolean {
  return SENTENCE_END.test(before) && !ABBREVIATION.test(before);
}

/** `cc`, `/cc`, `cc:`, `(cc`, `c/c` right before a trailing run. */
const COPY_MARK = /(?:^|[\s\p{P}])(?:c\/c|cc)\s*:?\s*$/iu;

/** Where the mark of a copy (`cc`) at the end of `before` begins, or -1. */
export function copyMarkAt(before: string): number {
  const found = COPY_MARK.exec(before);
  if (!found) return -1;
  // The slash or bracket before it is part of the mark; what ends the sentence before it is not.
  const opensMark = /^[/([{]/u.test(found[0]);
  const isAtStart = /^c/iu.test(found[0]);
  return found.index + (opensMark || isAtStart ? 0 : 1);
}
