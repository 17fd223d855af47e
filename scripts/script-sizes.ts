import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const OUTPUT = resolve(import.meta.dirname, '../.output');
const BUILDS = ['chrome-mv3', 'firefox-mv3'];
const SCRIPTS = ['detector.js', 'reader.js', 'reader-rest.js', 'background.js'] as const;

export interface ScriptSize {
  build: string;
  name: (typeof SCRIPTS)[number];
  /** After gzip. */
  bytes: number;
}

/** How large the scripts of the builds are that are there. */
export function scriptSizes(): ScriptSize[] {
  return BUILDS.filter((build) => existsSync(join(OUTPUT, build))).flatMap((build) =>
    SCRIPTS.map((name) => {
      const script = readFileSync(join(OUTPUT, build, name));
      return { build, name, bytes: gzipSync(script, { level: 9 }).length };
    }),
  );
}
