/** Issue 18: whose code ships is told, with the text of each licence. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { LICENCE_FILE } from '../../scripts/licences/licence-file.ts';
import { scriptContents } from '../../scripts/script-contents.ts';
import { inEachBrowser } from './reader-test.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** As the note of a script's contents has them, among rooms of ours and what a builder puts in. */
const A_PACKAGE = /^(?:@[\w-]+\/)?[\w.-]+$/;
const OURS = /^(?:components|entrypoints|utils|public)$/;

const readJson = (path: string): Record<string, Record<string, string>> =>
  JSON.parse(readFileSync(resolve(ROOT, path), 'utf8'));
const licencesOf = (build: string) =>
  readFileSync(resolve(ROOT, '.output', build, LICENCE_FILE), 'utf8');

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  test(`${build}: every package that ships is in the file of licences, with its text`, () => {
    const text = licencesOf(build);
    // By the note that was made script by script, and by what we say that we depend on.
    const noted = [...scriptContents()]
      .filter(([script]) => script.startsWith(build))
      .flatMap(([, parts]) => parts.map(({ part }) => part))
      .filter((part) => A_PACKAGE.test(part) && !OURS.test(part));
    expect(noted).toContain('zod');
    const named = Object.keys(readJson('package.json').dependencies ?? {});
    for (const name of new Set([...noted, ...named])) {
      const { version } = readJson(`node_modules/${name}/package.json`);
      // Once in the list, and once above its text.
      expect(text.split(`${name} ${version} (`), name).toHaveLength(3);
    }
    expect(text).toContain('Permission is hereby granted');
    expect(text).toContain('Apache License');
    expect(text).toContain('Mozilla Public License');
  });
}

inEachBrowser('the licences', (stage, name) => {
  test('are a click away from the settings', async () => {
    const page = await stage().openOurs('options.html');
    await page.click({ role: 'link', name: 'Licences' });
    const build = name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
    // In between, the page that is asked is gone.
    const length = () => page.evaluate(() => document.body.innerText.length).catch(() => 0);
    await expect.poll(length).toBeGreaterThan(20_000);
    const shown = await page.evaluate(() => document.body.innerText);
    expect(shown.slice(0, 200)).toBe(licencesOf(build).replace('\ufeff', '').slice(0, 200));
  });
});
