import { countedMessage, textLanguage } from '../../../utils/browser/texts.ts';
import type { PagePost } from '../../../utils/mastodon/page/page-post.ts';
import type { Life } from '../life.ts';
import { keepClicks, ownElement } from './marks.ts';

/**
 * The one place below a post's words where the features show what these lead to: articles, other posts. A
 * sibling of the content, behind the page's own card if there is one and before pictures. It does not go
 * with the words by itself: what stands in it is taken away when they are (a content warning closes).
 */
const FOOT = 'throughline-foot';
/** L4: so many links of a post are shown at once; the others on a click. */
const MOST_LINKS = 3;

type Place = Pick<PagePost, 'content' | 'markup'>;

/** Puts an element into a post's foot, which is made if need be. */
export function addToFoot(post: Place, part: Element, at: 'start' | 'end' = 'end'): void {
  const foot = footOf(post) ?? makeFoot(post);
  if (at === 'start') foot.prepend(part);
  else foot.append(part);
}

/** Takes an element out of a post's foot, and the foot away when it is empty. */
export function takeFromFoot(post: Place, part: Element): void {
  const foot = part.closest(`.${FOOT}`) ?? footOf(post);
  part.remove();
  if (foot?.childElementCount === 0) foot.remove();
}

/** The foot of a post, if it has one. */
export function footOf({ content, markup }: Place): Element | null {
  return markup.belowWords(content).last.parentElement?.querySelector(`:scope > .${FOOT}`) ?? null;
}

/** The element of ours that shows an article in a post's foot, if there is one. */
export function cardIn(foot: Element | null, key: string): HTMLElement | null {
  const cards = foot?.querySelectorAll<HTMLElement>('a[data-article]') ?? [];
  return [...cards].find(({ dataset }) => dataset.article === key) ?? null;
}

/** A quiet button of a foot. */
export function footButton(text: string): HTMLButtonElement {
  const button = ownElement('button', 'throughline-foot-button');
  button.type = 'button';
  button.textContent = text;
  return button;
}

/** Lays by what is too much to be shown at once, behind a button that shows it. */
export function withMore(parts: readonly HTMLElement[], life: Life): HTMLElement[] {
  const laidBy = parts.slice(MOST_LINKS);
  if (laidBy.length === 0) return [...parts];
  const rest = ownElement('div', '');
  rest.hidden = true;
  rest.append(...laidBy);
  const button = footButton(countedMessage('cardMore', laidBy.length));
  life.on(button, 'click', () => {
    rest.hidden = false;
    button.remove();
    rest.querySelector<HTMLElement>('a, button')?.focus();
  });
  return [...parts.slice(0, MOST_LINKS), rest, button];
}

function makeFoot({ content, markup }: Place): Element {
  const foot = ownElement('div', FOOT);
  foot.lang = textLanguage();
  keepClicks(foot);
  markup.belowWords(content).last.after(foot);
  return foot;
}
