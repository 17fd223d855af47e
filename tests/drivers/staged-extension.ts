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
  /** Forgets what was saved. */
  removeSavedFiles(): Promise<void>;
  /**
   * Removes the folder when the process ends without `remove`. To be called once the browser has started:
   * its driver ends it in the same way, and that has to come before.
   */
  removeAtExit(): void;
  remove(): Promise<void>;
}

export async function stageExtension(source: string): Promise<StagedExtension> {
  const manifestOf = (folder: string) => join(folder, 'manifest.json');
  await readFile(manifestOf(source)).catch(() => {
    throw new Error(`No extension at ${source}: build it first (npm run build).`);
  });
  const folder = await mkdtemp(join(tmpdir(), 'throughline-e2e-'));
  // A browser that has just ended may still be writing its last files.
  const thoroughly = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
  const removeNow = () => rmSync(folder, thoroughly);
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
    async removeSavedFiles() {
      await rm(downloads, thoroughly);
      await mkdir(downloads);
    },
    removeAtExit() {
      process.off('exit', removeNow);
      process.once('exit', removeNow);
    },
    async remove() {
      await rm(folder, thoroughly);
      process.off('exit', removeNow);
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
