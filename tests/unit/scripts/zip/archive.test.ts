import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import { archiveOf } from '../../../../scripts/zip/archive.ts';
import { filesIn } from '../../../../scripts/zip/files-in.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder of its own with these files, written in this order. */
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-archive-'));
  folders.push(folder);
  mkdirSync(join(folder, 'in'));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return folder;
}

const archiveOfAll = (folder: string) => archiveOf(folder, filesIn(folder));

it('an archive has every file as it is, also those that begin with a dot', () => {
  const folder = folderWith({ 'in/é.txt': 'é', '.dot': 'a dot', '10': 'ten' });
  const files = unzipSync(archiveOfAll(folder));
  const texts = Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]);
  expect(Object.fromEntries(texts)).toEqual({ 'in/é.txt': 'é', '.dot': 'a dot', '10': 'ten' });
});

it('an archive does not depend on where files lie, when they were written, or in which order', () => {
  const long = 'the same words. '.repeat(5_000);
  const one = folderWith({ 'in/a': long, b: 'b', '.c': '' });
  const other = folderWith({ '.c': '', b: 'b', 'in/a': long });
  utimesSync(join(other, 'b'), new Date(0), new Date('2001-02-03'));
  expect(Buffer.from(archiveOfAll(one)).equals(Buffer.from(archiveOfAll(other)))).toBe(true);
});

it('another byte, or another name, is another archive', () => {
  const one = Buffer.from(archiveOfAll(folderWith({ 'in/a': 'a' })));
  expect(one.equals(Buffer.from(archiveOfAll(folderWith({ 'in/a': 'A' }))))).toBe(false);
  expect(one.equals(Buffer.from(archiveOfAll(folderWith({ 'in/b': 'a' }))))).toBe(false);
});
