import type { Status } from '../../entities.ts';
import { lettersOf } from './letters.ts';
import { type Scan, scanning } from './scan.ts';
import type { Work } from './work.ts';

/** Words that the page may show of a post, as letters (`lettersOf`). */
export interface WantedWords {
  letters: string;
  /** The post's own elements that hold all of them, from the inside out: the one `<p>` of a short post. */
  wraps: readonly string[];
}

/** What is said of a post's words. */
export interface PostWords {
  /** All of them; and without the hashtags at their end, which Mastodon shows in a row of their own. */
  words: readonly WantedWords[];
  /** The letters of its content warning; empty where there is none. */
  warning: string;
}

/** Reads the words of a post from what the API says. */
export function* readingWords(
  { content, spoiler_text }: Pick<Status, 'content' | 'spoiler_text'>,
  parseHtml: (html: string) => Element,
  work: Work,
): Generator<void, PostWords> {
  work.add(content.length);
  const scan = content === '' ? null : yield* scanning(parseHtml(content), work);
  const lengths = scan ? [scan.letters.length, lengthWithoutTags(scan)] : [];
  const words = [...new Set(lengths)].filter((length) => length > 0);
  return {
    words: scan ? words.map((length) => wantedOf(scan, length)) : [],
    warning: lettersOf(spoiler_text),
  };
}

/** The words up to the last block, if that has nothing but hashtags (`computeHashtagBarForStatus` of Mastodon). */
function lengthWithoutTags({ elements, from, to, letters }: Scan): number {
  const last = elements[0]?.lastElementChild;
  const place = last ? elements.indexOf(last) : -1;
  const start = from[place];
  if (!last || start === undefined || to[place] !== letters.length) return letters.length;
  for (let child = last.firstChild; child; child = child.nextSibling) {
    const text = lettersOf(child.textContent ?? '');
    const isTag = child.nodeName === 'A' && (text.startsWith('#') || text.startsWith('＃'));
    if (text !== '' && !isTag) return letters.length;
  }
  return start;
}

function wantedOf({ elements, from, to, letters }: Scan, length: number): WantedWords {
  const wraps = elements
    .filter((_element, place) => place > 0 && from[place] === 0 && to[place] === length)
    .map(({ tagName }) => tagName.toUpperCase());
  return { letters: letters.slice(0, length), wraps: wraps.toReversed() };
}
