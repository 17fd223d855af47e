import { type Content, type Line, lineText } from '../content/content.ts';
import { isUnspaced, normalise, spaceBetween } from './quote-text.ts';

/** What stands between passages of a text that were put together. */
const LEFT_OUT = ' … ';
/** Signs that belong to the sentence around. A passage is short, and each begins at one end of it. */
const NO_BEGINNING = /^[^\p{L}\p{N}\p{M}\p{S}]+/u;
const NO_END = /(?<=[\p{L}\p{N}\p{M}\p{S}!?…])[^\p{L}\p{N}\p{M}\p{S}!?…]+$/u;

/** So much of a post is looked through, in UTF-16 units: as much as can be quoted (`LONGEST_TEXT`). */
const MOST_READ = 20_000;

/** A letter that is normalised as it is, of scripts in which each is looked at by itself: most of them are such. */
const IS_NORMAL = /^[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]$/u;

/** A word as it is written, and where it stands among the normalised ones. */
interface Written {
  text: string;
  /** What stands before it: nothing inside a word of a script without spaces. */
  space: string;
  start: number;
  end: number;
}

/** The words of a post, as they are written and as they are compared. Put together but once (issue 10). */
interface WrittenWords {
  words: readonly Written[];
  text: string;
}

const known = new WeakMap<Content, WrittenWords>();

/**
 * The words of a post in which it was quoted, as the post itself has them (A3, issue 12): never as the one who
 * quotes has written them.
 *
 * @param passages what stands there, normalised (`AttributedQuote.passages`).
 * @returns null where the post does not have these words any more.
 */
export function ownWords(content: Content, passages: readonly string[]): string | null {
  const written = known.get(content) ?? writtenWords(content);
  known.set(content, written);
  const found = passages.map((passage) => wordsAt(passage, written));
  return found.length > 0 && found.every((part) => part !== '') ? found.join(LEFT_OUT) : null;
}

function writtenWords({ lines }: Content): WrittenWords {
  const words: Written[] = [];
  const parts: string[] = [];
  let length = 0;
  let last = '';
  let read = 0;
  for (const written of writtenIn(lines)) {
    read += written.text.length;
    if (read > MOST_READ) break;
    const normal = IS_NORMAL.test(written.text) ? written.text : normalise(written.text);
    if (normal !== '') {
      const space = last === '' ? '' : spaceBetween(last, normal);
      parts.push(space, normal);
      length += space.length;
      last = normal;
    }
    words.push({ ...written, start: length, end: length + normal.length });
    length += normal.length;
  }
  return { words, text: parts.join('') };
}

function* writtenIn(lines: readonly Line[]): Generator<Pick<Written, 'text' | 'space'>> {
  for (const line of lines) {
    if (line.block.kind === 'reference') continue;
    for (const chunk of lineText(line).split(/\s+/u)) {
      if (chunk === '') continue;
      const letters = [...chunk.slice(0, MOST_READ)];
      const parts = letters.some(isUnspaced) ? letters : [chunk.slice(0, MOST_READ)];
      for (const [index, text] of parts.entries()) yield { text, space: index === 0 ? ' ' : '' };
    }
  }
}

function wordsAt(passage: string, { words, text }: WrittenWords): string {
  const start = text.indexOf(passage);
  if (start < 0) return '';
  const end = start + passage.length;
  const first = words.findIndex((word) => word.end > start);
  // Signs between the words belong to them; those behind the last do not.
  let next = first;
  while (next < words.length && (words[next]?.start ?? end) < end) next += 1;
  const own = words
    .slice(first, next)
    .map((word, index) => (index === 0 ? word.text : `${word.space}${word.text}`));
  return own.join('').replace(NO_BEGINNING, '').replace(NO_END, '');
}
