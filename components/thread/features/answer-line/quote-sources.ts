import type { PostFeature } from '../../feature.ts';
import { markSources, type QuoteSource, readSources } from '../../parts/answer/quote-source.ts';
import type { Scene } from '../../scene.ts';

/** A3, the part of the answer line that waits for quotations: a block quote says whose words it holds. */
export const quoteSources: PostFeature<readonly QuoteSource[]> = {
  id: 'answerLine',
  css: '',
  pages: ['thread'],
  read: readSaidSources,
  show: markSources,
};

/** The same in timelines and on profiles. */
export const timelineQuoteSources: PostFeature<readonly QuoteSource[]> = {
  ...quoteSources,
  id: 'timelineAnswers',
  pages: ['timeline'],
};

function readSaidSources(scene: Scene): readonly QuoteSource[] | null {
  const sources = scene.post.isClosed || !scene.answer ? [] : readSources(scene);
  return sources.length > 0 ? sources : null;
}
