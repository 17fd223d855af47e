import { render } from 'preact';
import { message, textDirection, textLanguage } from '../../../utils/extension/messages.ts';
import type { ThreadScene, ThreadView, WholeFeature } from '../feature.ts';
import { ownElement } from '../marks.ts';
import { Bar } from './bar.tsx';
import { readBar } from './bar-reading.ts';
import { hideOnScrollingDown } from './hiding.ts';
import css from './thread-bar.css?inline';

/** T1: one row above a thread, in view however deep one reads. */
export const threadBar: WholeFeature = {
  id: 'threadBar',
  css,
  showAbove(scene) {
    const reading = readFor(scene);
    return reading || scene.isPlain ? new ThreadBar(scene) : null;
  },
};

function readFor({ thread, settings, isPlain }: ThreadScene) {
  return isPlain ? null : readBar(thread, settings.threadBarPosts);
}

/** Tells the style sheet that there is a bar: the page scrolls to what is below it. */
const PRESENT = 'data-throughline-thread-bar';

class ThreadBar implements ThreadView {
  readonly element = ownElement('div', 'throughline-thread-bar');
  readonly #stopHiding: () => void;

  constructor(scene: ThreadScene) {
    this.element.role = 'region';
    this.element.ariaLabel = message('barName');
    this.element.lang = textLanguage();
    this.element.dir = textDirection();
    this.update(scene);
    scene.place.parent.insertBefore(this.element, scene.place.before);
    document.documentElement.setAttribute(PRESENT, '');
    this.#stopHiding = hideOnScrollingDown(this.element);
  }

  update(scene: ThreadScene): void {
    const reading = readFor(scene);
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
