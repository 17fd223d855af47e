/**
 * What the linter of addons.mozilla.org says of the Firefox build. Ends with 1 where it finds an error, or a
 * warning that `accounted-warnings.ts` does not account for, or where that accounts for one that is no more.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { ACCOUNTED_WARNINGS } from './accounted-warnings.ts';

const BUILD = '.output/firefox-mv3';
/** Scripts are long lines: what stands so far before and behind a finding says what it is. */
const LETTERS_BEFORE = 160;
const LETTERS_BEHIND = 60;

const findingSchema = z.object({
  code: z.string(),
  message: z.string(),
  file: z.optional(z.string()),
  line: z.optional(z.number()),
  column: z.optional(z.number()),
});
type Finding = z.infer<typeof findingSchema>;

const reportSchema = z.object({
  errors: z.array(findingSchema),
  notices: z.array(findingSchema),
  warnings: z.array(findingSchema),
});

const { errors, notices, warnings } = lint();
const accounted = new Set<string>();
const unaccounted = [...errors, ...notices, ...warnings].filter((finding) => {
  const found = ACCOUNTED_WARNINGS.find(
    ({ code, text }) => finding.code === code && text.test(textAt(finding)),
  );
  if (found) accounted.add(found.of);
  return !found || errors.includes(finding);
});

for (const finding of unaccounted) {
  const { code, message, file = '', line = 0, column = 0 } = finding;
  console.error(`${code} ${file}:${line}:${column}: ${message}\n  …${textAt(finding)}…`);
}
const outdated = ACCOUNTED_WARNINGS.filter(({ of }) => !accounted.has(of));
for (const { of } of outdated) console.error(`Accounted for, and not found any more: ${of}`);
for (const of of accounted) console.log(`Accounted for: ${of}`);
console.log(
  `${errors.length} errors, ${warnings.length} warnings, ${unaccounted.length} to look at`,
);
process.exitCode = unaccounted.length + outdated.length === 0 ? 0 : 1;

function lint(): z.infer<typeof reportSchema> {
  const { stdout } = spawnSync(
    'web-ext',
    ['lint', '-s', BUILD, '--self-hosted=false', '--output=json'],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  return z.parse(reportSchema, JSON.parse(stdout));
}

/** The built code around a finding. */
function textAt({ file, line = 1, column = 1 }: Finding): string {
  if (file === undefined) return '';
  const lines = readFileSync(join(BUILD, file), 'utf8').split('\n');
  const start = Math.max(0, column - LETTERS_BEFORE);
  return (lines[line - 1] ?? '').slice(start, column + LETTERS_BEHIND);
}
