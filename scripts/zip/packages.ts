import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { archiveOf } from './archive.ts';
import { filesIn } from './files-in.ts';
import { sourcesIn } from './sources.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OUTPUT = join(ROOT, '.output');

const packageSchema = z.object({ name: z.string(), version: z.string() });

/** What is packed, by the name that the archive has behind that of the extension and its version. */
const CONTENTS = {
  chrome: { folder: join(OUTPUT, 'chrome-mv3'), list: filesIn },
  firefox: { folder: join(OUTPUT, 'firefox-mv3'), list: filesIn },
  sources: { folder: ROOT, list: sourcesIn },
} as const;

/**
 * Packs what was built, and what it was built from.
 *
 * @returns the paths of the archives, those of before overwritten.
 */
export function writePackages(): string[] {
  const about: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const { name, version } = z.parse(packageSchema, about);
  return Object.entries(CONTENTS).map(([kind, { folder, list }]) => {
    const path = join(OUTPUT, `${name}-${version}-${kind}.zip`);
    writeFileSync(path, archiveOf(folder, list(folder)));
    return path;
  });
}
