import type { ArrangingFeature } from '../../feature.ts';
import { ArrangedThread } from './arranged-thread.ts';
import foldedCss from './folded-branch.css?inline';
import lanesCss from './lanes.css?inline';
import orderCss from './thread-order.css?inline';

/**
 * T2: a thread in the order in which it was written, with its branches if the reader wants them. The page's own
 * nodes stay in their list, and go back to where React has them.
 */
export const threadOrder: ArrangingFeature = {
  id: 'threadOrder',
  css: [orderCss, lanesCss, foldedCss].join('\n'),
  arrange: (session, life) => new ArrangedThread(session, life),
};
