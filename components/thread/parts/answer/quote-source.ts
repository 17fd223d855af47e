import { message } from '../../../../utils/browser/texts.ts';
import type { Content } from '../../../../utils/thread/content/content.ts';
import { findBlockQuotations } from '../../../../utils/thread/quotes/block-quotations.ts';
import type { Quotation } from '../../../../utils/thread/quotes/quotation.ts';
import type { AttributedQuote } from '../../../../utils/thread/quotes/quote-index.ts';
import type { Life } from '../../life.ts';
import type { At, Scene } from '../../scene.ts';
import { nameOfArticle } from '../article-name.ts';
import { markElement } from '../marks.ts';
import { nameOf } from './saying.ts';

const SOURCE = 'data-throughline-answer-line-source';

/** A3: whose words a block quote holds. */
export interface QuoteSource {
  /** Its place among the block quotes of the post. */
  place: number;
  text: string;
}

/**
 * A3: a block quote of another post or of an article says whose words it holds, and whether they are the
 * same words: a quotation from memory is told from one that was copied.
 */
export function readSources(scene: Scene): QuoteSource[] {
  return quotedBlocks(scene).flatMap(({ place, quote }) => {
    const name = sourceName(scene, quote);
    if (name === null) return [];
    const text = message(quote.isVerbatim ? 'answerFrom' : 'answerFromDiffers', name);
    return [{ place, text }];
  });
}

/** Says it at the quotations. */
export function markSources(sources: readonly QuoteSource[], { content }: At, life: Life): void {
  const blocks = findBlockQuotations(content);
  for (const { place, text } of sources) {
    const element = wholeBlockOf(blocks[place], content);
    if (element) markElement(element, SOURCE, text, life);
  }
}

/** The keys of the articles that block quotes name as their source. */
export function quotedInBlocks(scene: Scene): ReadonlySet<string> {
  const keys = quotedBlocks(scene).flatMap(({ quote: { of } }) =>
    of?.kind === 'article' ? (scene.thread.links.articleOf(of.key)?.key ?? []) : [],
  );
  return new Set(keys);
}

/** The block quotes that an element of the page holds and nothing else, where it is known whose they are. */
function quotedBlocks({ content, quotes }: Scene): { place: number; quote: AttributedQuote }[] {
  const read = quotes.filter(isBlock);
  if (!read.some(({ of }) => of !== null)) return [];
  const inPage = findBlockQuotations(content);
  // A translation, or an edit that is not known yet: the two cannot be told to be the same.
  if (inPage.length !== read.length) return [];
  return read.flatMap((quote, place) => {
    const isWhole = quote.of !== null && wholeBlockOf(inPage[place], content) !== null;
    return isWhole ? [{ place, quote }] : [];
  });
}

/** Whose words a quotation holds: the name of a person or of an article. */
function sourceName(scene: Scene, { of }: AttributedQuote): string | null {
  if (of?.kind === 'post') {
    const post = scene.thread.lookUp(of.id);
    return post ? nameOf(post) : null;
  }
  const article = of ? scene.thread.links.articleOf(of.key) : undefined;
  return article ? nameOfArticle(scene, article) : null;
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
