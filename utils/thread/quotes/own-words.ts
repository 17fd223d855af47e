import { type Content, type Line, lineText } from '../content/content.ts';
import { isUnspaced, normalise, spaceBetween } from './quote-text.ts';

/** What stands between passages of a text that were put together. */
const LEFT_OUT = ' … ';
/** Signs that belong to the sentence around. A passage is short, and each begins at one end of it. */
const NO_BEGINNING = /^[^\p{L}\p{N}\p{M}\p{S}]+/u;
const NO_END = /(?<=[\p{L}\p{N}\p{M}\p{S}!?…])[^\p{L}\p{N}\p{M}\p{S}!?…]+$/u;

/** So much of a post is looked through, in UTF-16 units: it takes some 5 ms. */
const MOST_READ = 20_000;

/** A word as it is written, and where it stands among the normalised ones. */
interface Written {
  text: string;
  /** What stands before it: nothing inside a word of a script without spaces. */
  space: string;
  start: number;
  end: number;
}

/**
 * The words of a post in which it was quoted, as the post itself has them (A3, issue 12): never as the one who
 * quotes has written them.
 *
 * @param passages what stands there, normalised (`AttributedQuote.passages`).
 * @returns null where the post does not have these words any more.
 */
export function ownWords({ lines }: Content, passages: readonly string[]): string | null {
  const words: Written[] = [];
  const parts: string[] = [];
  let length = 0;
  let last = '';
  for (const written of writtenIn(lines)) {
    const normal = normalise(written.text);
    if (normal !== '') {
      const space = last === '' ? '' : spaceBetween(last, normal);
      parts.push(space, normal);
      length += space.length;
    }
    words.push({ ...written, start: length, end: length + normal.length });
    length += normal.length;
    if (normal !== '') last = normal;
    if (length > MOST_READ) break;
  }
  const text = parts.join('');
  const found = passages.map((passage) => wordsAt(text.indexOf(passage), passage.length, words));
  return found.length > 0 && found.every((part) => part !== '') ? found.join(LEFT_OUT) : null;
}

function* writtenIn(lines: readonly Line[]): Generator<Pick<Written, 'text' | 'space'>> {
  for (const line of lines) {
    if (line.block.kind === 'reference') continue;
    for (const chunk of lineText(line).split(/\s+/u)) {
      if (chunk === '') continue;
      const letters = [...chunk];
      const parts = letters.some(isUnspaced) ? letters : [chunk];
      for (const [index, text] of parts.entries()) yield { text, space: index === 0 ? ' ' : '' };
    }
  }
}

function wordsAt(start: number, length: number, words: readonly Written[]): string {
  if (start < 0) return '';
  const end = start + length;
  const own = words.filter((word) => word.end > start && word.start < end && word.end > word.start);
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return '';
  const all = words.slice(words.indexOf(first), words.indexOf(last) + 1);
  const text = all.map((word, index) => (index === 0 ? word.text : `${word.space}${word.text}`));
  return text.join('').replace(NO_BEGINNING, '').replace(NO_END, '');
}
