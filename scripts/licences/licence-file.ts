/** The file of licences that goes with the extension (issue 18). */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';

/** Where it stands in a build; the options page links to it. */
export const LICENCE_FILE = 'licences.txt';

const LICENCE_TEXT = /^(?:licen[cs]e|copying|notice)/i;
const LINE = '='.repeat(72);
/** Without it a browser takes the letters of names for others. */
const UTF_8_MARK = '\ufeff';

/** Packages that have no text of their licence with them: it is that of their repository. */
const TEXTS_HERE: Readonly<Record<string, string>> = {
  wxt: 'wxt.txt',
  '@wxt-dev/browser': 'wxt.txt',
  '@webext-core/match-patterns': 'webext-core.txt',
};
/** Where a text goes on with what is no part of what ships: vite's own server, of which a build has nothing. */
const ENDS_BEFORE: Readonly<Record<string, string>> = {
  vite: '# Licenses of bundled dependencies',
};
/** What a package has from others, under a licence of its own that its text does not name. */
const FROM_OTHERS: Readonly<Record<string, string>> = {
  tldts:
    'Its list of suffixes is the Public Suffix List, https://publicsuffix.org/list/, under the Mozilla Public License 2.0, https://mozilla.org/MPL/2.0/.',
};

const packageFile = z.object({ name: z.string(), version: z.string(), license: z.string() });

/**
 * Name, version and licence of each package, with the text of the licence.
 *
 * @param folders those of the packages that ship.
 * @param own what we are, and the text of our own licence.
 * @throws where a package has no text of its licence: then it may not ship.
 */
export function licenceFile(
  folders: readonly string[],
  own: { readonly name: string; readonly text: string },
): string {
  const parts = folders.map(read).toSorted((one, other) => one.title.localeCompare(other.title));
  const all = [{ title: own.name, text: own.text }, ...parts];
  const contents = all.map(({ title }) => `  ${title}`).join('\n');
  const texts = all.map(({ title, text }) => `${LINE}\n${title}\n${LINE}\n\n${text.trim()}\n`);
  return `${UTF_8_MARK}What is in this extension, and under which licence:\n\n${contents}\n\n${texts.join('\n')}`;
}

/** How a package is named in the file. */
function titleOf({ name, version, license }: z.infer<typeof packageFile>): string {
  return `${name} ${version} (${license})`;
}

function read(folder: string): { title: string; text: string } {
  const json: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const known = z.parse(packageFile, json);
  const own = readdirSync(folder)
    .filter((file) => LICENCE_TEXT.test(file))
    .toSorted()
    .map((file) => textIn(join(folder, file), ENDS_BEFORE[known.name]));
  const here = TEXTS_HERE[known.name];
  if (own.length === 0 && here) {
    own.push(textIn(resolve(import.meta.dirname, here)));
  }
  if (own.length === 0) throw new Error(`${known.name} ships, and has no text of its licence.`);
  const from = FROM_OTHERS[known.name];
  return { title: titleOf(known), text: [...(from ? [from] : []), ...own].join('\n\n') };
}

function textIn(path: string, endsBefore?: string): string {
  const text = readFileSync(path, 'utf8');
  const end = endsBefore === undefined ? -1 : text.indexOf(endsBefore);
  return (end < 0 ? text : text.slice(0, end)).trim();
}
