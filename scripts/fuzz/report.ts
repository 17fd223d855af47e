import type { Fault, FuzzedThread } from './fuzz-threads.ts';

/** No task of ours is longer, whatever is written (issue 10). */
const LONGEST_TASK_MS = 50;

export interface ClassReport {
  class: string;
  posts: number;
  lettersLost: number;
  notRestored: number;
  errors: number;
  /** Of threads that have posts of this class only, or of the mixed ones; null where nobody can tell. */
  longestTaskMs: number | null;
  longestTaskIn: string | null;
}

/** What was found, class by class; a mixed thread's tasks are nobody's but its own. */
export function reportOf(threads: readonly FuzzedThread[]): ClassReport[] {
  const names = new Set(
    threads.flatMap(({ planned, compared }) => [...compared.keys(), planned.name]),
  );
  return [...names].sort().map((name) => {
    const faults = threads
      .flatMap((thread) => thread.faults)
      .filter((fault) => fault.class === name);
    const countOf = (...kinds: Fault['kind'][]) =>
      faults.filter(({ kind }) => kinds.includes(kind)).length;
    const tasks = threads.flatMap(({ planned, longestTask }) =>
      planned.name === name && longestTask ? [longestTask] : [],
    );
    const longest = tasks.toSorted((one, other) => other.ms - one.ms)[0];
    return {
      class: name,
      posts: threads.reduce((sum, { compared }) => sum + (compared.get(name) ?? 0), 0),
      lettersLost: countOf('letters lost'),
      notRestored: countOf('not restored'),
      errors: countOf('error', 'hangs'),
      longestTaskMs: longest ? Math.round(longest.ms) : null,
      longestTaskIn: longest?.in ?? null,
    };
  });
}

/** Whether a class is as issue 10 asks. */
export function isSound(report: ClassReport): boolean {
  const { lettersLost, notRestored, errors, longestTaskMs } = report;
  return lettersLost + notRestored + errors === 0 && (longestTaskMs ?? 0) <= LONGEST_TASK_MS;
}

export function tableOf(reports: readonly ClassReport[]): string {
  const head = ['posts', 'lost', 'not restored', 'errors', 'task ms', '', 'class'];
  const rows = reports.map((report) => [
    report.posts,
    report.lettersLost,
    report.notRestored,
    report.errors,
    report.longestTaskMs ?? '–',
    isSound(report) ? '' : '!',
    report.class + (isSound(report) || !report.longestTaskIn ? '' : ` (${report.longestTaskIn})`),
  ]);
  const widths = [6, 6, 13, 7, 8, 1];
  return [head, ...rows]
    .map((row) => row.map((cell, at) => String(cell).padStart(widths[at] ?? 0)).join(' '))
    .join('\n');
}
