import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The names of all files of the repository, many times over. */
const MOST_OUTPUT_BYTES = 10_000_000;

/** A copy of the tree in a temporary folder, so that nothing is ever broken where somebody works (issue 18). */
export class TreeCopy {
  readonly folder: string;

  constructor(root: string) {
    this.folder = mkdtempSync(join(tmpdir(), 'throughline-mutate-'));
    for (const path of filesOf(root)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      cpSync(join(root, path), join(this.folder, path));
    }
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
    // The settings for TypeScript that this makes are asked for by whatever reads a `.ts`.
    run('wxt', ['prepare'], this.folder);
  }

  /** Does something while a file of the copy has another content. */
  async with<T>(
    path: string,
    change: (content: string) => string,
    work: () => Promise<T>,
  ): Promise<T> {
    const place = join(this.folder, path);
    const content = readFileSync(place, 'utf8');
    writeFileSync(place, change(content));
    try {
      return await work();
    } finally {
      writeFileSync(place, content);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What is committed, and what will be: no builds, no packages, no screenshots. */
function filesOf(root: string): string[] {
  const listed = run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], root);
  return [...new Set(listed.split('\0'))].filter(
    (path) => path !== '' && existsSync(join(root, path)),
  );
}

function run(command: string, args: readonly string[], cwd: string): string {
  const { stdout, stderr, status } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT_BYTES,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}
