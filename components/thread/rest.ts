import { readWords } from '../../utils/thread/words-reading.ts';
import type { ReaderRest } from './feature.ts';
import { quoteSources, timelineQuoteSources } from './features/answer-line/quote-sources.ts';
import { articleCards } from './features/article-cards/article-cards.ts';
import { articleMarks } from './features/article-marks/article-marks.ts';
import { articleReader } from './features/article-reader/article-reader.ts';
import { shortenLabel } from './features/mention-folding/spoken-label.ts';
import { newPosts } from './features/new-posts/new-posts.ts';
import { postLinks } from './features/post-links/post-links.ts';
import { quotedMarks } from './features/quoted-marks/quoted-marks.ts';
import { threadBar } from './features/thread-bar/thread-bar.tsx';
import { threadKeys } from './features/thread-keys/thread-keys.ts';
import { threadNotice } from './features/thread-notice/thread-notice.ts';
import { threadOrder } from './features/thread-order/thread-order.ts';
import { threadPeople } from './features/thread-people/thread-people.ts';
import { Going } from './host/going.ts';
import { MeaningReading } from './host/meaning-reading.ts';
import { StillThread } from './host/still-thread.ts';
import { Timelines } from './host/timelines.ts';
import { openAnswer } from './parts/answer/answer-panel.ts';
import footCss from './parts/foot.css?inline';
import { keepPlace } from './parts/keeping-place.ts';
import panelCss from './parts/panel.css?inline';

/**
 * What comes as a second script (issue 11): what reads the posts' words, and the features that say nothing
 * without that, or do not stand at a post. Whatever a first chip or name does not need belongs here.
 */
export const REST: ReaderRest = {
  makeWords: readWords,
  makeTimelines: (...args) => new Timelines(...args),
  makeThread: (...args) => new StillThread(...args),
  keepPlace,
  deeds: { openAnswer, shortenLabel },
  css: [footCss, panelCss].join('\n'),
  readMeaning: (...args) => new MeaningReading(...args),
  makeGoing: (life) => new Going(life),
  features: [
    quoteSources,
    timelineQuoteSources,
    articleCards,
    articleMarks,
    articleReader,
    postLinks,
    quotedMarks,
    threadNotice,
    threadOrder,
    threadPeople,
    newPosts,
    threadKeys,
    threadBar,
  ],
};
