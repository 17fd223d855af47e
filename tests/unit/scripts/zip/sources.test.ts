import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { sourcesIn } from '../../../../scripts/zip/sources.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const sources = sourcesIn(ROOT);

/** What builds, tests and runs leave, and what no reviewer needs. */
const STRAY =
  /(?:^|\/)(?:\.git|\.wxt|\.output|\.cache|node_modules|screenshots|test-results)\/|\.(?:log|zip|submit)$/;
/** Of what is sent to be read, nothing is larger: the lockfile and the longest demo thread are next. */
const LARGEST = 400_000;
const LARGEST_IN_ALL = 7_000_000;

it.each([
  '.gitignore',
  'LICENSE',
  'README.md',
  'components/thread/reader.ts',
  'entrypoints/popup/index.html',
  'package-lock.json',
  'package.json',
  'public/_locales/en/messages.json',
  'public/icon/128.png',
  'scripts/bootstrap.mjs',
  'scripts/zip.ts',
  'tests/threads/repair-cafe.json',
  'tsconfig.json',
  'wxt.config.ts',
])('%s is among the sources', (path) => {
  expect(sources).toContain(path);
});

it('nothing stray and nothing large is among the sources', () => {
  expect(sources.filter((path) => STRAY.test(path))).toEqual([]);
  const sizes = sources.map((path) => statSync(join(ROOT, path)).size);
  expect(Math.max(...sizes)).toBeLessThan(LARGEST);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LARGEST_IN_ALL);
});

it('pictures are among the sources only where the extension has them', () => {
  expect(sources.filter((path) => /\.png$/.test(path) && !path.startsWith('public/'))).toEqual([]);
});

it('an unpacked archive has the same sources, whatever was built in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-sources-'));
  try {
    for (const path of sources) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(join(ROOT, path), join(folder, path));
    }
    for (const left of [
      '.output/a.zip',
      '.wxt/tsconfig.json',
      'node_modules/a/b.js',
      '.env.submit',
    ]) {
      mkdirSync(dirname(join(folder, left)), { recursive: true });
      writeFileSync(join(folder, left), '');
    }
    expect(sourcesIn(folder).toSorted()).toEqual(sources.toSorted());
  } finally {
    rmSync(folder, { recursive: true });
  }
});
