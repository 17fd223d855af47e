import { message } from '../../../../utils/browser/texts.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import type { AnswerReading } from '../../../../utils/thread/answers/answer-reading.ts';
import { excerpt, firstWords } from '../../../../utils/thread/content/words.ts';
import type { Scene } from '../../scene.ts';
import { ownElement } from '../marks.ts';

/**
 * The visibilities of what everybody may read. All others (`private`, `direct`, what other servers have) were
 * written to few people: their words are not repeated where they were not to be seen.
 */
const WRITTEN_TO_ALL: ReadonlySet<string> = new Set(['public', 'unlisted']);

/** A6: whether a post's words may be shown in another place than its own. */
export function mayShow({ filtered, visibility }: Status, isOnPage: boolean): boolean {
  return filtered.length === 0 && (isOnPage || WRITTEN_TO_ALL.has(visibility));
}

/** A6: what a row shows of the answered post. */
export interface Excerpt {
  words: string;
  isEditedSince: boolean;
  /** A3: the reply quotes these words, and not as they are. */
  isOtherwise: boolean;
}

/**
 * A6: the answered words, for a row that the style sheet cuts where it is full: what the reply quotes, else
 * its own from the first on. A content warning stands for what it warns of; a filtered post is not shown again.
 */
export function readExcerpt(
  { thread }: Scene,
  { target, quoted, isEditedSince }: Pick<AnswerReading, 'target' | 'quoted' | 'isEditedSince'>,
  isOnPage: boolean,
): Excerpt | null {
  if (!target || !mayShow(target, isOnPage)) return null;
  const { words, isOtherwise } = wordsOf(target);
  return words || isEditedSince ? { words, isEditedSince, isOtherwise } : null;

  function wordsOf(post: Status): Pick<Excerpt, 'words' | 'isOtherwise'> {
    const isOtherwise = false;
    if (post.spoiler_text) {
      return { words: message('answerWarning', excerpt(post.spoiler_text)), isOtherwise };
    }
    const shown = thread.wordsOf(post);
    if (quoted && !shown?.isOther) {
      const words = message('answerQuoted', excerpt(quoted.words));
      return { words, isOtherwise: !quoted.isVerbatim };
    }
    return { words: shown ? firstWords(shown.content, shown.folded) : '', isOtherwise };
  }
}

/** The parts of a row behind the name. */
export function excerptParts({ words, isEditedSince, isOtherwise }: Excerpt): Element[] {
  return [
    ...(words ? [unheard(part('throughline-answer-line-words', words))] : []),
    ...(isOtherwise ? [part('throughline-answer-line-differs', message('answerDiffers'))] : []),
    ...(isEditedSince
      ? [part('throughline-answer-line-edited', message('answerEditedSince'))]
      : []),
  ];
}

function part(className: string, text: string): Element {
  const element = ownElement('bdi', className);
  element.textContent = text;
  return element;
}

/** A8: the words are heard when they are opened. */
function unheard(element: Element): Element {
  element.ariaHidden = 'true';
  return element;
}
