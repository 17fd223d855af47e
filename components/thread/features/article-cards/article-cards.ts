import type { PostFeature } from '../../feature.ts';
import { addToFoot, takeFromFoot, withMore } from '../../parts/foot.ts';
import { type LinkedCard, linkedCards } from '../../parts/linked-cards.ts';
import { addressLine, articleCard } from './article-card.ts';
import css from './article-cards.css?inline';

/**
 * L4: a post shows the cards of the articles that it links where the page shows none: second and later
 * links, posts with pictures, polls or quotes.
 */
export const articleCards: PostFeature<readonly LinkedCard[]> = {
  id: 'articleCards',
  css,
  pages: ['thread'],
  read(scene) {
    const cards = linkedCards(scene);
    return cards.length > 0 ? cards : null;
  },
  show(cards, { post }, life) {
    const parts = cards.map((card) =>
      card.kind === 'card' ? articleCard(card) : addressLine(card),
    );
    for (const part of withMore(parts, life)) {
      addToFoot(post, part);
      life.undo(() => takeFromFoot(post, part));
    }
  },
};
