import { describe, expect, it } from 'vitest';
import type { BenchedPage } from '../../../../scripts/bench/pages.ts';
import { pictureOf } from '../../../../scripts/bench/picture.ts';
import { isTooNoisy, profileOf, rowsOf, tableOf } from '../../../../scripts/bench/table.ts';
import type { Visit } from '../../../../scripts/bench/visit.ts';

const NOTHING: Visit = {
  processor: null,
  requests: 0,
  received: 0,
  lastPost: 0,
  mainThread: 0,
  script: 0,
  layout: 0,
  blocking: 0,
  longTasks: 0,
  longestTask: 0,
  layoutShift: 0,
  memory: 0,
  firstNote: null,
  lastNote: null,
  posts: 60,
  notes: 0,
};
const visits = (...mainThread: number[]): Visit[] =>
  mainThread.map((ms) => ({ ...NOTHING, mainThread: ms }));
const task = (ms: number, taskMs: number, where: string) => ({
  ms,
  taskMs,
  in: where,
  spent: new Map([[where, ms]]),
});

const page: BenchedPage = {
  name: 'a < b',
  without: visits(100, 200, 400),
  again: visits(100, 300, 400),
  reading: visits(150, 400, 500).map((visit, index) => ({
    ...visit,
    firstNote: 10 * index,
    lastNote: 20 * index,
    notes: 52,
  })),
  liveReplies: [30, 10, 20],
  clicks: [16],
  firstPaint: { loads: 10, late: 1 },
  tasks: [task(30, 70, 'read'), task(12, 100, 'show'), task(8, 20, 'read')],
};

const row = (what: string) => rowsOf(page).find((each) => each.what.startsWith(what));

describe('the rows of a benched page', () => {
  it('compare each pair, and give the median of the ratios', () => {
    expect(row('main thread')).toMatchObject({ without: 200, reading: 400, ratio: 1.5, noise: 1 });
  });

  it('have none where some pages without the reader had nothing: those left would be chosen by their outcome', () => {
    const [first] = rowsOf({ ...page, without: visits(0, 100, 100), reading: visits(80, 90, 100) });
    expect(first).toMatchObject({
      what: 'main thread, ms',
      without: 100,
      reading: 90,
      ratio: null,
    });
  });

  it('have no ratio to nothing', () => {
    expect(row('layout shift')).toMatchObject({ without: 0, reading: 0, ratio: null });
  });

  it('tell what only the reader does', () => {
    expect(row('first post to first note')).toMatchObject({ without: null, reading: 10 });
    expect(row('live reply')).toMatchObject({ reading: 20 });
  });

  it('say whose the long tasks are: ours is one that would not be long without us', () => {
    expect(row('ours of all tasks')?.reading).toBe(50);
    expect(row('ours of the longest task')?.reading).toBe(30);
    expect(row('tasks that ours made long')?.reading).toBe(1);
  });

  it('leave out what was not measured, and what a browser does not tell', () => {
    const known = rowsOf({ ...page, liveReplies: [], tasks: [] }).map(({ what }) => what);
    expect(known).toContain('main thread, ms');
    expect(known.filter((what) => /live reply|profiler|processor/.test(what))).toEqual([]);
  });

  it('have an interval from six pairs on', () => {
    const more = { ...page, without: visits(1, 1, 1, 1, 1, 1), again: visits(1, 1, 1, 1, 1, 1.5) };
    const reading = visits(1.1, 1.2, 1.3, 1.4, 1.5, 1.6);
    const [first] = rowsOf({ ...more, reading });
    expect(first).toMatchObject({
      ratio: expect.closeTo(1.35),
      interval: [1.1, 1.6],
      noiseInterval: [1, 1.5],
    });
    expect(first && isTooNoisy(first)).toBe(true);
    expect(row('main thread')?.interval).toBeNull();
  });
});

it('the table shows them beside each other', () => {
  const lines = tableOf(page).split('\n');
  expect(lines[0]).toBe('a < b: 60 shown, 52 with a note; medians of 3 pairs');
  expect(lines[2]).toMatch(/^ {2}main thread, ms +200 +400 +1\.500 +1\.000 +\(no verdict\)$/);
});

it('the profile tells where our time went, the most first', () => {
  expect(profileOf(page)).toEqual([
    { where: 'read', ms: 38 },
    { where: 'show', ms: 12 },
  ]);
  expect(profileOf(page, 1)).toHaveLength(1);
});

it('the picture is SVG, with the page’s name as it is', () => {
  const picture = pictureOf([page]);
  expect(picture).toContain('a &lt; b');
  expect(picture.match(/<svg[\s\S]*<\/svg>\n$/)).not.toBeNull();
  // Three pairs have no interval.
  expect(picture).toContain('>1.50 (no verdict)<');
});
