/** Issue 18: what is installed is what was looked at, and runs nothing by being installed. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { EXACT, HELD, namedVersions } from '../../scripts/update/newest-versions.ts';

/** Whose scripts are known, and why none of them is missed (`.npmrc`: `ignore-scripts`). */
const KNOWN_SCRIPTS: Readonly<Record<string, string>> = {
  fsevents:
    'On macOS alone, for `wxt` to hear of changed files; its program comes with the package.',
};
/** What npm runs of a package when it is installed. */
const AT_INSTALL = ['preinstall', 'install', 'postinstall'];

const locked = z.parse(
  z.object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string(),
        integrity: z.optional(z.string()),
        hasInstallScript: z.optional(z.boolean()),
      }),
    ),
  }),
  JSON.parse(readFileSync('package-lock.json', 'utf8')),
);
const packages = Object.entries(locked.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

describe('the packages', () => {
  it('are all named by an exact version', () => {
    const named = namedVersions(JSON.parse(readFileSync('package.json', 'utf8')));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(([, version]) => !EXACT.test(version))).toEqual([]);
    const names = named.map(([name]) => name);
    expect(Object.keys(HELD).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('are all locked by their contents', () => {
    expect(packages.length).toBeGreaterThan(100);
    const open = packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(open.map(([path]) => path)).toEqual([]);
  });

  it('have no install scripts, but for those that are known', () => {
    const byLock = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
    // A registry may leave the mark out of what it tells npm: so the packages themselves are asked as well.
    const byPackage = packages.filter(([path]) => {
      const file = join(path, 'package.json');
      if (!existsSync(file)) return false;
      const { scripts = {} }: { scripts?: object } = JSON.parse(readFileSync(file, 'utf8'));
      return AT_INSTALL.some((script) => script in scripts);
    });
    const names = [...byLock, ...byPackage].map(([path]) => nameOf(path));
    expect(names.filter((name) => !KNOWN_SCRIPTS[name])).toEqual([]);
  });

  it('would run none if they had: npm is told so for everyone who installs', () => {
    const lines = readFileSync('.npmrc', 'utf8').split('\n');
    expect(lines).toContain('ignore-scripts=true');
    expect(lines).toContain('save-exact=true');
  });
});

it('the actions of workflows are named by their contents, and ask for no rights that are not said', () => {
  const files = globSync('.github/workflows/*.yml');
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const used = [...text.matchAll(/uses: (.*)$/gm)].map(([, action = '']) => action);
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[\da-f]{40} # v[\d.]+$/.test(action))).toEqual(
      [],
    );
    expect(text).toMatch(/^permissions: \{\}$/m);
  }
});
