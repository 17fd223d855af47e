import { countedMessage, message } from '../../../../utils/browser/texts.ts';
import { nameOf } from '../../parts/answer/saying.ts';
import { firstWordsOf } from '../../parts/first-words.ts';
import { isolatedText, ownElement } from '../../parts/marks.ts';
import type { ThreadOnPage } from '../../scene.ts';
import type { BranchPosts } from './branches.ts';
import type { FoldedLine } from './drawn-rows.ts';
import { BRANCH } from './lanes.ts';

/**
 * The one line that a folded branch is (T2): who began it, its first words, and how many posts and people it has.
 *
 * @param isNew whether a post has come since the reader saw the thread.
 */
export function foldedLine(
  { branch: { head, depth }, posts }: BranchPosts,
  thread: ThreadOnPage,
  isNew: (id: string) => boolean,
): FoldedLine {
  const name = nameOf(head);
  const words = firstWordsOf(head, true, thread);
  const people = new Set(posts.map(({ status }) => status.account.id)).size;
  const news = posts.filter(({ status }) => isNew(status.id)).length;
  const counts = message(
    'barCounts',
    countedMessage('barPosts', posts.length),
    countedMessage('barPeople', people),
  );
  const latest = news > 0 ? countedMessage('orderNew', news) : '';
  const make = () => {
    const line = ownElement('button', 'throughline-thread-order-folded');
    line.type = 'button';
    line.ariaExpanded = 'false';
    line.setAttribute(BRANCH, head.id);
    line.dataset.level = `${depth}`;
    line.title = message('orderUnfold');
    const parts = { name, words, counts, new: latest };
    for (const [part, text] of Object.entries(parts)) {
      if (text === '') continue;
      const element = isolatedText(text);
      element.className = `throughline-thread-order-${part}`;
      line.append(element, ' ');
    }
    return line;
  };
  return { said: [name, words, counts, latest].join('\n'), make };
}
