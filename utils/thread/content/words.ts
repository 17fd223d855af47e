import type { Mention } from '../mentions/mentions.ts';
import { quotedLine } from '../quotes/quotation-lines.ts';
import { type Content, isBlank, type Line, type Piece, shownText } from './content.ts';
import { oneLine } from './one-line.ts';

/** So much of a post, in characters, is enough for a row that shows one sentence of it. */
const LONGEST_EXCERPT = 160;
/** The end of a first sentence: a closing mark and a space, or a full stop of a script without spaces. */
const FIRST_SENTENCE = /^.{12,}?(?:[.!?…؟।](?=\s)|[。！？])/su;

/**
 * A post's own words, line by line, without its folded mentions, its blank lines, and the `RE:` line that
 * names a quoted post.
 */
export function ownLines({ lines }: Content, folded: readonly Mention[]): string[] {
  const hidden = new Set<Piece>(folded.map(({ piece }) => piece));
  return lines
    .filter((line) => line.block.kind !== 'reference' && !isBlank(line))
    .map((line: Line) =>
      line.pieces
        .filter((piece) => !hidden.has(piece))
        .map(shownText)
        .join('')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}

/** A6: the first sentence of a post, for a row that the style sheet cuts where it is full. */
export function firstSentence({ lines }: Content, folded: readonly Mention[]): string {
  // What a post quotes are not its words: they would be put into its author's mouth.
  const spoken = lines.filter((line) => line.block.kind !== 'quote' && quotedLine(line) === null);
  const text = [...ownLines({ lines: spoken }, folded).join(' ')]
    .slice(0, LONGEST_EXCERPT)
    .join('');
  return excerpt(FIRST_SENTENCE.exec(text)?.[0] ?? text);
}

/** A6: a content warning or a quotation, for the same row. */
export function excerpt(text: string): string {
  return oneLine(text, LONGEST_EXCERPT);
}
