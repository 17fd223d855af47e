/**
 * `npm run zip`: what the stores take, into `.output/`: the package for Chrome and Edge, the one for Firefox,
 * and the sources that addons.mozilla.org asks for. The same sources give the same bytes, wherever they lie.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { buildExtension } from './build-extension.ts';
import { writePackages } from './zip/packages.ts';
import { unknownToGit } from './zip/sources.ts';

const ROOT = resolve(import.meta.dirname, '..');

buildExtension('chromium');
buildExtension('firefox');
for (const path of writePackages()) {
  const bytes = readFileSync(path);
  const hash = createHash('sha256').update(bytes).digest('hex');
  // As `sha256sum` writes it, so that it can be compared by that.
  console.log(`${hash}  ${relative(ROOT, path)}`);
}
for (const path of unknownToGit(ROOT)) {
  console.error(`Not among the sources, since git does not know it: ${path}`);
}
