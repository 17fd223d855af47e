import type { Mention, MentionReading } from '../../../../utils/thread/mentions/mentions.ts';
import { KEPT_LABEL } from '../../parts/marks.ts';

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
const LONGEST_BETWEEN = 6;
/**
 * The words begin behind a comma and end before one. So many are tried from either end, which is more than
 * names and dates have; where it is not among them the label stays as it is, and the work within bounds.
 */
const MOST_COMMAS = 20;
const COMMA = ', ';

/** A part of a label: from where, and up to where. */
interface Span {
  from: number;
  to: number;
}

/**
 * Takes the folded mentions out of a label: those of the leading run where the post's words begin (behind
 * the author's name and a comma), those of the trailing run where they end. A mention inside a sentence is
 * left, even of the same person. The label is compared letter by letter: no pattern is made of what people
 * are called (issue 10).
 */
export function withoutFolded(label: string, { leading, trailing, folded }: Runs): string {
  const isFolded = new Set(folded);
  const has = (run: readonly Mention[]) => run.some((mention) => isFolded.has(mention));
  const first = has(leading) ? spanAtStart(label, textsOf(leading)) : null;
  const shorter = first ? replaced(label, first, kept(leading, isFolded)) : label;
  const last = has(trailing) ? spanAtEnd(shorter, textsOf(trailing)) : null;
  return last ? replaced(shorter, last, kept(trailing, isFolded)) : shorter;
}

/** Where a run stands first right behind a comma, with the space that follows it. */
function spanAtStart(label: string, run: readonly string[]): Span | null {
  let comma = label.indexOf(COMMA);
  for (let tried = 0; comma >= 0 && tried < MOST_COMMAS; tried += 1) {
    const from = comma + COMMA.length;
    const to = endOf(run, label, from);
    if (to !== null) return { from, to: to + spaceAtStart(label.slice(to)) };
    comma = label.indexOf(COMMA, from);
  }
  return null;
}

/** Where a run stands last right before a comma, with the space before it. */
function spanAtEnd(label: string, run: readonly string[]): Span | null {
  // What stands before the first comma is the author's name.
  const name = label.indexOf(COMMA);
  let to = label.lastIndexOf(COMMA);
  for (let tried = 0; to > name && tried < MOST_COMMAS; tried += 1) {
    const start = startOf(run, label, to);
    if (start !== null) {
      const from = label.slice(0, start).trimEnd().length;
      return from > name ? { from, to } : null;
    }
    to = label.lastIndexOf(COMMA, to - 1);
  }
  return null;
}

/** Where a run ends that begins at `from`; null where there is none. */
function endOf(run: readonly string[], label: string, from: number): number | null {
  let end = from;
  for (const [index, text] of run.entries()) {
    const latest = index === 0 ? end : end + LONGEST_BETWEEN;
    while (end < latest && label[end] !== '@' && !label.startsWith(text, end)) end += 1;
    if (!label.startsWith(text, end)) return null;
    end += text.length;
  }
  return end;
}

/** Where a run begins that ends at `to`; null where there is none. */
function startOf(run: readonly string[], label: string, to: number): number | null {
  let start = to;
  for (const [index, text] of run.toReversed().entries()) {
    const earliest = index === 0 ? start : start - LONGEST_BETWEEN;
    while (start > earliest && label[start - 1] !== '@' && !label.endsWith(text, start)) start -= 1;
    if (!label.endsWith(text, start)) return null;
    start -= text.length;
  }
  return start;
}

function textsOf(run: readonly Mention[]): string[] {
  return run.map(({ piece }) => piece.text.trim());
}

function kept(run: readonly Mention[], isFolded: ReadonlySet<Mention>): string {
  const names = textsOf(run.filter((mention) => !isFolded.has(mention)));
  return names.map((name) => `${name} `).join('');
}

function spaceAtStart(text: string): number {
  return text.length - text.trimStart().length;
}

function replaced(label: string, { from, to }: Span, by: string): string {
  return label.slice(0, from) + by + label.slice(to);
}
