import type { PostFeature } from '../../feature.ts';
import { ownElement } from '../../parts/marks.ts';
import { addToNote, takeFromNote } from '../../parts/note.ts';
import css from './word-count.css?inline';

/** How many lines of words a post has: nothing that a reader needs, but all that a feature is. */
export const wordCount: PostFeature<number> = {
  id: 'wordCount',
  css,
  pages: ['thread', 'timeline'],
  read: ({ content }) => content.lines.length || null,
  show(lines, { post, reading }, life) {
    const count = ownElement('span', 'throughline-word-count');
    count.textContent = String(lines);
    addToNote(post.content, count, reading.direction);
    life.undo(() => takeFromNote(post.content, count));
  },
};
