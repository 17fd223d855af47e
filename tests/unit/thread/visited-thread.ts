/** A thread that was visited some minutes after noon. */
import {
  NO_VISIT,
  type Visit,
  type VisitNote,
  withVisitNote,
} from '../../../utils/thread/visits.ts';

export const NOON = Date.UTC(2026, 2, 1, 12);
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** What is known after notes, each so many minutes after noon. */
export function visited(...notes: [minutes: number, note: VisitNote][]): Visit {
  return notes.reduce(
    (visit, [minutes, note]) => withVisitNote(visit, note, NOON + minutes * MINUTE),
    NO_VISIT,
  );
}
