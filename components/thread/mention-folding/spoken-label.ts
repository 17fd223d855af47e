import type { Mention, MentionReading } from '../../../utils/thread/mentions.ts';
import { KEPT_LABEL } from '../marks.ts';

/** The runs of a post, and what of them is folded. */
type Runs = Pick<MentionReading, 'leading' | 'trailing' | 'folded'>;

/**
 * M8: Mastodon's wrapper repeats the whole post in its `aria-label`, the run included. While the run is
 * folded, what is announced is the short form. The long one is kept at the wrapper, where a later reader
 * finds it should this one be gone without a word.
 *
 * @returns what puts the label back, unless Mastodon has written another since.
 */
export function shortenLabel(wrapper: Element, runs: Runs): () => void {
  const label = wrapper.getAttribute('aria-label') ?? '';
  const short = withoutFolded(label, runs);
  wrapper.setAttribute('aria-label', short);
  wrapper.setAttribute(KEPT_LABEL, label);
  return () => {
    if (wrapper.getAttribute('aria-label') === short) wrapper.setAttribute('aria-label', label);
    wrapper.removeAttribute(KEPT_LABEL);
  };
}

/** What may stand between the mentions of a run: spaces, commas, a joining word. The label has no breaks. */
const BETWEEN = '[^@]{0,6}?';

/**
 * Takes the folded mentions out of a label: those of the leading run where the post's words begin (behind
 * the author's name and a comma), those of the trailing run where they end. A mention inside a sentence is
 * left, even of the same person.
 */
export function withoutFolded(label: string, { leading, trailing, folded }: Runs): string {
  const isFolded = new Set(folded);
  const leadingAt = leading.some((mention) => isFolded.has(mention))
    ? new RegExp(`(?<=, )${sequence(leading)}\\s*`, 'u').exec(label)
    : null;
  const shorter = leadingAt ? replaceAt(label, leadingAt, kept(leading, isFolded)) : label;
  if (!trailing.some((mention) => isFolded.has(mention))) return shorter;
  const found = shorter.matchAll(new RegExp(String.raw`\s*${sequence(trailing)}(?=,\s)`, 'gu'));
  // What stands before the first comma is the author's name.
  const last = [...found].findLast(({ index }) => index > shorter.indexOf(', '));
  return last ? replaceAt(shorter, last, kept(trailing, isFolded)) : shorter;
}

function sequence(run: readonly Mention[]): string {
  return run
    .map(({ piece }) => piece.text.trim().replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`))
    .join(BETWEEN);
}

function kept(run: readonly Mention[], isFolded: ReadonlySet<Mention>): string {
  const names = run
    .filter((mention) => !isFolded.has(mention))
    .map(({ piece }) => piece.text.trim());
  return names.map((name) => `${name} `).join('');
}

function replaceAt(label: string, { index, 0: found }: RegExpExecArray, by: string): string {
  return label.slice(0, index) + by + label.slice(index + found.length);
}
