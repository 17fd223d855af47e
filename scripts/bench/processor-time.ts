import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

/** Linux counts in hundredths of a second (`USER_HZ`, which is 100 on every platform that Node runs on). */
const MS_A_TICK = 10;
/** Fields of `/proc/PID/stat` behind the name: the parent, and time in the program and in the kernel. */
const [PARENT, USER_TIME, KERNEL_TIME] = [1, 11, 12];

/**
 * The processor time of a browser with all its processes up to now, in milliseconds: the one measure of work
 * that both browsers have. Null where there is no `/proc`.
 */
export function processorTime(browser: Browser): number | null {
  const root = browser.process()?.pid;
  if (root === undefined) return null;
  try {
    const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? statOf(name) : []));
    const ours = new Set([root]);
    // A child has a larger number than its parent, unless numbers have begun anew: then some are missed.
    for (const { id, parent } of all.toSorted((one, other) => one.id - other.id)) {
      if (ours.has(parent)) ours.add(id);
    }
    return all.filter(({ id }) => ours.has(id)).reduce((sum, { ms }) => sum + ms, 0);
  } catch {
    return null;
  }
}

function statOf(name: string): { id: number; parent: number; ms: number }[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    // The name may hold spaces and brackets.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = (fields[USER_TIME] ?? 0) + (fields[KERNEL_TIME] ?? 0);
    return [{ id: Number(name), parent: fields[PARENT] ?? 0, ms: ticks * MS_A_TICK }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
