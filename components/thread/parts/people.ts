import { listOf, message } from '../../../utils/browser/texts.ts';
import type { Status } from '../../../utils/mastodon/entities.ts';
import { isHiddenByFilter } from '../../../utils/mastodon/reader-filters.ts';
import { oneLine } from '../../../utils/thread/content/one-line.ts';
import type { ThreadOnPage } from '../scene.ts';
import { nameOf } from './answer/saying.ts';

/** Somebody who takes part in a thread (issue 16). */
export interface Person {
  /** The account's. */
  id: string;
  name: string;
  /** Only where somebody else in the thread has the same name. */
  handle: string | null;
  /** How many posts of theirs stand on the page. */
  posts: number;
}

/** So many characters of a handle are told. */
const LONGEST_HANDLE = 100;
/** Stand for the names in a text that is then taken apart: no text of ours has them. */
const PLACES: readonly string[] = ['\uE000', '\uE001'];
const ANY_PLACE = /([\uE000\uE001])/u;

/** The posts of the page whose people are told of: what the reader's filters hide is neither counted nor named (A6). */
export function countedPosts(thread: Pick<ThreadOnPage, 'shown'>): Status[] {
  return thread.shown().filter((status) => !isHiddenByFilter(status));
}

/** Who takes part: the thread's author first, then by how many posts they have on the page, then as they stand there. */
export function peopleOf(thread: Pick<ThreadOnPage, 'shown' | 'root'>): Person[] {
  const people = new Map<string, Person & { acct: string }>();
  const called = new Map<string, number>();
  for (const status of countedPosts(thread)) {
    const { id, acct } = status.account;
    const known = people.get(id);
    if (known) {
      known.posts += 1;
      continue;
    }
    const name = nameOf(status);
    people.set(id, { id, name, acct, handle: null, posts: 1 });
    called.set(alike(name), (called.get(alike(name)) ?? 0) + 1);
  }
  const author = thread.root()?.account.id;
  return [...people.values()]
    .map(({ acct, ...person }) => {
      const isOnly = called.get(alike(person.name)) === 1;
      return { ...person, handle: isOnly ? null : `@${oneLine(acct, LONGEST_HANDLE)}` };
    })
    .toSorted(
      (one, other) =>
        Number(other.id === author) - Number(one.id === author) || other.posts - one.posts,
    );
}

/** How a person is told from all others of the thread. */
export function fullNameOf({ name, handle }: Person): string {
  return handle === null ? name : message('peopleWithHandle', name, handle);
}

/** People as a sentence lists them. */
export function namesOf(people: readonly Person[]): string {
  return listOf(people.map(fullNameOf));
}

/**
 * A sentence with the names of one or two people in it, taken apart: a name stands in an element of its own, since
 * it keeps its own direction and turns nothing around it.
 */
export function aroundNames(
  people: readonly Person[],
  sentence: (names: string) => string,
): (string | Person)[] {
  return sentence(listOf(PLACES.slice(0, people.length)))
    .split(ANY_PLACE)
    .filter((part) => part !== '')
    .map((part) => people[PLACES.indexOf(part)] ?? part);
}

/** Names that look the same to who reads quickly. */
function alike(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
