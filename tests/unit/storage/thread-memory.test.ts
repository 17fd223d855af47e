import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { SETTINGS } from '../../../utils/settings/settings.ts';
import { MOST_FOLDED, MOST_IDS_A_NOTE } from '../../../utils/storage/thread-limits.ts';
import {
  isNothing,
  NOTHING_REMEMBERED,
  type ThreadMemory,
  threadMemorySchema,
  withThreadNote,
} from '../../../utils/storage/thread-memory.ts';
import { ORDERS, type ThreadNote, threadNoteSchema } from '../../../utils/storage/thread-note.ts';
import { DAY, NOW } from './storage.ts';

/** What is remembered after these notes, all of one moment. */
const noted = (...notes: ThreadNote[]) =>
  notes.reduce((memory, note) => withThreadNote(memory, note, NOW), NOTHING_REMEMBERED);

/** `from` to before `to`, as ids of one length. */
const ids = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `${100_000 + from + at}`);

describe('T2: what was chosen for a thread', () => {
  it.each<[string, ThreadNote[], Partial<ThreadMemory>]>([
    ['nothing', [{}], { order: null, folded: [] }],
    ['an order', [{ order: 'branches' }], { order: 'branches' }],
    ['an order, and then another', [{ order: 'branches' }, { order: 'page' }], { order: 'page' }],
    ['an order that is taken back', [{ order: 'branches' }, { order: null }], { order: null }],
    ['an order, and no word of it later', [{ order: 'restored' }, {}], { order: 'restored' }],
    ['a branch', [{ fold: ['1'] }], { folded: ['1'] }],
    ['another as well', [{ fold: ['1'] }, { fold: ['2', '1'] }], { folded: ['1', '2'] }],
    ['one of two', [{ fold: ['1', '2'] }, { unfold: ['1'] }], { folded: ['2'] }],
    [
      'one in place of another',
      [{ fold: ['1'] }, { fold: ['2'], unfold: ['1'] }],
      { folded: ['2'] },
    ],
  ])('is remembered: %s', (_case, notes, expected) => {
    expect(noted(...notes)).toMatchObject(expected);
  });

  it('is no visit', () => {
    expect(noted({ order: 'branches', fold: ['1'] }).visit).toEqual(NOTHING_REMEMBERED.visit);
  });

  it(`is ${MOST_FOLDED} folded branches at the most, the latest`, () => {
    const { folded } = noted({ fold: ids(0, MOST_FOLDED) }, { fold: ids(150, 350) });
    expect(folded).toEqual(ids(150, 350));
  });

  it('does not end with a visit', () => {
    const memory = noted({ order: 'branches', fold: ['1'], visit: { shown: ['1'] } });
    const later = withThreadNote(memory, { visit: { shown: ['2'] } }, NOW + DAY);
    expect(later).toMatchObject({ order: 'branches', folded: ['1'], visit: { before: ['1'] } });
  });
});

describe('a memory says nothing', () => {
  it.each<[string, ThreadNote[], boolean]>([
    ['where nothing was noted', [], true],
    [
      'where all was taken back',
      [
        { order: 'page', fold: ['1'] },
        { order: null, unfold: ['1'] },
      ],
      true,
    ],
    ['not where there was a visit', [{ visit: {} }], false],
    ['not where an order was chosen', [{ order: 'page' }], false],
    ['not where a branch is folded', [{ fold: ['1'] }], false],
  ])('%s', (_case, notes, expected) => {
    expect(isNothing(noted(...notes))).toBe(expected);
  });
});

const anyIds = fc.array(fc.integer({ min: 0, max: 9 }).map(String), { maxLength: 5 });

it('two tabs that fold branches and are read lose nothing of each other', () => {
  const anyNote = fc.record({ visit: fc.record({ shown: anyIds, seen: anyIds }), fold: anyIds });
  fc.assert(
    fc.property(anyNote, anyNote, anyNote, (first, one, other) => {
      const both = noted(first, one, other);
      expect(both).toEqual(noted(first, other, one, other, one));
      const folded = new Set([...first.fold, ...one.fold, ...other.fold]);
      expect([...both.folded]).toEqual([...folded].toSorted());
    }),
  );
});

it('whatever may be noted can be read again', () => {
  const anyNote = fc.record(
    {
      visit: fc.record({ shown: anyIds, seen: anyIds, opened: fc.string({ minLength: 1 }) }),
      order: fc.constantFrom('page', 'restored', 'branches', null),
      fold: anyIds,
      unfold: anyIds,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(anyNote, { maxLength: 4 }), (notes) => {
      for (const note of notes) expect(z.safeParse(threadNoteSchema, note).success).toBe(true);
      const memory = noted(...notes);
      expect(z.parse(threadMemorySchema, JSON.parse(JSON.stringify(memory)))).toEqual(memory);
    }),
  );
});

it('the orders are those of the setting, and the first is what holds where nothing is set', () => {
  const { options, default: byDefault } = SETTINGS.threadOrder;
  expect(ORDERS).toEqual(options);
  expect(ORDERS[0]).toBe(byDefault);
});

describe('no note is', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['an order that there is not', { order: 'newest' }],
    ['an id that is a number', { fold: [1] }],
    ['an empty id', { fold: [''] }],
    ['an id of 65 letters', { visit: { shown: ['1'.repeat(65)] } }],
    ['a list of more than a page can show', { visit: { seen: ids(0, MOST_IDS_A_NOTE + 1) } }],
    ['no list', { visit: { shown: '1' } }],
    ['a list by another name', { visit: { shown: { length: 1, 0: '1' } } }],
    ['a visit that is none', { visit: true }],
    ['opened on two posts', { visit: { opened: ['1', '2'] } }],
  ])('%s', (_case, note) => {
    expect(z.safeParse(threadNoteSchema, note).success).toBe(false);
  });

  it('what it may be: ids of 64 letters, and all that a page can show', () => {
    const note = { visit: { shown: ids(0, MOST_IDS_A_NOTE), seen: ['1'.repeat(64)] } };
    expect(z.safeParse(threadNoteSchema, note).success).toBe(true);
  });
});
