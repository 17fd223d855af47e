import type { SessionFeature } from '../../feature.ts';
import { givePeopleChoice } from '../../parts/chosen-people.ts';
import { ChosenOnPage } from './chosen-on-page.ts';
import css from './thread-people.css?inline';

/** Issue 16: only the posts of one or two people stand out; all others step back, until all are shown again. */
export const threadPeople: SessionFeature = {
  id: 'threadPeople',
  css,
  start: (session, life) => givePeopleChoice(new ChosenOnPage(session, life), life),
};
