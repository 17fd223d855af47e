/**
 * Whether the sources archive is enough to make every archive anew, byte for byte, as a reviewer does
 * (issue 18.5): it is unpacked into another folder, what `npm run zip` does is done there, and all are compared.
 * Ends with 1 where one is another. It needs builds (`npm test` makes them).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { writePackages } from '../zip/packages.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCES = /-sources\.zip$/;

const folder = mkdtempSync(join(tmpdir(), 'throughline-packages-'));
try {
  process.exitCode = isMadeAlike() ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function isMadeAlike(): boolean {
  const archives = writePackages();
  for (const archive of archives) if (SOURCES.test(archive)) unpack(archive);
  // What `npm ci` would put there: the same lockfile gives the same packages, and there may be no network.
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const { status } = spawnSync('node', ['scripts/zip.ts'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) return false;
  const verdicts = archives.map((path) => {
    const isSame = readFileSync(path).equals(readFileSync(join(folder, relative(ROOT, path))));
    console.log(
      `${basename(path)}: ${isSame ? 'the same' : 'ANOTHER'} from its sources, elsewhere`,
    );
    return isSame;
  });
  return verdicts.every(Boolean);
}

function unpack(archive: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
