import { existsSync, globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { REPORT_PATH } from '../../scripts/test/browser-report.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MANIFESTS = ['.output/chrome-mv3/manifest.json', '.output/firefox-mv3/manifest.json'];
/** What a build is made of, and by. That a file was deleted is not noticed. */
const SOURCES = [
  '{components,entrypoints,public,utils}/**/*',
  'scripts/{*,licences/*}.ts',
  '{LICENSE,package.json,package-lock.json,wxt.config.ts}',
];

/** Why what is built is not what stands in the sources, for people; null where it is. */
export function whyNotFresh(root: string): string | null {
  const built = MANIFESTS.filter((path) => existsSync(join(root, path)));
  if (built.length === 0) return 'The extension is not built yet: npm run build';
  const timeOf = (path: string) => statSync(join(root, path)).mtimeMs;
  const oldest = Math.min(...built.map(timeOf));
  const changed = globSync(SOURCES, { cwd: root }).find((path) => {
    const file = statSync(join(root, path));
    return file.isFile() && file.mtimeMs > oldest;
  });
  return changed === undefined
    ? null
    : `${changed} has changed since the extension was built: npm run build`;
}

/** Before any browser test: a test of an old build says nothing of what was changed. `npm test` has just built it. */
export default function refuseOldBuild(): void {
  const why = process.env[REPORT_PATH] ? null : whyNotFresh(ROOT);
  if (why === null) return;
  console.error(why);
  process.exit(1);
}
