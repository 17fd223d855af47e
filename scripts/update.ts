/**
 * `npm run update`: every package to its newest version, exactly, in package.json and the lockfile (issue 18).
 * It installs nothing and runs nothing that it fetches; `.github/workflows/update.yml` does so once a month.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  namedVersions,
  newestOf,
  type PackageFile,
  wishFor,
  withVersions,
} from './update/newest-versions.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PACKAGE_FILE = resolve(ROOT, 'package.json');

const file: PackageFile = JSON.parse(readFileSync(PACKAGE_FILE, 'utf8'));
const newest = new Map<string, string>();
for (const [name, version] of namedVersions(file)) {
  const found = newestOf(JSON.parse(npm('view', wishFor(name, version), 'version', '--json')));
  if (!found) throw new Error(`The registry names no version of ${name}.`);
  if (found !== version) console.log(`${name} ${version} → ${found}`);
  newest.set(name, found);
}
writeFileSync(PACKAGE_FILE, `${JSON.stringify(withVersions(file, newest), null, 2)}\n`);
npm('install', '--package-lock-only', '--no-audit', '--no-fund');

function npm(...args: readonly string[]): string {
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stdout } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} has failed.`);
  return stdout;
}
