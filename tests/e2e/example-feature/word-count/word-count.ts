import type { PostFeature, SessionFeature } from '../../feature.ts';
import { ownElement } from '../../parts/marks.ts';
import { addToNote, takeFromNote } from '../../parts/note.ts';
import css from './word-count.css?inline';

/** How many lines of words a post has, and for the whole session a mark of the page: two kinds of feature in one. */
export const wordCount: PostFeature<number> & SessionFeature = {
  id: 'wordCount',
  css,
  pages: ['thread', 'timeline'],
  read: ({ content }) => content.lines.length || null,
  start(_session, life) {
    document.documentElement.setAttribute('data-throughline-word-count', '');
    life.undo(() => document.documentElement.removeAttribute('data-throughline-word-count'));
  },
  show(lines, { post, reading }, life) {
    const count = ownElement('span', 'throughline-word-count');
    count.textContent = String(lines);
    addToNote(post, count, reading.direction);
    life.undo(() => takeFromNote(post, count));
  },
};
