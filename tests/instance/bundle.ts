import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(import.meta.dirname, 'page');
const CACHE = join(import.meta.dirname, '../../.cache/instance');

/** The page's script and style sheet, ready to be served. */
export interface Bundle {
  script: string;
  style: string;
}

let building: Promise<string> | undefined;

/** Bundles the page, or takes what an earlier start has bundled from the same sources. */
export async function pageBundle(): Promise<Bundle> {
  building ??= builtFolder();
  const folder = await building;
  return {
    script: readFileSync(join(folder, 'page.js'), 'utf8'),
    style: readFileSync(join(folder, 'page.css'), 'utf8'),
  };
}

async function builtFolder(): Promise<string> {
  const folder = join(CACHE, hashOf(PAGE));
  if (existsSync(folder)) return folder;
  // Another process may be building the same: each into its own folder, the first one stays.
  const own = `${folder}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: PAGE,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: own,
      target: 'es2024',
      minify: false,
      cssCodeSplit: false,
      lib: {
        entry: join(PAGE, 'main.tsx'),
        formats: ['es'],
        fileName: 'page',
        cssFileName: 'page',
      },
    },
  });
  try {
    renameSync(own, folder);
  } catch {
    rmSync(own, { recursive: true, force: true });
  }
  return folder;
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
