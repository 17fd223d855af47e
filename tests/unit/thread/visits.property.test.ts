import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MOST_IDS,
  NO_VISIT,
  newSince,
  VISIT_GAP_MS,
  type VisitNote,
  visitAt,
  withVisitNote,
} from '../../../utils/thread/visits.ts';

const NOON = Date.UTC(2026, 2, 1, 12);
const DAY = 24 * 60 * 60_000;

const anyId = fc.integer({ min: 0, max: 12 }).map(String);
const anyIds = fc.array(anyId, { maxLength: 6 });
const anyNote: fc.Arbitrary<VisitNote> = fc.record(
  { shown: anyIds, seen: anyIds, opened: anyId },
  { requiredKeys: [] },
);
/** Times of a few hours, so that some notes make a visit and some the next; the clock goes as it likes. */
const anyTime = fc.integer({ min: -4, max: 20 }).map((steps) => NOON + steps * (VISIT_GAP_MS / 2));
const anyVisit = fc
  .array(fc.tuple(anyNote, anyTime), { maxLength: 8 })
  .map((notes) => notes.reduce((visit, [note, now]) => withVisitNote(visit, note, now), NO_VISIT));

describe('whatever is noted, by however many tabs, at whatever time a clock shows', () => {
  it('two tabs may say theirs in any order', () => {
    fc.assert(
      fc.property(anyVisit, anyNote, anyNote, anyTime, (visit, one, other, now) => {
        const both = (first: VisitNote, second: VisitNote) =>
          withVisitNote(withVisitNote(visit, first, now), second, now);
        expect(both(one, other)).toEqual(both(other, one));
      }),
    );
  });

  it('what is said twice is said once', () => {
    fc.assert(
      fc.property(anyVisit, anyNote, anyTime, (visit, note, now) => {
        const once = withVisitNote(visit, note, now);
        expect(withVisitNote(once, note, now)).toEqual(once);
      }),
    );
  });

  it('nothing is lost and nothing counted twice', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyNote, anyTime), { maxLength: 12 }), (notes) => {
        let visit = NO_VISIT;
        const shown = new Set<string>();
        for (const [note, now] of notes) {
          const earlier = visitAt(visit, now).before;
          visit = withVisitNote(visit, note, now);
          for (const id of [...(note.shown ?? []), ...(note.seen ?? [])]) shown.add(id);
          const { before, now: here, seen } = visit;
          expect([...before, ...here].toSorted()).toEqual([...shown].toSorted());
          expect(before).toEqual(earlier);
          expect(here.filter((id) => before.includes(id))).toEqual([]);
          expect(seen.filter((id) => !here.includes(id))).toEqual([]);
          expect(Math.max(visit.at ?? now, visit.endedAt ?? now)).toBe(now);
        }
      }),
    );
  });

  it('what was on the page at an earlier visit is never new again', () => {
    fc.assert(
      fc.property(anyVisit, anyTime, anyNote, (visit, now, note) => {
        const next = withVisitNote(visit, note, now);
        const isNew = newSince(next, () => undefined);
        const later = new Date(now + DAY).toISOString();
        const again = next.before.map((id) => ({ id, created_at: later, in_reply_to_id: null }));
        expect(again.filter(isNew)).toEqual([]);
      }),
    );
  });

  it('the bounds hold, and two tabs may still say theirs in any order', () => {
    const anyRange = fc
      .tuple(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 6_000 }))
      .map(([from, length]) => ({
        shown: Array.from({ length }, (_, at) => `${100_000 + from + at}`),
      }));
    fc.assert(
      fc.property(anyRange, anyRange, anyRange, (first, one, other) => {
        const visit = withVisitNote(NO_VISIT, first, NOON);
        const now = NOON + DAY;
        const both = (a: VisitNote, b: VisitNote) =>
          withVisitNote(withVisitNote(visit, a, now), b, now);
        expect(both(one, other)).toEqual(both(other, one));
        const { before, now: here } = both(one, other);
        expect(before.length + here.length).toBeLessThanOrEqual(MOST_IDS);
      }),
      { numRuns: 25 },
    );
  });
});
