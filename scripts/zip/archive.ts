import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The first day that an archive can name; in local time, which is what archives know. */
const NO_DATE = new Date(1980, 0, 1);
/**
 * Node's own deflate may give other bytes in another version of Node or on another processor. This one is
 * JavaScript. How much memory it takes would go by the logarithm of a file's size, which is the engine's; and
 * with the most that it takes, it would clear 32 MB for each file (issue 18.5).
 */
const COMPRESSION = { level: 9, mem: 4 } as const;

/**
 * An archive of files that depends on nothing but their names and bytes: not on their order, dates, rights,
 * or where they lie.
 *
 * @param paths as they are to be called in it, from `folder` on, with slashes.
 */
export function archiveOf(folder: string, paths: readonly string[]): Uint8Array {
  const files = paths
    .toSorted()
    .map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))] as const);
  return zipSync(Object.fromEntries(files), { ...COMPRESSION, mtime: NO_DATE });
}
