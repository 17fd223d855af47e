import { render } from 'preact';
import { message, textDirection, textLanguage } from '../../../utils/extension/messages.ts';
import type { ThreadScene, ThreadView, WholeFeature } from '../feature.ts';
import { ownElement } from '../marks.ts';
import { Bar } from './bar.tsx';
import { type BarReading, readBar } from './bar-reading.ts';
import { hideOnScrollingDown } from './hiding.ts';
import css from './thread-bar.css?inline';

/** T1: one row above a thread, in view however deep one reads. */
export const threadBar: WholeFeature<BarSaid> = {
  id: 'threadBar',
  css,
  read({ thread, settings, isPlain }) {
    if (isPlain) return PLAIN;
    const reading = readBar(thread, settings.threadBarPosts);
    return reading && { reading };
  },
  showAbove: (said, scene) => new ThreadBar(said, scene),
};

interface BarSaid {
  /** Null on a plain page. */
  reading: BarReading | null;
}

/** T1: on a plain page there is only the way back, whatever the thread. */
const PLAIN: BarSaid = { reading: null };

/** Tells the style sheet that there is a bar: the page scrolls to what is below it. */
const PRESENT = 'data-throughline-thread-bar';

class ThreadBar implements ThreadView<BarSaid> {
  readonly element = ownElement('div', 'throughline-thread-bar');
  readonly #stopHiding: () => void;

  constructor(said: BarSaid, scene: ThreadScene) {
    this.element.role = 'region';
    this.element.ariaLabel = message('barName');
    this.element.lang = textLanguage();
    this.element.dir = textDirection();
    this.update(said, scene);
    scene.place.parent.insertBefore(this.element, scene.place.before);
    document.documentElement.setAttribute(PRESENT, '');
    this.#stopHiding = hideOnScrollingDown(this.element);
  }

  update({ reading }: BarSaid, scene: ThreadScene): void {
    this.element.toggleAttribute('data-plain', scene.isPlain);
    render(<Bar scene={scene} reading={reading} />, this.element);
  }

  remove(): void {
    this.#stopHiding();
    render(null, this.element);
    this.element.remove();
    if (!document.querySelector('.throughline-thread-bar')) {
      document.documentElement.removeAttribute(PRESENT);
    }
  }
}
