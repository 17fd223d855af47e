import { describe, expect, it } from 'vitest';
import {
  MOST_IDS,
  MOST_OPENED,
  NO_VISIT,
  newSince,
  type Visit,
  type VisitNote,
  visitAt,
  withVisitNote,
} from '../../../utils/thread/visits.ts';
import { DAY, MINUTE, NOON, visited } from './visited-thread.ts';

/** `from` to before `to`, as ids of one length. */
const ids = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `${100_000 + from + at}`);

describe('T3: a visit', () => {
  it('begins with what is on the page', () => {
    expect(visited([0, { opened: '1', shown: ['1', '2'], seen: ['1'] }])).toEqual({
      before: [],
      now: ['1', '2'],
      seen: ['1'],
      opened: [],
      openedNow: ['1'],
      endedAt: null,
      at: NOON,
    });
  });

  it('goes on while less than ten minutes pass', () => {
    const visit = visited([0, { shown: ['1'] }], [9.99, {}], [19.98, { shown: ['2'] }]);
    expect(visit).toMatchObject({ before: [], now: ['1', '2'], endedAt: null });
  });

  it('is over after ten: what was there is from before', () => {
    const first: VisitNote = { opened: '1', shown: ['1', '2'], seen: ['1'] };
    expect(visited([0, first], [3, {}], [13, { opened: '2', shown: ['2', '3'] }])).toEqual({
      before: ['1', '2'],
      now: ['3'],
      seen: [],
      opened: ['1'],
      openedNow: ['2'],
      endedAt: NOON + 3 * MINUTE,
      at: NOON + 13 * MINUTE,
    });
  });

  it('is the same one that is looked at before anything is noted', () => {
    const visit = visited([0, { opened: '1', shown: ['1', '2'], seen: ['1'] }]);
    const later = NOON + 13 * MINUTE;
    const looked = visitAt(visit, later);
    expect(looked).toMatchObject({ before: ['1', '2'], now: [], seen: [], endedAt: NOON });
    expect(visitAt(looked, later)).toEqual(looked);
    const note = { shown: ['3'] };
    expect(withVisitNote(looked, note, later)).toEqual(withVisitNote(visit, note, later));
  });

  it('adds to those before it', () => {
    const visit = visited(
      [0, { opened: '1', shown: ['1'] }],
      [20, { opened: '2', shown: ['1', '2'] }],
      [40, { opened: '3', shown: ['2', '3'] }],
    );
    expect(visit).toMatchObject({ before: ['1', '2'], now: ['3'], opened: ['1', '2'] });
    expect(visit.endedAt).toBe(NOON + 20 * MINUTE);
  });

  it('of a page that never showed a post is none', () => {
    expect(visited([0, { opened: '1' }], [20, { shown: ['1'] }])).toMatchObject({
      opened: [],
      endedAt: null,
    });
  });

  it.each<[string, VisitNote, Partial<Visit>]>([
    ['is on the page as well', { seen: ['3'] }, { now: ['3'], seen: ['3'] }],
    ['was there before is not counted', { seen: ['1'] }, { now: [], seen: [] }],
  ])('what is in view %s', (_case, note, expected) => {
    expect(visited([0, { shown: ['1'] }], [20, note])).toMatchObject(expected);
  });

  it('has ids in the order of time, whatever order they come in', () => {
    expect(visited([0, { shown: ['9', '10', '2', '100'] }]).now).toEqual(['2', '9', '10', '100']);
  });
});

describe('a clock', () => {
  const back = -60;

  it('that goes back within a visit does not end it', () => {
    const visit = visited([0, { shown: ['1'] }], [back, { shown: ['2'] }]);
    expect(visit).toMatchObject({
      before: [],
      now: ['1', '2'],
      endedAt: null,
      at: NOON + back * MINUTE,
    });
  });

  it('that goes back between visits makes one of them', () => {
    const visit = visited([0, { shown: ['1'] }], [20, { shown: ['2'] }], [back, { shown: ['3'] }]);
    expect(visit).toMatchObject({ before: ['1'], now: ['2', '3'], endedAt: NOON + back * MINUTE });
  });

  it('that was years ahead does not hide what comes', () => {
    const wrong = withVisitNote(NO_VISIT, { opened: '1', shown: ['1'] }, NOON + 1_000 * DAY);
    const right = withVisitNote(wrong, { shown: ['1'] }, NOON);
    const next = withVisitNote(right, { shown: ['1', '2'] }, NOON + 20 * MINUTE);
    expect(next).toMatchObject({ before: ['1'], now: ['2'], endedAt: NOON });
  });
});

describe('the bounds of a visit', () => {
  it('are 5,000 posts of a thread, the latest, over both lists', () => {
    const visit = visited([0, { shown: ids(0, 3_000) }], [20, { shown: ids(0, 6_000) }]);
    expect(visit.before).toEqual(ids(1_000, 3_000));
    expect(visit.now).toEqual(ids(3_000, 6_000));
    expect(visit.before.length + visit.now.length).toBe(MOST_IDS);
  });

  it('leave nothing seen that is forgotten', () => {
    const visit = visited([0, { seen: ids(0, MOST_IDS) }], [1, { shown: ids(MOST_IDS, 5_010) }]);
    expect(visit.seen).toEqual(ids(10, MOST_IDS));
  });

  it('call nothing new that is earlier than all that is remembered', () => {
    const [root = ''] = ids(0, 1);
    const [late = ''] = ids(6_000, 6_001);
    const visit = visited([0, { opened: root, shown: ids(0, 6_000) }], [20, {}]);
    const posts = [...ids(0, 6_000), late].map((id) => ({
      id,
      created_at: '',
      in_reply_to_id: id === root ? null : root,
    }));
    expect(posts.filter(newSince(visit, () => undefined)).map(({ id }) => id)).toEqual([late]);
  });

  it('are 100 posts that it was opened on, those above the others, in one visit and in all', () => {
    const openedOn = (from: number, to: number, minutes: number) =>
      ids(from, to).map((opened): [number, VisitNote] => [minutes, { opened, shown: ['1'] }]);
    const one = visited(...openedOn(0, 120, 0));
    expect(one.openedNow).toEqual(ids(0, MOST_OPENED));
    const two = visited(...openedOn(60, 120, 0), ...openedOn(0, 60, 20), [40, {}]);
    expect(two.opened).toEqual(ids(0, MOST_OPENED));
  });
});
