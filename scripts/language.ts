/**
 * `npm run language -- pl`: makes the folder of a new language, or adds to one what has come since; then says what
 * is left to do. With `--leave-out` it takes out what is still English.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Messages } from '../tests/unit/messages.ts';
import { folderOf, readLanguageOptions } from './language/options.ts';
import { textsOf, withoutEnglish } from './language/texts.ts';
import { UsageError } from './start/options.ts';

const ROOT = resolve(import.meta.dirname, '..');

try {
  const { tag, leavesOut } = readLanguageOptions(process.argv.slice(2));
  const folder = folderOf(tag);
  const path = join('public/_locales', folder, 'messages.json');
  const there = existsSync(join(ROOT, path)) ? readTexts(path) : {};
  const all = textsOf(tag, there);
  for (const key of Object.keys(there).filter((key) => !(key in all))) {
    console.log(
      `${path}: ${key} is no text of English any more, and is taken out: ${there[key]?.message}`,
    );
  }
  const translated = withoutEnglish(all, folder);
  mkdirSync(join(ROOT, 'public/_locales', folder), { recursive: true });
  const written = leavesOut ? translated : all;
  writeFileSync(join(ROOT, path), `${JSON.stringify(written, null, 2)}\n`);

  const whole = Object.keys(all).length;
  const english = whole - Object.keys(translated).length;
  console.log(`${path}: ${english} of ${whole} texts are still English.`);
  if (leavesOut) console.log('They are left out now: people see the English text there.');
  else if (english > 0) {
    console.log(
      'Translate as many as you like. Then take out the rest, which people see in English:',
    );
    console.log(`  npm run language -- ${tag} --leave-out`);
  }
  console.log('What else a new language needs: .github/TRANSLATING.md');
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function readTexts(path: string): Messages {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
  } catch (error) {
    throw new UsageError(
      `${path} cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
}
