import type { ThreadFeature } from './feature.ts';
import { answerLine } from './features/answer-line/answer-line.ts';
import { mentionFolding } from './features/mention-folding/mention-folding.ts';
import { timelineAnswers } from './features/timeline-answers/timeline-answers.ts';

/**
 * What the reader adds to a page at once, in the order in which it is added; the other features come with
 * the second script (`rest.ts`), and stand behind these.
 */
export const FEATURES: readonly ThreadFeature[] = [answerLine, mentionFolding, timelineAnswers];
