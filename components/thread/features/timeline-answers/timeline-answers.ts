import type { PostFeature } from '../../feature.ts';
import { type AnswerSaid, readAnswerSaid, showAnswerSaid } from '../../parts/answer/answer.ts';

/** Replies in timelines and on profiles say whom they answer, with the words, as in a thread. */
export const timelineAnswers: PostFeature<AnswerSaid> = {
  id: 'timelineAnswers',
  // It looks as in a thread: the style is that of the answer line.
  css: '',
  pages: ['timeline'],
  read: readAnswerSaid,
  show: showAnswerSaid,
};
