import { answerLine } from './answer-line/answer-line.ts';
import { articleCards } from './article-cards/article-cards.ts';
import { articleMarks } from './article-marks/article-marks.ts';
import type { ThreadFeature } from './feature.ts';
import { mentionFolding } from './mention-folding/mention-folding.ts';
import { postLinks } from './post-links/post-links.ts';
import { threadBar } from './thread-bar/thread-bar.tsx';
import { threadNotice } from './thread-notice/thread-notice.ts';
import { timelineAnswers } from './timeline-answers/timeline-answers.ts';

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
