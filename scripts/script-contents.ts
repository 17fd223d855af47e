/** What the scripts of a build are made of: noted when they are built, told by `npm run bench`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';

const FOLDER = resolve(import.meta.dirname, '../.wxt/contents');
/** A package is one part, and so is a room of ours: `components/thread/host`. */
const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\/.*/;
/** Smaller parts are summed up. */
const LEAST_SHARE = 0.01;
const REST = 'all else';

const partsSchema = z.array(z.object({ part: z.string(), share: z.number() }));

export type ScriptPart = z.infer<typeof partsSchema>[number];

/** To be called before a build: pieces that several scripts share are named anew each time. */
export function forgetContents(build: string): void {
  rmSync(join(FOLDER, build), { recursive: true, force: true });
}

/**
 * Notes, for each script that is built, which share of it each package and each folder of ours has, by its
 * letters before it is made small.
 *
 * @param build the name of its folder in `.output`.
 */
export function noteContents(build: string): Plugin {
  return {
    name: 'note-contents',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const letters = new Map<string, number>();
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const part = partOf(id);
          letters.set(part, (letters.get(part) ?? 0) + renderedLength);
        }
        mkdirSync(join(FOLDER, build), { recursive: true });
        const path = join(FOLDER, build, `${chunk.fileName.replaceAll('/', '-')}.json`);
        writeFileSync(path, JSON.stringify(sharesOf(letters)));
      }
    },
  };
}

/** By build and script, `chrome-mv3/reader.js`, its parts, the largest first; of the builds that are there. */
export function scriptContents(): ReadonlyMap<string, readonly ScriptPart[]> {
  if (!existsSync(FOLDER)) return new Map();
  return new Map(
    readdirSync(FOLDER).flatMap((build) =>
      readdirSync(join(FOLDER, build)).map((file) => {
        const noted: unknown = JSON.parse(readFileSync(join(FOLDER, build, file), 'utf8'));
        return [`${build}/${file.replace(/\.json$/, '')}`, z.parse(partsSchema, noted)] as const;
      }),
    ),
  );
}

/** The parts that tell; the small ones in one. */
export function summedUp(parts: readonly ScriptPart[]): ScriptPart[] {
  const large = parts.filter(({ share }) => share >= LEAST_SHARE);
  const rest = 1 - large.reduce((sum, { share }) => sum + share, 0);
  return large.length < parts.length ? [...large, { part: REST, share: rest }] : large;
}

function partOf(id: string): string {
  const [path = ''] = id.split('?', 1);
  if (PACKAGE.test(path)) return path.replace(PACKAGE, '$1');
  const inProject = path.replace(`${resolve(import.meta.dirname, '..')}/`, '');
  return inProject.split('/').slice(0, -1).join('/') || inProject;
}

function sharesOf(letters: ReadonlyMap<string, number>): ScriptPart[] {
  const all = letters.values().reduce((sum, one) => sum + one, 0);
  return [...letters]
    .map(([part, count]) => ({ part, share: count / all }))
    .toSorted((one, other) => other.share - one.share);
}
