import type { PostFeature } from '../../feature.ts';
import { type AnswerSaid, readAnswerSaid, showAnswerSaid } from '../../parts/answer/answer.ts';
import css from './answer-line.css?inline';

/** Rules A5–A8: every reply says whom it answers, and shows it on a click. */
export const answerLine: PostFeature<AnswerSaid> = {
  id: 'answerLine',
  css,
  pages: ['thread'],
  read: readAnswerSaid,
  show: showAnswerSaid,
};
