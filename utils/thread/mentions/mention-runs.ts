import {
  type Content,
  isBlank,
  isHandle,
  isSpace,
  type Line,
  lineText,
  type MentionPiece,
  type Piece,
} from '../content/content.ts';
import { isJoiner } from '../content/joiners.ts';
import { announces, bindsForward, copyMarkAt, endsSentence } from '../content/sentence.ts';

/**
 * The mentions at the very start or end of a post that stand outside its sentences (M1), and how they
 * stand there. Whether one folds is another question: see `mentions.ts`.
 */
export interface MentionRun {
  mentions: MentionPiece[];
  /** Every line of the run holds nothing else. Such a run cannot be the subject of a sentence. */
  onOwnLines: boolean;
  /** The line with the run's `cc`, if there is one. That is a text and cannot be hidden alone (M5). */
  copyLine: Line | null;
  /** Whether the `cc` line holds nothing but the `cc` and mentions of the run. */
  isCopyOnly: boolean;
  /** Commas or brackets hold the run together: it goes as a whole or not at all. */
  isJoined: boolean;
}

export interface MentionRuns {
  leading: MentionRun;
  trailing: MentionRun;
  /** The post is nothing but mentions (and a list of hashtags): the leading run is all there is. */
  isWholePost: boolean;
}

/** Finds the leading and the trailing run of a post's content (M1, M2). */
export function findMentionRuns(content: Content): MentionRuns {
  const lines = spokenLines(content);
  const leading = leadingRun(lines);
  const taken = new Set(leading.mentions);
  const isWholePost = lines.length > 0 && lines.every((line) => holdsOnly(line, taken));
  const trailing = isWholePost ? emptyRun() : trailingRun(lines, taken);
  return { leading, trailing, isWholePost };
}

/** The author's own lines: without `RE:` references, and without the list of hashtags at the end. */
function spokenLines({ lines }: Content): Line[] {
  const spoken = lines.filter((line) => !isReference(line));
  while (spoken.length > 0 && isBlankOrHashtags(spoken.at(-1))) spoken.pop();
  return spoken;
}

/** `RE: …` as quote posts carry it; servers that drop its class leave a line of just that and a link. */
function isReference(line: Line): boolean {
  if (line.block.kind === 'reference') return true;
  const [word, link, ...more] = line.pieces.filter((piece) => !isSpace(piece));
  return /^\s*RE:\s*$/.test(word?.text ?? '') && link?.kind === 'link' && more.length === 0;
}

// Mastodon takes a last line of hashtags out of the content, so the page lacks what the API has.
function isBlankOrHashtags(line: Line | undefined): boolean {
  return line?.pieces.every((piece) => piece.kind === 'hashtag' || isSpace(piece)) ?? false;
}

function leadingRun(lines: Line[]): MentionRun {
  const run = emptyRun();
  const names = new Set<string>();
  for (const line of lines) {
    if (isBlank(line)) continue;
    const start = mentionsAtStart(line, names);
    const isOwnLine = start.length > 0 && holdsOnly(line, new Set(start));
    // M1: behind a break only a line of nothing but mentions goes on with the run.
    if (run.mentions.length > 0 && !isOwnLine) break;
    if (start.length === 0) break;
    for (const mention of start) run.mentions.push(mention);
    if (isOwnLine) continue;
    run.onOwnLines = false;
    break;
  }
  return run;
}

/** The mentions with which a line begins, up to the first that belongs to its sentence. */
function mentionsAtStart(line: Line, names: Set<string>): MentionPiece[] {
  if (line.block.kind !== 'paragraph') return [];
  const found: MentionPiece[] = [];
  for (const [index, piece] of line.pieces.entries()) {
    if (isSpace(piece)) continue;
    if (!isHandle(piece)) break;
    const { text, mentionFollows } = behind(line.pieces, index);
    if (bindsForward(text, mentionFollows)) break;
    // Who is named once more right behind the run was typed there: the subject of the sentence.
    const name = piece.href || piece.text;
    const isNamedAgain = names.has(name);
    if (isNamedAgain && text.trim() !== '') break;
    names.add(name);
    found.push(piece);
  }
  return found;
}

