import { countedMessage, message, textLanguage } from '../../../../utils/browser/texts.ts';
import type { ChildLife, Life } from '../../life.ts';
import { ownElement } from '../../parts/marks.ts';
import { countedPosts, namesOf, type Person } from '../../parts/people.ts';
import type { ThreadOnPage } from '../../scene.ts';

/** Screen readers hear of what changes in a place that they know already, in milliseconds. */
const KNOWN_MS = 150;

/** Says to screen readers who was chosen, once for each choice and not for each post. */
export class SaidOnce {
  readonly #life: Life;
  readonly #place = ownElement('div', 'throughline-thread-people-said');
  #next: ChildLife | null = null;

  constructor(life: Life) {
    this.#life = life;
    this.#place.role = 'status';
    this.#place.lang = textLanguage();
    life.undo(() => this.#place.remove());
  }

  /** Who chooses two, one after the other, hears of both at once. */
  say(people: readonly Person[], thread: ThreadOnPage): void {
    if (!this.#place.isConnected) document.body.append(this.#place);
    this.#next?.end();
    this.#next = this.#life.child();
    this.#next.after(KNOWN_MS, () => {
      this.#place.textContent = sentence(people, thread);
    });
  }
}

function sentence(people: readonly Person[], thread: ThreadOnPage): string {
  const ids = new Set(people.map(({ id }) => id));
  const posts = countedPosts(thread);
  const theirs = posts.filter(({ account }) => ids.has(account.id)).length;
  return message(
    'peopleSaid',
    namesOf(people),
    String(theirs),
    countedMessage('barPosts', posts.length),
    countedMessage('peopleStandOut', theirs),
  );
}
