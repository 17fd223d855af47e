import { countedMessage } from '../../../../utils/browser/texts.ts';
import type { PostFeature, SessionFeature } from '../../feature.ts';
import { ownElement } from '../../parts/marks.ts';
import { addToNote, takeFromNote } from '../../parts/note.ts';
import css from './line-count.css?inline';

/** How many lines of words a post has, and for the whole session a mark of the page: two kinds of feature in one. */
export const lineCount: PostFeature<number> & SessionFeature = {
  id: 'lineCount',
  css,
  pages: ['thread', 'timeline'],
  read: ({ content }) => content.lines.length || null,
  start(_session, life) {
    document.documentElement.setAttribute('data-throughline-line-count', '');
    life.undo(() => document.documentElement.removeAttribute('data-throughline-line-count'));
  },
  show(lines, { post, reading }, life) {
    const count = ownElement('span', 'throughline-line-count');
    count.textContent = countedMessage('lineCount', lines);
    addToNote(post, count, reading.direction);
    life.undo(() => takeFromNote(post, count));
  },
};
