import { message } from '../../../utils/extension/messages.ts';
import { OURS, ownElement } from '../marks.ts';

const ARRIVED = `${OURS}-answer-line-arrived`;
/** How long the post that was gone to stays marked. */
const MARKED_MS = 2_000;

/**
 * A7: goes to a post of the page, marks it for a moment, and leaves a button that leads back to the exact
 * place. One way back at a time: the last.
 */
export class Going {
  #back: HTMLElement | null = null;
  #unmark = () => {};

  /** @param from what was pressed, and gets the focus again on the way back. */
  goTo(target: Element, from: HTMLElement): void {
    this.stop();
    const scroller = scrollerOf(target);
    const place = scroller.scrollTop;
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.#mark(target);
    const focusable = target.closest<HTMLElement>('[tabindex]') ?? target.querySelector('a');
    focusable?.focus({ preventScroll: true });

    const back = ownElement('button', 'throughline-answer-line-back');
    back.type = 'button';
    back.textContent = message('answerBack');
    back.addEventListener('click', () => {
      scroller.scrollTo({ top: place, behavior: 'instant' });
      from.focus({ preventScroll: true });
      this.stop();
    });
    document.body.append(back);
    this.#back = back;
  }

  /** Takes the mark and the way back away. */
  stop(): void {
    this.#back?.remove();
    this.#back = null;
    this.#unmark();
  }

  #mark(target: Element): void {
    target.setAttribute(ARRIVED, '');
    const timer = setTimeout(() => this.#unmark(), MARKED_MS);
    this.#unmark = () => {
      clearTimeout(timer);
      target.removeAttribute(ARRIVED);
    };
  }
}

/** The column scrolls in the advanced layout, the page in the other. */
function scrollerOf(element: Element): Element {
  for (let above = element.parentElement; above; above = above.parentElement) {
    const { overflowY } = getComputedStyle(above);
    const scrolls = overflowY === 'auto' || overflowY === 'scroll';
    if (scrolls && above.scrollHeight > above.clientHeight) return above;
  }
  return document.scrollingElement ?? document.documentElement;
}