function behind(pieces: Piece[], index: number): { text: string; mentionFollows: boolean } {
  let text = '';
  for (let at = index + 1; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (isHandle(piece)) return { text, mentionFollows: true };
    if (piece?.kind !== 'text') break;
    text += piece.text;
  }
  return { text, mentionFollows: false };
}

function trailingRun(lines: Line[], taken: ReadonlySet<MentionPiece>): MentionRun {
  const run = emptyRun();
  /** The mentions of each line, the last line first: put in order once, at the end. */
  const fromBelow: MentionPiece[][] = [];
  for (const line of lines.toReversed()) {
    if (isBlank(line)) {
      if (fromBelow.length > 0) break;
      continue;
    }
    const end = mentionsAtEnd(line, taken);
    if (fromBelow.length > 0 && !end?.fillsLine) {
      if (announces(lineText(line)) && !isCopyMark(line)) return emptyRun();
      if (isCopyMark(line)) run.copyLine = line;
      break;
    }
    if (!end) break;
    fromBelow.push(end.mentions);
    run.isJoined ||= end.isJoined;
    if (end.isCopy) {
      run.copyLine = line;
      run.isCopyOnly = end.fillsLine;
    }
    if (!end.fillsLine) run.onOwnLines = false;
    // What stands above a `cc` line is no part of its list.
    if (!end.fillsLine || end.isCopy) break;
  }
  return { ...run, mentions: fromBelow.toReversed().flat() };
}

interface LineEnd {
  mentions: MentionPiece[];
  fillsLine: boolean;
  isCopy: boolean;
  isJoined: boolean;
}

/** The mentions with which a line ends, if they stand outside its sentence. */
function mentionsAtEnd(line: Line, taken: ReadonlySet<MentionPiece>): LineEnd | null {
  if (line.block.kind !== 'paragraph') return null;
  const fromEnd: MentionPiece[] = [];
  let isJoined = false;
  let at = line.pieces.length - 1;
  for (; at >= 0; at--) {
    const piece = line.pieces[at];
    if (!piece || isSpace(piece)) continue;
    if (isHandle(piece) && !taken.has(piece)) {
      fromEnd.push(piece);
    } else if (piece.kind === 'text' && fromEnd.length > 0 && isJoiner(piece.text)) {
      isJoined = true;
    } else if (piece.kind === 'text' && fromEnd.length === 0 && isListEnd(piece.text)) {
      isJoined = true;
    } else {
      break;
    }
  }
  if (fromEnd.length === 0) return null;
  const before = textBefore(line.pieces, at);
  const mark = copyMarkAt(before);
  const isCopy = mark >= 0;
  // Commas and brackets belong to a list that a `cc` opens; elsewhere they belong to the sentence.
  if (isJoined && !isCopy) return null;
  const words = isCopy ? before.slice(0, mark) : before;
  const fillsLine = words.trim() === '';
  if (!isCopy && !fillsLine && !endsSentence(words)) return null;
  return { mentions: fromEnd.toReversed(), fillsLine, isCopy, isJoined };
}

/** What a line says up to and with the piece at `last`; hashtags between sentence and run say nothing. */
function textBefore(pieces: Piece[], last: number): string {
  const before = pieces.slice(0, last + 1);
  const lastSaid = before.findLastIndex((piece) => !isTagOrSpace(piece));
  const said = lastSaid < 0 ? before : before.slice(0, lastSaid + 1);
  // An emoji between the end of a sentence and a run says nothing either.
  return said.map((piece) => (piece.kind === 'emoji' ? ' ' : piece.text)).join('');
}

function isTagOrSpace(piece: Piece): boolean {
  return piece.kind === 'hashtag' || isSpace(piece);
}

function holdsOnly(line: Line, mentions: ReadonlySet<Piece>): boolean {
  return line.pieces.every((piece) => mentions.has(piece) || isSpace(piece));
}

/** `cc:` on a line of its own, with its mentions on the lines below. */
function isCopyMark(line: Line): boolean {
  return line.pieces.every((piece) => piece.kind === 'text') && copyMarkAt(lineText(line)) === 0;
}

function isListEnd(text: string): boolean {
  return /^\s*[)\].]{1,2}\s*$/.test(text);
}

function emptyRun(): MentionRun {
  return { mentions: [], onOwnLines: true, copyLine: null, isCopyOnly: true, isJoined: false };
}
