import { answerLine } from './answer-line/answer-line.ts';
import type { ThreadFeature } from './feature.ts';
import { mentionFolding } from './mention-folding/mention-folding.ts';
import { threadBar } from './thread-bar/thread-bar.tsx';
import { threadNotice } from './thread-notice/thread-notice.ts';

/** Everything the reader adds to a thread, in the order in which it is added. */
export const FEATURES: readonly ThreadFeature[] = [
  answerLine,
  mentionFolding,
  threadNotice,
  threadBar,
];
