/**
 * The first thing that `npm start` and `npm test` run, on whatever Node there is (20 or newer) and with
 * nothing installed. It installs the packages where they are missing or outdated, then hands over to the
 * script that it was given, on the Node that came with the packages.
 *
 *   node scripts/bootstrap.mjs scripts/test.ts [arguments…]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** The first Node that runs TypeScript by itself. */
const OLDEST_NODE = [22, 18];

const root = resolve(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };

const [script, ...args] = process.argv.slice(2);
installPackages();
const { status } = spawnSync(nodeForScripts(), [script, ...args], {
  cwd: root,
  env,
  stdio: 'inherit',
});
process.exit(status ?? 1);

function installPackages() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error('Installing packages…');
  // Warnings would say that this Node is too old for some packages; they run on another.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error('The packages could not be installed. Is the network there? Then try again.');
  process.exit(1);
}

/** Linux gets its Node from the lockfile; elsewhere the machine's own has to be new enough. */
function nodeForScripts() {
  const own = join(bin, 'node');
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) {
    return process.execPath;
  }
  console.error(
    `This machine needs Node ${OLDEST_NODE.join('.')} or newer (it has ${process.versions.node}): https://nodejs.org`,
  );
  process.exit(1);
}
