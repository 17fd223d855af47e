import { message } from '../../../utils/browser/texts.ts';
import { OURS } from '../../../utils/thread/content/ours.ts';
import type { ChildLife, Life } from '../life.ts';
import { adoptSheet, ownElement } from '../parts/marks.ts';
import { scrollerOf } from '../parts/scroller.ts';
import { WAY_BACK } from '../parts/way-back.ts';
import css from './going.css?inline';

const ARRIVED = `${OURS}-answer-line-arrived`;
/** How long the post that was gone to stays marked. */
const MARKED_MS = 2_000;
/** Who has read on for so long, or so many screens, is not coming back (issue 12). */
const BACK_MS = 20_000;
const BACK_SCREENS = 1.5;

/**
 * A7: goes to a post of the page, marks it for a moment, and leaves a button that leads back to the exact
 * place. One way back at a time: the last.
 */
export class Going {
  readonly #life: Life;
  #last: ChildLife | undefined;

  /** @param life of all ways back. */
  constructor(life: Life) {
    this.#life = life;
    life.undo(adoptSheet(document, css));
  }

  /** @param from what was pressed, and gets the focus again on the way back. */
  goTo(target: Element, from: HTMLElement): void {
    this.stop();
    const last = this.#life.child();
    this.#last = last;
    const scroller = scrollerOf(target);
    const place = scroller.scrollTop;
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    mark(target, last);
    const focusable = target.closest<HTMLElement>('[tabindex]') ?? target.querySelector('a');
    focusable?.focus({ preventScroll: true });

    const back = ownElement('button', WAY_BACK);
    back.type = 'button';
    back.textContent = message('answerBack');
    last.on(back, 'click', () => {
      scroller.scrollTo({ top: place, behavior: 'instant' });
      from.focus({ preventScroll: true });
      this.stop();
    });
    const arrived = scroller.scrollTop;
    const readOn = () => {
      if (Math.abs(scroller.scrollTop - arrived) > BACK_SCREENS * innerHeight) this.stop();
    };
    last.on(document, 'scroll', readOn, { capture: true, passive: true });
    last.after(BACK_MS, () => this.stop());
    document.body.append(back);
    last.undo(() => back.remove());
  }

  /** Takes the mark and the way back away. */
  stop(): void {
    this.#last?.end();
  }
}

function mark(target: Element, life: Life): void {
  const moment = life.child();
  target.setAttribute(ARRIVED, '');
  moment.undo(() => target.removeAttribute(ARRIVED));
  moment.after(MARKED_MS, () => moment.end());
}
