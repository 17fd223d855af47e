import type { Mention } from '../mentions/mentions.ts';
import { quotedLine } from '../quotes/quotation-lines.ts';
import { type Content, isBlank, type Line, type Piece, shownText } from './content.ts';
import { oneLine } from './one-line.ts';

/** So much of a post, in characters, fills the widest row. */
const LONGEST_EXCERPT = 160;
/** The same in UTF-16 units, of which a character has at most two. */
const MOST_UNITS = 2 * LONGEST_EXCERPT;

/**
 * A post's own words, line by line, without its folded mentions, its blank lines, and the `RE:` line that
 * names a quoted post.
 */
export function ownLines({ lines }: Content, folded: readonly Mention[]): string[] {
  return [...wordsOfLines(lines, folded)].map(({ words }) => words);
}

function* wordsOfLines(
  lines: readonly Line[],
  folded: readonly Mention[],
): Generator<{ line: Line; words: string }> {
  const hidden = new Set<Piece>(folded.map(({ piece }) => piece));
  for (const line of lines) {
    if (line.block.kind === 'reference' || isBlank(line)) continue;
    const shown = line.pieces.filter((piece) => !hidden.has(piece)).map(shownText);
    const words = shown.join('').replaceAll(/\s+/g, ' ').trim();
    if (words !== '') yield { line, words };
  }
}

/** A6: a post's own words from the first on, for a row that the style sheet cuts where it is full. */
export function firstWords({ lines }: Content, folded: readonly Mention[]): string {
  let words = '';
  for (const { line, words: more } of wordsOfLines(lines, folded)) {
    // What a post quotes are not its words: they would be put into its author's mouth.
    if (line.block.kind === 'quote' || quotedLine(line) !== null) continue;
    words += `${words === '' ? '' : ' '}${more}`;
    // The rest of a long post is not looked at (issue 10).
    if (words.length >= MOST_UNITS) break;
  }
  const text = [...words.slice(0, MOST_UNITS)].slice(0, LONGEST_EXCERPT).join('');
  return excerpt(text);
}

/** A6: a content warning or a quotation, for the same row. */
export function excerpt(text: string): string {
  return oneLine(text, LONGEST_EXCERPT);
}
