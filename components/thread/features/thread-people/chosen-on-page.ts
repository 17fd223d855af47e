import { markupOf, postAround } from '../../../../utils/mastodon/page/markups.ts';
import type { Session } from '../../feature.ts';
import type { ChildLife, Life } from '../../life.ts';
import { type PeopleChoice, tellPeopleChoice } from '../../parts/chosen-people.ts';
import { countedPosts, type Person } from '../../parts/people.ts';
import type { ThreadOnPage } from '../../scene.ts';
import { DimmedPosts } from './dimmed-posts.ts';
import { SaidOnce } from './said-once.ts';

/** What lasts as long as somebody is chosen. */
interface Shown {
  life: ChildLife;
  posts: DimmedPosts;
  said: SaidOnce;
}

/** Who is chosen in the thread of the page. It is remembered nowhere: another thread begins with all its posts. */
export class ChosenOnPage implements PeopleChoice {
  readonly #session: Session;
  readonly #life: Life;
  #people: readonly Person[] = [];
  #ids: ReadonlySet<string> = new Set();
  #shown: Shown | null = null;

  constructor(session: Session, life: Life) {
    this.#session = session;
    this.#life = life;
    life.undo(() => this.#take([]));
  }

  get people(): readonly Person[] {
    return this.#people;
  }

  get thread(): ThreadOnPage {
    return this.#session.thread;
  }

  choose(people: readonly Person[]): void {
    this.#session.guard(() => this.#show(people));
    tellPeopleChoice();
  }

  next(after: Element | null, step: 1 | -1): string | null {
    const { page, thread } = this.#session;
    const ids = countedPosts(thread).flatMap(({ id, account }) =>
      this.#ids.has(account.id) ? id : [],
    );
    const root = after && postAround(after)?.root;
    const from = root && markupOf(root)?.idOf(root, page.focusedId());
    const isBeyond = (id: string) => (thread.distance(from ?? '', id) ?? 0) * step > 0;
    const next = step === 1 ? ids.find(isBeyond) : ids.findLast(isBeyond);
    return next ?? ids.at(step === 1 ? 0 : -1) ?? null;
  }

  #show(people: readonly Person[]): void {
    this.#take(people);
    if (people.length === 0) return;
    this.#shown ??= this.#begin();
    // First: whatever changes the page meanwhile would have it laid out once more.
    this.#shown.posts.renew();
    this.#shown.said.say(people, this.thread);
  }

  #take(people: readonly Person[]): void {
    this.#people = people;
    this.#ids = new Set(people.map(({ id }) => id));
    if (people.length > 0) return;
    this.#shown?.life.end();
    this.#shown = null;
  }

  #begin(): Shown {
    const life = this.#life.child();
    const posts = new DimmedPosts(this.#session, {
      isTheirs: ({ account }) => this.#ids.has(account.id),
      onLeave: () => this.choose([]),
      life,
    });
    return { life, posts, said: new SaidOnce(life) };
  }
}
