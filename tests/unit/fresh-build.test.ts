import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { whyNotFresh } from '../drivers/fresh-build.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'throughline-build-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Writes a file as it was changed at a second. */
function put(path: string, second: number): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), '');
  utimesSync(join(root, path), second, second);
}

const CHROME = '.output/chrome-mv3/manifest.json';
const FIREFOX = '.output/firefox-mv3/manifest.json';

it.each<[string, [string, number][], string | null]>([
  [
    'is later than all',
    [
      [CHROME, 20],
      [FIREFOX, 21],
      ['utils/a.ts', 10],
      ['wxt.config.ts', 11],
    ],
    null,
  ],
  [
    'is as old, as in a copy',
    [
      [CHROME, 10],
      ['utils/a.ts', 10],
    ],
    null,
  ],
  [
    'is for one browser',
    [
      [FIREFOX, 20],
      ['utils/a.ts', 10],
    ],
    null,
  ],
  ['is not there', [['utils/a.ts', 10]], 'is not built yet'],
  [
    'is older than a source',
    [
      [CHROME, 20],
      ['components/b/a.tsx', 30],
    ],
    'components/b/a.tsx has',
  ],
  [
    'is older than a text',
    [
      [CHROME, 20],
      ['public/_locales/en/messages.json', 30],
    ],
    'public/',
  ],
  [
    'is older for one browser',
    [
      [CHROME, 20],
      [FIREFOX, 40],
      ['utils/a.ts', 30],
    ],
    'utils/a.ts has',
  ],
  [
    'is older than a test',
    [
      [CHROME, 20],
      ['tests/e2e/a.spec.ts', 30],
    ],
    null,
  ],
])('a build that %s', (_case, files, why) => {
  for (const [path, second] of files) put(path, second);
  const said = whyNotFresh(root);
  if (why === null) expect(said).toBeNull();
  else expect(said?.replaceAll('\\', '/')).toContain(why);
});
