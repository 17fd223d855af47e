/**
 * Quotation marks in a line of text. Languages disagree on which mark opens and which closes, so the
 * same character may do either: what stands beside it, and what is open already, decides.
 */

/** Part of a line between two marks; `start` and `end` are offsets in the line without the marks. */
export interface MarkedSpan {
  start: number;
  end: number;
}

export interface OpenMark {
  mark: string;
  /** The offset of the mark. */
  at: number;
}

export interface MarkedLine {
  spans: MarkedSpan[];
  /** Marks that nothing closed or opened on this line, in order. */
  unclosed: OpenMark[];
  unopened: OpenMark[];
  /** How many marks were read, whatever became of them. */
  read: number;
}

/** Which marks may close the quotation that a mark opened. */
const CLOSED_BY: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '”': '”',
  '‟': '”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
  '「': '」',
  '『': '』',
  '《': '》',
};

/** Those that are apostrophes, accents or commas as well: they never reach over another mark. */
const WEAK = new Set(["'", '‘', '‚', '’']);
/** Those whose two forms are the same: one cannot stand inside another of its kind. */
const SAME_BOTH_ENDS = new Set(['"', "'", '”', '›', '»']);
const MARKS = /["＂“”„‟«»‹›‘’‚'「」『』《》]/gu;

/** No more quotations than this stand inside each other; it also bounds the work on hostile text. */
const DEEPEST = 8;

const WORD = /[\p{L}\p{N}\p{M}]/u;
const SPACE = /\s/u;
const OPENING = /[\p{Ps}\p{Pi}\p{Pd}/|¿¡]/u;
/** Scripts without spaces: a mark may touch words on both sides. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** English words that begin with an apostrophe. */
const ELIDED = /^(?:tis|twas|twere|em|cause|til|till|n|bout|cept|round|\d0s)(?![\p{L}\p{N}])/iu;

/**
 * Pairs the quotation marks of one line.
 *
 * @param most reads so many marks and no more, some 1 µs each.
 */
export function pairMarks(text: string, most: number): MarkedLine {
  const marks = [...text.matchAll(MARKS).take(most)].map(({ index }) => index);
  const open: OpenMark[] = [];
  const spans: MarkedSpan[] = [];
  const unclosed: OpenMark[] = [];
  const unopened: OpenMark[] = [];
  marks.forEach((at, order) => {
    const mark = text[at] === '＂' ? '"' : (text[at] ?? '');
    const sides = sidesOf(text, at);
    const opener = openerFor(mark, sides, open);
    if (opener >= 0 && !isPossessive(text, marks, order)) {
      unclosed.push(...open.slice(opener + 1));
      const { at: start } = open[opener] ?? { at };
      open.length = opener;
      if (at > start + 1) spans.push({ start: start + 1, end: at });
      return;
    }
    if (opens(mark, sides, text, at)) {
      // The one before stayed open: a mark with two same ends cannot stand inside its own kind.
      const before = SAME_BOTH_ENDS.has(mark) ? open.findLastIndex((o) => o.mark === mark) : -1;
      if (before >= 0) unclosed.push(...open.splice(before));
      open.push({ mark, at });
      if (open.length > DEEPEST) unclosed.push(...open.splice(0, 1));
    } else if (!WEAK.has(mark) && closes(sides)) {
      unopened.push({ mark, at });
    }
  });
  unclosed.push(...open);
  unclosed.sort((a, b) => a.at - b.at);
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return { spans, unclosed, unopened, read: marks.length };
}

/** Whether `closing` may end what `opening` began. */
export function isClosedBy(opening: OpenMark, closing: OpenMark): boolean {
  return (CLOSED_BY[opening.mark] ?? '').includes(closing.mark);
}

/** Marks too doubtful to be followed over the end of their line. */
export function staysOnLine({ mark }: OpenMark): boolean {
  return WEAK.has(mark);
}

interface Sides {
  before: string;
  after: string;
}

function sidesOf(text: string, at: number): Sides {
  return { before: charBefore(text, at), after: charAfter(text, at) };
}

function charBefore(text: string, at: number): string {
  return Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
}

function charAfter(text: string, at: number): string {
  return Array.from(text.slice(at + 1, at + 3))[0] ?? '';
}

/** The place in the stack of the quotation that this mark ends, or -1. */
function openerFor(mark: string, sides: Sides, open: readonly OpenMark[]): number {
  const isWeak = WEAK.has(mark);
  if (!mayClose(mark, sides)) return -1;
  for (let place = open.length - 1; place >= 0; place -= 1) {
    const opener = open[place];
    if (!opener) continue;
    if (isClosedBy(opener, { mark, at: 0 })) {
      // `“` ends what `„` began only where it touches the words; else it begins something inside.
      const isBoth = opener.mark !== mark && opens(mark, sides, '', -1) && !touchesBefore(sides);
      return isBoth ? -1 : place;
    }
    if (isWeak && !WEAK.has(opener.mark)) return -1;
  }
  return -1;
}

function mayClose(mark: string, sides: Sides): boolean {
  if (mark === '"' || mark === "'") return closes(sides);
  if (mark === '’' || mark === '‘') return closes(sides) && !UNSPACED.test(sides.after);
  return true;
}

function closes({ before, after }: Sides): boolean {
  if (before === '' || (SPACE.test(before) && !/\u00A0|\u202F/u.test(before))) return false;
  return !isWord(after) && !/[\p{Ps}]/u.test(before);
}

function touchesBefore({ before }: Sides): boolean {
  return before !== '' && !SPACE.test(before);
}

function opens(mark: string, sides: Sides, text: string, at: number): boolean {
  const { before, after } = sides;
  switch (mark) {
    case '「':
    case '『':
    case '《':
    case '„':
    case '‟':
      return true;
    case '“':
    case '«':
    case '‹':
      return after !== '';
    case '"':
    case '”':
    case '»':
    case '›':
      return opensByContext(sides);
    case "'":
    case '‘':
    case '‚': {
      if (!opensByContext(sides) || UNSPACED.test(before)) return false;
      return at < 0 || !ELIDED.test(text.slice(at + 1, at + 12));
    }
    default:
      return false;
  }
  function opensByContext({ before, after }: Sides): boolean {
    return after !== '' && !SPACE.test(after) && !isWord(before) && !isClosingMark(before);
  }
}

/** `word."` and `word)"`: what closes a sentence does not come before what opens one. */
function isClosingMark(char: string): boolean {
  return char !== '' && /[.!?…\p{Pe}]/u.test(char) && !OPENING.test(char);
}

function isWord(char: string): boolean {
  return char !== '' && WORD.test(char) && !UNSPACED.test(char);
}

const ENDS_IN_S = /[sxz]$/iu;
const WORD_FOLLOWS = /^\s+\p{L}/u;

/** `the peoples' choice'`: an apostrophe behind an s, where the next mark can be the end. */
function isPossessive(text: string, marks: readonly number[], order: number): boolean {
  const at = marks[order] ?? 0;
  const mark = text[at] ?? '';
  if (mark !== "'" && mark !== '’') return false;
  if (!ENDS_IN_S.test(text.slice(Math.max(0, at - 1), at))) return false;
  if (!WORD_FOLLOWS.test(text.slice(at + 1, at + 4))) return false;
  const next = marks[order + 1];
  if (next === undefined || text[next] !== mark) return false;
  const sides = sidesOf(text, next);
  // The next one has to be an end beyond doubt.
  const isDoubtful =
    ENDS_IN_S.test(text.slice(next - 1, next)) && WORD_FOLLOWS.test(text.slice(next + 1, next + 4));
  return !isDoubtful && closes(sides) && !opens("'", sides, text, next);
}
