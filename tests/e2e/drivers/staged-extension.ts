/**
 * A browser's own temporary folder: its profile, and a copy of the extension. The copy lets a test
 * install a next version, and keeps the build under `.output` as it was.
 */
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SavedFile } from './browser-under-test.ts';

/** How browsers name a file that they are still writing. */
const UNDER_WAY = /\.(?:crdownload|part|tmp)$|^\.org\.chromium/;

export interface StagedExtension {
  readonly extension: string;
  readonly profile: string;
  /** Where the browser puts what is saved. */
  readonly downloads: string;
  /** The files in there that are complete. */
  savedFiles(): Promise<SavedFile[]>;
  /** Raises the copy's version by one in its last place, and returns it. */
  raiseVersion(): Promise<string>;
  remove(): Promise<void>;
}

export async function stageExtension(source: string): Promise<StagedExtension> {
  const manifestOf = (folder: string) => join(folder, 'manifest.json');
  await readFile(manifestOf(source)).catch(() => {
    throw new Error(`No extension at ${source}: build it first (npm run build).`);
  });
  const folder = await mkdtemp(join(tmpdir(), 'throughline-e2e-'));
  // A test run that is broken off closes nothing.
  const removeAtExit = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeAtExit);
  const extension = join(folder, 'extension');
  const profile = join(folder, 'profile');
  const downloads = join(folder, 'downloads');
  await cp(source, extension, { recursive: true });
  await mkdir(profile);
  await mkdir(downloads);
  return {
    extension,
    profile,
    downloads,
    async savedFiles() {
      const names = (await readdir(downloads)).filter((name) => !UNDER_WAY.test(name));
      const files = await Promise.all(
        names.map(async (name) => ({ name, text: await readFile(join(downloads, name), 'utf8') })),
      );
      // Firefox keeps the name free with an empty file.
      return files.filter(({ text }) => text !== '');
    },
    async raiseVersion() {
      const manifest: unknown = JSON.parse(await readFile(manifestOf(extension), 'utf8'));
      const version = nextVersion(manifest);
      await writeFile(
        manifestOf(extension),
        JSON.stringify(Object.assign({}, manifest, { version })),
      );
      return version;
    },
    async remove() {
      // A browser that has just ended may still be writing its last files.
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      process.off('exit', removeAtExit);
    },
  };
}

function nextVersion(manifest: unknown): string {
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) {
    throw new Error('The manifest has no version.');
  }
  const parts = String(manifest.version).split('.').map(Number);
  const last = parts.pop() ?? 0;
  return [...parts, last + 1].join('.');
}
