import type { Life } from '../life.ts';
import type { ThreadOnPage } from '../scene.ts';
import type { Person } from './people.ts';

/** The people whose posts alone stand out in the thread of the page (issue 16): two at most. */
export interface PeopleChoice {
  /** Who was chosen first stands first. */
  readonly people: readonly Person[];
  /** The thread that they are chosen in. */
  readonly thread: ThreadOnPage;
  /** None: all posts are as ever. */
  choose(people: readonly Person[]): void;
  /** The next of their posts above or below an element of the page, then from the other end. */
  next(after: Element | null, step: 1 | -1): string | null;
}

const MOST_CHOSEN = 2;

let choice: PeopleChoice | null = null;
const followers = new Set<() => void>();
const sayers = new Set<Life>();

/** Lets people be chosen from now on, as long as `life` lasts. That it ends is not told: so does whoever follows it. */
export function givePeopleChoice(given: PeopleChoice, life: Life): void {
  choice = given;
  life.undo(() => {
    if (choice === given) choice = null;
  });
}

/** To be called when others are chosen. */
export function tellPeopleChoice(): void {
  for (const tell of followers) tell();
}

/** Tells whenever others are chosen. Gives what ends that. */
export function followPeopleChoice(tell: () => void): () => void {
  followers.add(tell);
  return () => followers.delete(tell);
}

/** Something says who is chosen, and has all shown again, as long as `life` lasts: without it nobody can be chosen. */
export function sayPeopleChoice(life: Life): void {
  sayers.add(life);
  life.undo(() => sayers.delete(life));
}

/** What people are chosen by; null where they cannot be. */
export function peopleChoice(): PeopleChoice | null {
  return sayers.size > 0 ? choice : null;
}

/** Whether only the posts of some stand out now. */
export function isAnybodyChosen(): boolean {
  return choice !== null && choice.people.length > 0;
}

/** With one more who is chosen, or one less. A third takes the place of who was chosen first. */
export function withToggled(chosen: readonly Person[], person: Person): readonly Person[] {
  const others = chosen.filter(({ id }) => id !== person.id);
  return others.length < chosen.length ? others : [...others, person].slice(-MOST_CHOSEN);
}

/**
 * The next post of who is chosen, by its id: in the page's order below an element (`1`) or above it (`-1`), then
 * from the other end. From that end at once where the element is in no post; null where nobody is chosen.
 */
export function nextOfChosen(after: Element | null, step: 1 | -1): string | null {
  return choice?.next(after, step) ?? null;
}
