import { render } from 'preact';
import { message, textDirection, textLanguage } from '../../../../utils/browser/texts.ts';
import type { WholeFeature } from '../../feature.ts';
import type { Life } from '../../life.ts';
import { isAnybodyChosen, sayPeopleChoice } from '../../parts/chosen-people.ts';
import { ownElement } from '../../parts/marks.ts';
import type { ThreadScene } from '../../scene.ts';
import { Bar } from './bar.tsx';
import { type BarReading, readBar } from './bar-reading.ts';
import { hideOnScrollingDown } from './hiding.ts';
import { leaveNoRoom, makeRoom } from './making-room.ts';
import peopleCss from './people.css?inline';
import { showAllByEscape } from './showing-all.ts';
import barCss from './thread-bar.css?inline';
import panelCss from './thread-panel.css?inline';
import { takeOverFocus } from './turning-plain.ts';

/** T1: one row above a thread, in view however deep one reads. */
export const threadBar: WholeFeature<BarSaid> = {
  id: 'threadBar',
  css: [barCss, panelCss, peopleCss].join('\n'),
  read({ thread, settings, isPlain }) {
    if (isPlain) return PLAIN;
    // What says whose posts alone stand out stays as long as they do.
    const reading = readBar(thread, isAnybodyChosen() ? 0 : settings.threadBarPosts);
    return reading && { reading };
  },
  showAbove(said, scene, life) {
    // A region by its element and name: by the attribute 5.0's columns are told, and posts are looked for in those.
    const element = ownElement('section', 'throughline-thread-bar');
    element.ariaLabel = message('barName');
    element.lang = textLanguage();
    element.dir = textDirection();
    draw(element, said, scene, life);
    life.undo(() => leave(element));
    scene.place.parent.insertBefore(element, scene.place.before);
    makeRoom(life);
    sayPeopleChoice(life);
    hideOnScrollingDown(element, life);
    showAllByEscape(element, life);
    takeOverFocus(element);
    return { element, update: (now, changed) => draw(element, now, changed, life) };
  },
};

interface BarSaid {
  /** Null on a plain page. */
  reading: BarReading | null;
}

/** T1: on a plain page there is only the way back, whatever the thread. */
const PLAIN: BarSaid = { reading: null };

function draw(element: HTMLElement, { reading }: BarSaid, scene: ThreadScene, life: Life): void {
  element.toggleAttribute('data-plain', scene.isPlain);
  render(<Bar scene={scene} reading={reading} life={life} />, element);
}

function leave(element: HTMLElement): void {
  render(null, element);
  element.remove();
  if (!document.querySelector('.throughline-thread-bar')) leaveNoRoom();
}
