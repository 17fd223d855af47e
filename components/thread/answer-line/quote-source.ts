import { message } from '../../../utils/extension/messages.ts';
import type { Content } from '../../../utils/thread/content.ts';
import { lineText } from '../../../utils/thread/content.ts';
import { findQuotations, type Quotation } from '../../../utils/thread/quotations.ts';
import type { AttributedQuote } from '../../../utils/thread/quote-index.ts';
import { normalise } from '../../../utils/thread/quote-text.ts';
import type { Scene } from '../feature.ts';
import { nameOf } from './saying.ts';

const SOURCE = 'data-throughline-answer-line-source';

/**
 * A3: a block quote of another post says whose words it holds, and whether they are the same words: a
 * quotation from memory is told from one that was copied.
 */
export function markSources(
  { content, quotes, thread }: Scene,
  onRemove: (undo: () => void) => void,
): void {
  const read = quotes.filter(isBlock);
  if (!read.some(({ of }) => of?.kind === 'post')) return;
  const inPage = findQuotations(content).filter(isBlock);
  // A translation, or an edit that is not known yet: the two cannot be told to be the same.
  if (inPage.length !== read.length) return;
  for (const [index, quote] of read.entries()) {
    const element = wholeBlockOf(inPage[index], content);
    const source = quote.of?.kind === 'post' ? thread.lookUp(quote.of.id) : undefined;
    if (!element || !source) continue;
    const words = thread.contentOf(source);
    const name = nameOf(source);
    const text = isVerbatim(quote, words)
      ? message('answerFrom', name)
      : message('answerFromDiffers', name);
    element.setAttribute(SOURCE, text);
    onRemove(() => element.removeAttribute(SOURCE));
  }
}

function isBlock({ kind }: Quotation): boolean {
  return kind === 'block';
}

/** The element that holds a quotation and nothing else. */
function wholeBlockOf(quotation: Quotation | undefined, { lines }: Content): Element | null {
  const element = quotation?.spans.at(-1)?.line.block.element ?? null;
  const quoted = new Set(quotation?.spans.map(({ line }) => line));
  const isWhole = lines.every((line) => line.block.element !== element || quoted.has(line));
  return isWhole ? element : null;
}

function isVerbatim({ text }: AttributedQuote, words: Content | undefined): boolean {
  const said = normalise((words?.lines ?? []).map(lineText).join('\n'));
  return said.includes(normalise(text));
}
