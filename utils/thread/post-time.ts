import type { Status } from '../mastodon/entities.ts';

/** When a post was written, and by what name the instance knows it. */
interface Written {
  id: string;
  /** ISO 8601; an unknown time is earlier than any. */
  createdAt: string;
}

/** Earlier posts first; those of one moment by their ids, which grow with time. */
export function byTime(one: Written, other: Written): number {
  return byReadTime(
    { id: one.id, time: timeOf(one.createdAt) },
    { id: other.id, time: timeOf(other.createdAt) },
  );
}

/** Below 0 where one was written before the other. */
export function inTime(one: Status, other: Status): number {
  return byTime(
    { id: one.id, createdAt: one.created_at },
    { id: other.id, createdAt: other.created_at },
  );
}

/**
 * Posts in order of time. Each time is read but once: to read it whenever two are compared would take 5,000
 * posts over 30 ms.
 */
export function sortedInTime(statuses: Iterable<Status>): Status[] {
  return [...statuses]
    .map((status) => ({ status, id: status.id, time: timeOf(status.created_at) }))
    .sort(byReadTime)
    .map(({ status }) => status);
}

function byReadTime(
  one: { id: string; time: number },
  other: { id: string; time: number },
): number {
  return one.time - other.time || byId(one.id, other.id);
}

/** An instance's ids grow with time: below 0 where one is the earlier. */
export function byId(one: string, other: string): number {
  if (one.length !== other.length) return one.length - other.length;
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A time in milliseconds; 0 where it is none. */
function timeOf(createdAt: string): number {
  return Date.parse(createdAt) || 0;
}
