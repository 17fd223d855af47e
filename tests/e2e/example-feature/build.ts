import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
/** What a build is made of. */
const SOURCES = ['components', 'entrypoints', 'public', 'scripts', 'utils'];
const FILES = ['LICENSE', 'package.json', 'tsconfig.json', 'wxt.config.ts'];

/** What a feature says of itself beside its folder: that it is there, and what it lets one set. */
const LINES = [
  {
    file: 'components/thread/registry.ts',
    imports: "import { lineCount } from './features/line-count/line-count.ts';",
    list: 'export const FEATURES: readonly ThreadFeature[] = [',
    line: '  lineCount,',
  },
  {
    file: 'components/thread/feature-settings.ts',
    imports: "import { lineCountSettings } from './features/line-count/settings.ts';",
    list: 'export const FEATURE_SETTINGS = {',
    line: '  ...lineCountSettings,',
  },
];

const TEXTS = {
  lineCount_one: { message: '$1 line' },
  lineCount_other: { message: '$1 lines' },
  labelLineCount: { message: 'Lines of a post' },
  aboutLineCount: { message: 'Each post says how many lines it has.' },
};

export interface Build {
  /** The folder that a browser loads. */
  extension: string;
  remove(): Promise<void>;
}

/** Builds, for Chromium, a copy of the extension that has one feature more. */
export async function buildWithExample(): Promise<Build> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-example-'));
  for (const name of [...SOURCES, ...FILES]) {
    await cp(join(ROOT, name), join(folder, name), { recursive: true });
  }
  await mkdir(join(folder, 'tests'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const feature = join(folder, 'components/thread/features/line-count');
  await cp(join(import.meta.dirname, 'line-count'), feature, { recursive: true });
  for (const { file, imports, list, line } of LINES) {
    const before = await readFile(join(folder, file), 'utf8');
    if (!before.includes(list)) throw new Error(`${file} has no such list any more.`);
    await writeFile(
      join(folder, file),
      `${imports}\n${before.replace(list, () => `${list}\n${line}`)}`,
    );
  }
  const texts = join(folder, 'public/_locales/en/messages.json');
  const known: object = JSON.parse(await readFile(texts, 'utf8'));
  await writeFile(texts, JSON.stringify({ ...known, ...TEXTS }));
  const { status, stderr } = spawnSync('wxt', ['build', '-b', 'chrome'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The example could not be built: ${stderr}`);
  return {
    extension: join(folder, '.output/chrome-mv3'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
