import { webAddress } from './web-address.ts';

/** What a text fragment leads to: words of a page, as they stand there. */
export interface FragmentText {
  text: string;
  /** Words before and behind, where the text alone stands there twice. */
  before?: string;
  after?: string;
}

const DIRECTIVES = ':~:';
/** A longer text is told by its beginning and its end: a word of it may be a link or a note on the page. */
const LONGEST_WHOLE = 10;
const WORDS_AT_AN_END = 4;
/** So many passages are told; a browser goes to the first. */
const MOST_TEXTS = 3;

/**
 * An address that opens at words of its page (https://wicg.github.io/scroll-to-text-fragment/): browsers that
 * do not find them there, or cannot look, open the page as ever. An anchor stays; a link that leads to words of
 * its own stays as it is.
 */
export function withTextFragment(address: string, texts: readonly FragmentText[]): string {
  const url = webAddress(address);
  const parts = texts.slice(0, MOST_TEXTS).flatMap((each) => partOf(each) ?? []);
  if (!url || parts.length === 0 || url.hash.includes(DIRECTIVES) || isRoute(url.hash))
    return address;
  return `${url.href}${url.hash === '' ? '#' : ''}${DIRECTIVES}${parts.join('&')}`;
}

/** `#/page` and `#!page`: the page itself reads these. */
function isRoute(hash: string): boolean {
  return /^#[!/]/u.test(hash);
}

function partOf({ text, before = '', after = '' }: FragmentText): string | null {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return null;
  const range =
    words.length <= LONGEST_WHOLE
      ? encoded(words.join(' '))
      : [words.slice(0, WORDS_AT_AN_END), words.slice(-WORDS_AT_AN_END)]
          .map((end) => encoded(end.join(' ')))
          .join(',');
  const prefix = before === '' ? '' : `${encoded(before)}-,`;
  const suffix = after === '' ? '' : `,-${encoded(after)}`;
  return `text=${prefix}${range}${suffix}`;
}

/** A hyphen would mark what stands around. */
function encoded(text: string): string {
  // A surrogate without its other half cannot be encoded.
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
