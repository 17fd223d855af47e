/** Waiting for conditions, never for the clock: two busy cores make any fixed pause too short. */
import { setTimeout as pause } from 'node:timers/promises';

/** Long enough for a browser that shares two cores; a failing wait is rare, so it may be slow. */
const PATIENCE_MS = 20_000;
/** Firefox took 16 s to start on two cores with a load of nine. */
export const START_PATIENCE_MS = 60_000;
const BETWEEN_LOOKS_MS = 40;

/**
 * Calls `look` until it returns something other than `undefined` or `false`, and returns that.
 * A `look` that throws ends the wait at once. `what` completes the sentence "Gave up waiting for".
 */
export async function until<Found>(
  what: string | (() => string),
  look: () => Promise<Found | undefined | false>,
): Promise<Found> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > deadline) {
      throw new Error(`Gave up waiting for ${typeof what === 'string' ? what : what()}`);
    }
    await pause(BETWEEN_LOOKS_MS);
  }
}
