import type { ThreadFeature } from './feature.ts';
import { answerLine } from './features/answer-line/answer-line.ts';
import { articleCards } from './features/article-cards/article-cards.ts';
import { articleMarks } from './features/article-marks/article-marks.ts';
import { mentionFolding } from './features/mention-folding/mention-folding.ts';
import { postLinks } from './features/post-links/post-links.ts';
import { threadBar } from './features/thread-bar/thread-bar.tsx';
import { threadNotice } from './features/thread-notice/thread-notice.ts';
import { timelineAnswers } from './features/timeline-answers/timeline-answers.ts';

/** Everything the reader adds to a page, in the order in which it is added. */
export const FEATURES: readonly ThreadFeature[] = [
  answerLine,
  mentionFolding,
  articleCards,
  articleMarks,
  postLinks,
  threadNotice,
  threadBar,
  timelineAnswers,
];
