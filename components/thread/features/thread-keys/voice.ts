import { textDirection, textLanguage } from '../../../../utils/browser/texts.ts';
import type { ChildLife, Life } from '../../life.ts';
import { ownElement } from '../../parts/marks.ts';

/** A text that is said twice has to go between, or it is not spoken again. */
const PAUSE_MS = 50;
/** How long it stays to be read. */
const SAID_MS = 6_000;

/** A8: says in one line why a key did nothing, to the eye and once to the ear. Quiet otherwise. */
export class Voice {
  readonly #life: Life;
  readonly #line = ownElement('div', 'throughline-thread-keys-said');
  #moment: ChildLife | undefined;

  constructor(life: Life) {
    this.#life = life;
    const line = this.#line;
    // There before it says anything: else screen readers may miss it.
    line.role = 'status';
    line.lang = textLanguage();
    line.dir = textDirection();
    document.body.append(line);
    life.undo(() => line.remove());
  }

  /** @param text null where nothing is to be said: then what was goes. */
  say(text: string | null): void {
    this.#moment?.end();
    this.#line.textContent = '';
    if (text === null) return;
    const moment = this.#life.child();
    this.#moment = moment;
    moment.after(PAUSE_MS, () => {
      this.#line.textContent = text;
    });
    moment.after(SAID_MS, () => {
      this.#line.textContent = '';
    });
  }
}
