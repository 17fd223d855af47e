import { pageText } from '../../thread/content/ours.ts';

/** Mastodon 5.0 folds a post of more lines ("read more"), and counts what is in its text. */
const MOST_LINES = 35;
/** So many lines below that nothing of ours may make a text longer: a chip may take the room of some words. */
const TIGHT_LINES = 2;
/** No text of fewer letters and line breaks has so many lines, and none of more has so few: these are not measured. */
const FEW_LETTERS = 700;
const MANY_LETTERS = 5_000;
const FEW_BREAKS = 15;

/** What was measured: each time costs a layout, and words of one length in one width are asked for often. */
const measured = new WeakMap<Element, { key: string; isNear: boolean }>();

/** Whether a line or two more would make Mastodon fold a post that it shows whole. */
export function isNearFold(text: Element): boolean {
  // Ours comes and goes: what the page has there is measured once.
  const words = pageText(text);
  const { length } = words;
  if (length > MANY_LETTERS) return false;
  const breaks =
    text.querySelectorAll('br, p, li, pre, blockquote').length + words.split('\n').length;
  if (length < FEW_LETTERS && breaks < FEW_BREAKS) return false;
  const key = `${length} ${innerWidth}`;
  const known = measured.get(text);
  if (known?.key === key) return known.isNear;
  const isNear = isNearFoldNow(text);
  measured.set(text, { key, isNear });
  return isNear;
}

function isNearFoldNow(text: Element): boolean {
  const line = Number.parseFloat(getComputedStyle(text).lineHeight);
  const lines = text.clientHeight / line;
  return lines > MOST_LINES - TIGHT_LINES && lines <= MOST_LINES;
}
