import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { filesIn } from './files-in.ts';

/** Large, and nothing is built from them. */
const PICTURES = /^scripts\/pictures\/.*\.png$/;

/**
 * The files that the extension is built and started from: those that git knows, and in an unpacked
 * archive, where there is no git, all but what `.gitignore` names.
 *
 * @returns paths from `folder` on, with slashes.
 */
export function sourcesIn(folder: string): string[] {
  const found = isOfGit(folder) ? listOfGit(folder, '--cached') : notIgnored(folder);
  return found.filter((path) => !PICTURES.test(path) && existsSync(join(folder, path)));
}

/** What git might take and does not know yet: it is not among the sources. */
export function unknownToGit(folder: string): string[] {
  return isOfGit(folder) ? listOfGit(folder, '--others', '--exclude-standard') : [];
}

function isOfGit(folder: string): boolean {
  return existsSync(join(folder, '.git'));
}

function listOfGit(folder: string, ...which: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync('git', ['ls-files', '-z', ...which], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git does not say which files are ours: ${stderr}`);
  return stdout.split('\0').filter((path) => path !== '');
}

/** `.gitignore` names folders and endings, and these stand in the folder itself. */
function notIgnored(folder: string): string[] {
  const lines = readFileSync(join(folder, '.gitignore'), 'utf8').split('\n').filter(Boolean);
  return filesIn(folder, ({ name }) =>
    lines.some((line) => name === line.replace(/\/$/, '') || matchesGlob(name, line)),
  );
}
