import { type Dirent, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * The files of a folder and of those in it, also what begins with a dot; a link is not followed.
 *
 * @param isLeftOut says of what stands in the folder itself whether it is left out.
 * @returns paths from the folder on, with slashes.
 */
export function filesIn(
  folder: string,
  isLeftOut: (entry: Dirent) => boolean = () => false,
): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => !isLeftOut(entry));
  const below = entries
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(folder, name), { withFileTypes: true, recursive: true }),
    );
  return [...entries, ...below]
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
}
