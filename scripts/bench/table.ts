import type { BenchedPage } from './pages.ts';
import type { Visit } from './visit.ts';

/** One line of the table: medians, and how they compare with the page without the reader. */
export interface Row {
  what: string;
  without: number | null;
  reading: number;
  /** With the reader to without it; null where there is nothing to compare with. */
  ratio: number | null;
  /** The page without the reader to itself: what is no more than this is noise. */
  noise: number | null;
}

/** What is measured with and without the reader, in what unit. */
const COMPARED: readonly (readonly [keyof Visit, string])[] = [
  ['mainThread', 'main thread, ms'],
  ['script', 'of it script, ms'],
  ['layout', 'of it style and layout, ms'],
  ['blocking', 'blocking time, ms'],
  ['longTasks', 'tasks over 50 ms'],
  ['longestTask', 'longest task, ms'],
  ['layoutShift', 'layout shift'],
  ['memory', 'memory, MB'],
];

const ONLY_READING: readonly (readonly [keyof Visit, string])[] = [
  ['firstNote', 'last post to first note, ms'],
  ['lastNote', 'last post to last note, ms'],
];

/** A task that the browser calls long. */
const LONG_TASK_MS = 50;

/** The rows of one page. Each ratio is that of a pair, and the median of those: pairs are of one moment. */
export function rowsOf({ without, again, reading, liveReplies, tasks }: BenchedPage): Row[] {
  const compared = COMPARED.map(([key, what]): Row => {
    const numbers = (visits: readonly Visit[]) => visits.map((visit) => visit[key] ?? 0);
    const plain = numbers(without);
    return {
      what,
      without: median(plain),
      reading: median(numbers(reading)) ?? 0,
      ratio: median(ratios(numbers(reading), plain)),
      noise: median(ratios(numbers(again), plain)),
    };
  });
  const alone = (what: string, numbers: readonly number[]): Row[] => {
    const middle = median(numbers);
    return middle === null
      ? []
      : [{ what, without: null, reading: middle, ratio: null, noise: null }];
  };
  const own = tasks.map(({ ms }) => ms);
  return [
    ...compared,
    ...ONLY_READING.flatMap(([key, what]) =>
      alone(
        what,
        reading.flatMap((visit) => visit[key] ?? []),
      ),
    ),
    ...alone('live reply to its note, ms', liveReplies),
    ...alone('ours of all tasks, under a profiler, ms', [own.reduce((sum, ms) => sum + ms, 0)]),
    ...alone('ours of the longest task, under a profiler, ms', [Math.max(0, ...own)]),
    ...alone('tasks that ours made long, under a profiler', [
      tasks.filter(({ ms, taskMs }) => taskMs > LONG_TASK_MS && taskMs - ms <= LONG_TASK_MS).length,
    ]),
  ];
}

/** The table of one page, for people. */
export function tableOf(page: BenchedPage): string {
  const head = ['', 'without', 'with', 'ratio', '(noise)'];
  const cells = rowsOf(page).map(({ what, without, reading, ratio, noise }) => [
    what,
    shown(without),
    shown(reading),
    ratio === null ? '' : ratio.toFixed(2),
    noise === null ? '' : `(${noise.toFixed(2)})`,
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...cells].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  const { posts = 0, notes = 0 } = page.reading.at(-1) ?? {};
  const title = `${page.name}: ${posts} shown, ${notes} with a note; medians of ${page.reading.length} pairs`;
  const longest = page.tasks.toSorted((one, other) => other.ms - one.ms)[0];
  const where = longest ? [`  The longest task of ours: most of it in ${longest.in}`] : [];
  return [title, ...[head, ...cells].map((row) => `  ${line(row)}`), ...where].join('\n');
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

/** The middle one; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** Of what is nothing without the reader there is no ratio. */
function ratios(some: readonly number[], others: readonly number[]): number[] {
  return some.flatMap((number, index) => {
    const other = others[index] ?? 0;
    return other > 0 ? number / other : [];
  });
}

function shown(number: number | null): string {
  if (number === null) return '';
  return number < 10 ? number.toFixed(2) : number.toFixed(0);
}
