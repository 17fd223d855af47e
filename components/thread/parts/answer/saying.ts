import { countedMessage, message } from '../../../../utils/browser/texts.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import type { AnswerReading } from '../../../../utils/thread/answers/answer-reading.ts';
import { isNoName } from '../../../../utils/thread/content/blank.ts';
import { oneLine } from '../../../../utils/thread/content/one-line.ts';
import { DESCRIBED, undescribe } from '../marks.ts';

/**
 * What a button of the answer line says, to the eye and to the ear (A8). How far away the post stands is
 * told with it (`withPlace`): always to the ear, to the eye where it is no name.
 */
export interface Saying {
  shown: string;
  spoken: string;
  /** It is a person's name. */
  isName: boolean;
}

/** A5, A6: whom a post answers. */
export function sayAnswer({ why, target, isAlso, isOpened }: AnswerReading): Saying {
  if (!target) return said(message('answerNotHere'));
  if (why === 'continuation') return said(message('answerContinues'));
  const name = nameOf(target);
  const shown = isAlso
    ? message('answerAlso', name)
    : isOpened
      ? message('answerOpened', name)
      : name;
  return { shown, spoken: message('answerInReplyTo', name), isName: true };
}

/** A5: where the author's own chain goes on. */
export function sayContinued(): Saying {
  return said(message('answerContinued'));
}

function said(text: string): Saying {
  return { shown: text, spoken: text, isName: false };
}

/** So many characters of a name are told: Mastodon takes 40 from its own people and 2,048 from others. */
const LONGEST_NAME = 100;
/** `:blobcat:`; not `:30:`, which may be part of a time. */
const SHORTCODE = /:[\d_]*[a-z]\w*:/gi;

/**
 * A person as the page names them, in one line and without the custom emoji that only a picture could
 * show; by the user name where nothing else is left to be seen.
 */
export function nameOf({ account: { display_name, username, acct } }: Status): string {
  const names = [display_name.replaceAll(SHORTCODE, ' '), username];
  return oneLine(names.find((name) => !isNoName(name)) ?? acct, LONGEST_NAME);
}

/**
 * A8: what screen readers hear of a post, beside its words, is the button's name: after what the page itself
 * describes it by, which stays.
 *
 * @returns what takes that away. The page has then what it had, or what it has written since.
 */
export function describe(wrapper: Element, button: Element): () => void {
  described += 1;
  button.id = `${DESCRIBED}${SCRIPT}-${described}`;
  const before = wrapper.getAttribute('aria-describedby');
  wrapper.setAttribute('aria-describedby', before === null ? button.id : `${before} ${button.id}`);
  return () => undescribe(wrapper);
}

let described = 0;
/** Each of our scripts has this module for itself, and gives ids in the same page. */
const SCRIPT = Math.random().toString(36).slice(2, 8);

/** What is said of a post, and how many posts above or below it stands, if it is on the page. */
export function withPlace(text: string, distance: number | null): string {
  return distance === null ? text : message('answerWithPlace', text, placeOf(distance));
}

/** How many posts above or below. */
export function placeOf(distance: number): string {
  return countedMessage(distance < 0 ? 'answerAbove' : 'answerBelow', Math.abs(distance));
}
