import type { BenchedPage } from './pages.ts';
import { type Interval, median, medianInterval } from './statistics.ts';
import { LONG_TASK_MS, type Visit } from './visit.ts';

/** One line of the table: medians, and how they compare with the page without the reader. */
export interface Row {
  what: string;
  without: number | null;
  reading: number;
  /** With the reader to without it, and its 95 % interval; null where there is nothing to compare with. */
  ratio: number | null;
  interval: Interval | null;
  /** The page without the reader to itself: what is no more than this is noise. */
  noise: number | null;
  noiseInterval: Interval | null;
}

/** What is measured with and without the reader, in what unit. */
const COMPARED: readonly (readonly [keyof Visit, string])[] = [
  ['mainThread', 'main thread, ms'],
  ['script', 'of it script, ms'],
  ['layout', 'of it style and layout, ms'],
  ['processor', 'processor time of the browser, ms'],
  ['lastPost', 'last post, ms'],
  ['blocking', 'blocking time, ms'],
  ['longTasks', 'tasks over 50 ms'],
  ['longestTask', 'longest task, ms'],
  ['layoutShift', 'layout shift'],
  ['memory', 'memory, MB'],
  ['requests', 'requests'],
  ['received', 'received, kB'],
];

const ONLY_READING: readonly (readonly [keyof Visit, string])[] = [
  ['firstNote', 'first post to first note, ms'],
  ['lastNote', 'last post to last note, ms'],
];

/** Issue 17: where the page differs from itself by more, a ratio is no verdict. */
const MOST_NOISE = 0.02;

/** The rows of one page. Each ratio is that of a pair, and the median of those: pairs are of one moment. */
export function rowsOf(page: BenchedPage): Row[] {
  const { without, again, reading, liveReplies, clicks, firstPaint, tasks } = page;
  const own = tasks.map(({ ms }) => ms);
  return [
    ...COMPARED.flatMap(([key, what]) =>
      comparedRow(what, {
        without: without.map((visit) => visit[key]),
        again: again.map((visit) => visit[key]),
        reading: reading.map((visit) => visit[key]),
      }),
    ),
    ...ONLY_READING.flatMap(([key, what]) => rowAlone(what, numbersOf(reading, key))),
    ...rowAlone('loads of ten in which a note came after its post', [firstPaint.late]),
    ...rowAlone('live reply to its note, ms', liveReplies),
    ...rowAlone('click to the answered post, ms', clicks),
    ...(tasks.length === 0
      ? []
      : [
          ...rowAlone('ours of all tasks, under a profiler, ms', [
            own.reduce((sum, ms) => sum + ms, 0),
          ]),
          ...rowAlone('ours of the longest task, under a profiler, ms', [Math.max(0, ...own)]),
          ...rowAlone('tasks that ours made long, under a profiler', [
            tasks.filter(({ ms, taskMs }) => taskMs > LONG_TASK_MS && taskMs - ms <= LONG_TASK_MS)
              .length,
          ]),
        ]),
  ];
}

/** What was measured together stands at the same place; null is what a browser does not tell. */
interface Compared {
  without: readonly (number | null)[];
  again: readonly (number | null)[];
  reading: readonly (number | null)[];
}

/** The row of what was measured in pairs; none where a browser does not tell. */
export function comparedRow(what: string, { without, again, reading }: Compared): Row[] {
  const [plain, ours] = [median(known(without)), median(known(reading))];
  if (plain === null || ours === null) return [];
  const [some, noise] = [ratios(reading, without), ratios(again, without)];
  return [
    {
      what,
      without: plain,
      reading: ours,
      ratio: median(some),
      interval: medianInterval(some),
      noise: median(noise),
      noiseInterval: medianInterval(noise),
    },
  ];
}

/** The row of what there is only with the reader; none where nothing was measured. */
export function rowAlone(what: string, numbers: readonly number[]): Row[] {
  const reading = median(numbers);
  if (reading === null) return [];
  const nothing = { without: null, ratio: null, interval: null, noise: null, noiseInterval: null };
  return [{ what, reading, ...nothing }];
}

/** The table of one page, for people. */
export function tableOf(page: BenchedPage): string {
  const { posts = 0, notes = 0 } = page.reading.at(-1) ?? {};
  const title = `${page.name}: ${posts} shown, ${notes} with a note; medians of ${page.reading.length} pairs`;
  const longest = page.tasks.toSorted((one, other) => other.ms - one.ms)[0];
  const where = longest ? [`  The longest task of ours: most of it in ${longest.in}`] : [];
  return [title, linesOf(rowsOf(page)), ...where].join('\n');
}

/** Rows below each other, each number under its head. */
export function linesOf(rows: readonly Row[]): string {
  const head = ['', 'without', 'with', 'ratio', '95 %', 'against itself', '95 %'];
  const cells = rows.map((row) => [
    row.what,
    shown(row.without),
    shown(row.reading),
    row.ratio?.toFixed(3) ?? '',
    between(row.interval),
    row.noise?.toFixed(3) ?? '',
    between(row.noiseInterval) + (isTooNoisy(row) ? ' (no verdict)' : ''),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...cells].map((row) => row[column]?.length ?? 0)),
  );
  return [head, ...cells]
    .map((row) =>
      row.map((cell, at) =>
        at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      ),
    )
    .map((row) => `  ${row.join('  ').trimEnd()}`)
    .join('\n');
}

/** Whether the page differs so much from itself that a ratio says nothing, or it is not known by how much. */
export function isTooNoisy({ ratio, noiseInterval }: Row): boolean {
  if (ratio === null) return false;
  if (noiseInterval === null) return true;
  const [low, high] = noiseInterval;
  return low < 1 - MOST_NOISE || high > 1 + MOST_NOISE;
}

/** Where our time went under the profiler, the most first. */
export function profileOf({ tasks }: BenchedPage, most = 25): { where: string; ms: number }[] {
  const spent = new Map<string, number>();
  for (const [where, ms] of tasks.flatMap((task) => [...task.spent])) {
    spent.set(where, (spent.get(where) ?? 0) + ms);
  }
  return [...spent]
    .map(([where, ms]) => ({ where, ms }))
    .toSorted((one, other) => other.ms - one.ms)
    .slice(0, most);
}

function numbersOf(visits: readonly Visit[], key: keyof Visit): number[] {
  return visits.flatMap((visit) => visit[key] ?? []);
}

function known(numbers: readonly (number | null)[]): number[] {
  return numbers.flatMap((number) => number ?? []);
}

/**
 * The ratio of each pair. None at all where any page without the reader has nothing of it: those that are left would
 * be chosen by their outcome.
 */
function ratios(some: readonly (number | null)[], others: readonly (number | null)[]): number[] {
  const pairs = some.map((number, index) => [number, others[index] ?? null] as const);
  const all = pairs.flatMap(([number, other]) => (number !== null && other ? number / other : []));
  return all.length === pairs.length ? all : [];
}

function shown(number: number | null): string {
  if (number === null) return '';
  return number < 10 ? number.toFixed(2) : number.toFixed(0);
}

function between(interval: Interval | null): string {
  return interval === null ? '' : interval.map((end) => end.toFixed(3)).join('–');
}
