/** Whose code is in a build: told by the builder, module by module, not by what package.json names (issue 18). */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** As the builder names it, wherever a link leads: the order of the licences goes by these paths. */
const PACKAGES = realpathSync(resolve(import.meta.dirname, '../../node_modules'));

/** Up to the innermost package of a path: a package may have packages of its own. */
const IN_PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;
/** Modules without a file, which a builder puts in: whose they are. */
const MADE_BY: readonly (readonly [RegExp, string])[] = [
  [/^\0virtual:wxt-/, 'wxt'],
  [/^\0vite\//, 'vite'],
  [/^\0rolldown\//, 'rolldown'],
];

/** Notes the packages of all scripts and styles that are built, while they are. */
export class ShippedPackages {
  readonly #folders = new Set<string>();

  /** The folders of these packages, each once, in the order of their paths. */
  get folders(): readonly string[] {
    return [...this.#folders].toSorted();
  }

  /** A plugin for each build that is made; all of them note here. */
  noting(): Plugin {
    return {
      name: 'note-shipped-packages',
      generateBundle: (_options, bundle) => {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
            const folder = renderedLength > 0 ? packageFolder(id) : null;
            if (folder) this.#folders.add(folder);
          }
        }
      },
    };
  }
}

/**
 * The folder of the package that a module is of; null for our own.
 *
 * @throws where a module has no file and nobody here knows whose it is.
 */
export function packageFolder(id: string): string | null {
  const [path = ''] = id.replaceAll('\\', '/').split('?', 1);
  const folder = IN_PACKAGE.exec(path.replace(/^\0/, ''))?.[1];
  if (folder) return folder;
  if (!path.startsWith('\0')) return null;
  const maker = MADE_BY.find(([pattern]) => pattern.test(path))?.[1];
  if (!maker) throw new Error(`Whose licence has ${path.slice(1)}? (scripts/licences)`);
  return `${PACKAGES.replaceAll('\\', '/')}/${maker}`;
}
