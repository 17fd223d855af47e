import type { Status } from '../mastodon/entities.ts';
import { byId } from './post-time.ts';

/** T3: visits less than so far apart are one. Who goes to the door or reads a link has not left the thread. */
export const VISIT_GAP_MS = 10 * 60_000;

/**
 * So many posts of a thread are remembered, as many as are read of one (`POSTS_A_THREAD`). The latest stay:
 * what is new comes after them.
 */
export const MOST_IDS = 5_000;

/**
 * So many posts that a thread was opened on. People open it on two or three; the earliest stay, since they
 * stand above the others, and what is below them was there.
 */
export const MOST_OPENED = 100;

/** What is known of the visits to a thread (T3, issue 16). Lists of ids are in the order of time. */
export interface Visit {
  /** What was on the page in earlier visits. */
  readonly before: readonly string[];
  /** What was first on the page in this one. */
  readonly now: readonly string[];
  /** What of `now` the reader has had in view. */
  readonly seen: readonly string[];
  /** The posts that the thread was opened on in earlier visits. */
  readonly opened: readonly string[];
  /** And in this one: that says nothing of what could be seen before. */
  readonly openedNow: readonly string[];
  /** When the visit before this one ended, in milliseconds since 1970; null where there was none. */
  readonly endedAt: number | null;
  /** When the reader last did something in this one; null where they have not been there yet. */
  readonly at: number | null;
}

/** What a page has to say of a visit. Whatever it says, the reader is there. */
export interface VisitNote {
  /** What is on the page, or some of it. */
  readonly shown?: readonly string[] | undefined;
  /** What the reader has had in view. */
  readonly seen?: readonly string[] | undefined;
  /** The post that the thread is opened on. */
  readonly opened?: string | undefined;
}

/** Of a thread where nobody has been. */
export const NO_VISIT: Visit = {
  before: [],
  now: [],
  seen: [],
  opened: [],
  openedNow: [],
  endedAt: null,
  at: null,
};

/**
 * The visit as it stands at a time: the same one, or the next, to which all that was there is from before.
 * Clocks go back: what is said to be of the future is of now.
 */
export function visitAt(visit: Visit, now: number): Visit {
  const at = visit.at === null ? null : Math.min(visit.at, now);
  const endedAt = visit.endedAt === null ? null : Math.min(visit.endedAt, now);
  if (at === null || now - at < VISIT_GAP_MS) return { ...visit, at, endedAt };
  // Whose page never showed a post has seen nothing of the thread: the next visit is the first.
  if (visit.before.length + visit.now.length === 0) return NO_VISIT;
  return {
    before: latestIds([...visit.before, ...visit.now], MOST_IDS),
    now: [],
    seen: [],
    opened: inOrder([...visit.opened, ...visit.openedNow]).slice(0, MOST_OPENED),
    openedNow: [],
    endedAt: at,
    at,
  };
}

/**
 * What is known after a note of a time. Of the notes of one moment it matters neither which comes first nor
 * how often: two tabs show one thread, and a page may say a thing twice.
 */
export function withVisitNote(visit: Visit, note: VisitNote, now: number): Visit {
  const { shown = [], seen = [], opened } = note;
  const current = visitAt(visit, now);
  const before = new Set(current.before);
  const isFirst = (id: string) => !before.has(id);
  // What is in view is on the page, whether or not that was said before.
  const lists = withinBounds(
    current.before,
    withIds(current.now, [...shown, ...seen].filter(isFirst)),
  );
  const here = new Set(lists.now);
  return {
    ...current,
    ...lists,
    seen: withIds(current.seen, seen).filter((id) => here.has(id)),
    openedNow: withIds(current.openedNow, opened === undefined ? [] : [opened]).slice(
      0,
      MOST_OPENED,
    ),
    at: now,
  };
}

/** What is asked of a post to say whether it is new. */
type Placed = Pick<Status, 'id' | 'created_at' | 'in_reply_to_id'>;

/**
 * T3: says of the posts of a thread whether they are new since the last visit. New is what was not on the
 * page then and would have been there: a page shows what is below the post that it was opened on, and nobody
 * could see what was written later. A first visit has none; unread is not new.
 *
 * @param visit as it stands (`visitAt`).
 * @param lookUp the posts of the thread. What comes later is another reading: then this is made anew.
 */
export function newSince(
  visit: Visit,
  lookUp: (id: string) => Placed | undefined,
): (status: Placed) => boolean {
  const { endedAt } = visit;
  if (endedAt === null) return () => false;
  const before = new Set(visit.before);
  const isForgotten = forgottenIn(visit);
  const wasBelow = belowAny(visit.opened, lookUp);
  return (status) => {
    if (before.has(status.id) || isForgotten(status.id)) return false;
    return Date.parse(status.created_at) > endedAt || wasBelow(status);
  };
}

/** Ids once each, in the order of time, and no more than so many: the latest. */
export function latestIds(ids: readonly string[], most: number): string[] {
  return inOrder(ids).slice(-most);
}

function inOrder(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(byId);
}

/** The very same list where nothing is new in it, as mostly: to put thousands in order takes milliseconds. */
function withIds(ids: readonly string[], more: readonly string[]): readonly string[] {
  const known = new Set(ids);
  return more.every((id) => known.has(id)) ? ids : inOrder([...ids, ...more]);
}

function withinBounds(
  before: readonly string[],
  now: readonly string[],
): Pick<Visit, 'before' | 'now'> {
  if (before.length + now.length <= MOST_IDS) return { before, now };
  const left = new Set(latestIds([...before, ...now], MOST_IDS));
  const stays = (id: string) => left.has(id);
  return { before: before.filter(stays), now: now.filter(stays) };
}

/** Where a visit holds all that it may, what is earlier may have been there as well: it is not called new. */
function forgottenIn({ before, now }: Visit): (id: string) => boolean {
  if (before.length + now.length < MOST_IDS) return () => false;
  const [earliest] = inOrder([...before.slice(0, 1), ...now.slice(0, 1)]);
  return (id) => earliest !== undefined && byId(id, earliest) < 0;
}

/**
 * Whether a post is one of these, or below one. Each post is gone over but once, however deep a thread is;
 * what replies to itself in a circle ends where it began.
 */
function belowAny(
  ids: readonly string[],
  lookUp: (id: string) => Placed | undefined,
): (status: Placed) => boolean {
  const answers = new Map(ids.map((id) => [id, true]));
  return (status) => {
    const way = new Set<string>();
    let id: string | null = status.id;
    let above: Placed | undefined = status;
    while (id !== null && !answers.has(id) && !way.has(id)) {
      way.add(id);
      id = above?.in_reply_to_id ?? null;
      above = id === null ? undefined : lookUp(id);
    }
    const isBelow = id !== null && answers.get(id) === true;
    for (const passed of way) answers.set(passed, isBelow);
    return isBelow;
  };
}
