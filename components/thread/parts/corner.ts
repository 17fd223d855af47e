import type { PagePost } from '../../../utils/mastodon/page/page-post.ts';
import type { Life } from '../life.ts';
import { keepClicks, markElement } from './marks.ts';

/** On a header that has something of ours in its corner. */
const CORNER = 'data-throughline-corner';
const TOUCH = '(pointer:coarse)';

/**
 * M4: moves a button below the time of its post, where no words are, if fingers point at the page and it keeps
 * room there: a finger cannot rest on a post, so that what is seen only then would always stand in the line
 * that is read (issue 12).
 */
export function moveToCorner(
  { root, markup }: Pick<PagePost, 'root' | 'markup'>,
  button: Element,
  life: Life,
): void {
  const header = markup.headerOf(root);
  if (!header || !matchMedia(TOUCH).matches) return;
  keepClicks(button);
  button.classList.add('throughline-corner');
  header.append(button);
  life.undo(() => button.remove());
  markElement(header, CORNER, '', life);
}
