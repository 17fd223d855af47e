/**
 * What ours take in one turn of the page's event loop, in milliseconds: a frame at 60 Hz. What is in view is
 * done in one go, before it is painted, and with the longest piece of work there is (some 25 ms) no task of
 * the page takes 50 ms because of us (issue 10).
 */
const TURN_MS = 16;

let end: number | null = null;

/**
 * When ours have had their time in this turn, by `performance.now()`. Reading, and showing what was read, may
 * come in one turn: they share its time.
 */
export function turnEnd(): number {
  if (end === null) {
    end = performance.now() + TURN_MS;
    setTimeout(() => {
      end = null;
    });
  }
  return end;
}
