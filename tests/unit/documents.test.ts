import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { LANGUAGES, messagesOf } from './messages.ts';
import { quotedCode } from './quoted-code.ts';

/** What people read about the project, and what GitHub reads of it: nothing in it may be gone (issue 18). */
const PAGES = ['README.md', 'CONTRIBUTING.md', 'PRIVACY.md', ...globSync('.github/**/*.md')];
const FORMS = globSync('.github/**/*.yml');

const FILES = [
  ...globSync('{.github,.ci,components,entrypoints,public,scripts,tests,utils}/**'),
  ...globSync('*.*'),
].map((path) => path.replaceAll('\\', '/'));

/** What is there only once something was built or tried. */
const MADE = /^(?:\.output|screenshots|node_modules)\b/;
/** The folder of the example in TRANSLATING: Polish is not there yet. */
const EXAMPLES = new Set(['public/_locales/pl', 'public/_locales/pl/messages.json']);

const { scripts } = z.parse(
  z.object({ scripts: z.record(z.string(), z.string()) }),
  JSON.parse(readFileSync('package.json', 'utf8')),
);

const withoutBlocks = (text: string) => text.replaceAll(/^( *)```.*?^\1```$/gms, '');

/** Where a page's own links and pictures lead. */
function linksIn(text: string): string[] {
  const written = withoutBlocks(text).replaceAll(/`[^`]*`/g, '');
  const found = [...written.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset)="([^"]+)"/g)];
  return found
    .map(([, link, picture]) => link ?? picture ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** The files and folders that stand in a page as code: by their whole path, or the end of it. */
function pathsIn(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)]
    .map(([, code = '']) => code)
    .filter((code) => /^[\w@.{}*,-]+(?:\/[\w@.{}*,-]+)*\/?$/.test(code))
    .filter((code) => code.includes('/') || /\.(?:css|json|md|mjs|tsx?|yml)$/.test(code))
    .filter((code) => !code.startsWith('@') && !MADE.test(code) && !EXAMPLES.has(code));
}

function isThere(path: string): boolean {
  if (path.includes('*')) return globSync(path).length > 0;
  const name = path.replace(/\/$/, '');
  return FILES.some((file) => `/${file}/`.includes(`/${name}/`));
}

/** A heading's anchor, as GitHub makes it. */
function anchorsOf(page: string): Set<string> {
  const headings = withoutBlocks(readFileSync(page, 'utf8')).matchAll(/^#+ (.*)$/gm);
  return new Set(
    [...headings].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

describe.each([...PAGES, ...FORMS])('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  it('names commands that are there', () => {
    const named = [...text.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names scripts that are there', () => {
    const named = [...text.matchAll(/\bnode (scripts\/\S+)/g)].map(([, path = '']) => path);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  it('links pages, places and pictures that are there', () => {
    const wrong = linksIn(text).filter((target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : normalize(join(dirname(page), path));
      if (!existsSync(file)) return true;
      return anchor !== undefined && !anchorsOf(file).has(anchor);
    });
    expect(wrong).toEqual([]);
  });

  it('names files that are there', () => {
    expect(pathsIn(text).filter((path) => !isThere(path))).toEqual([]);
  });

  it('has code as it stands in the files that it is from', () => {
    const wrong = quotedCode(page).filter(
      ({ path, code }) => !EXAMPLES.has(path) && !readFileSync(path, 'utf8').includes(code),
    );
    expect(wrong).toEqual([]);
  });
});

it('CONTRIBUTING can be read in one sitting', () => {
  expect(readFileSync('CONTRIBUTING.md', 'utf8').split('\n').length).toBeLessThan(300);
});

it('README names every language that there is', () => {
  const inEnglish = new Intl.DisplayNames('en', { type: 'language' });
  const readme = readFileSync('README.md', 'utf8');
  const tags = LANGUAGES.map((language) => messagesOf(language).languageTag?.message ?? '');
  expect(tags.filter((tag) => !readme.includes(inEnglish.of(tag) ?? tag))).toEqual([]);
});

it('TRANSLATING says how many texts there are, by the hundred', () => {
  const [, said = ''] =
    /some (\d+) short texts/.exec(readFileSync('.github/TRANSLATING.md', 'utf8')) ?? [];
  const texts = Object.keys(messagesOf('en')).length;
  expect(Number(said)).toBe(Math.round(texts / 100) * 100);
});

it('README tells what may be asked of `npm run bench`, and no more', () => {
  const [, options = ''] =
    /const USAGE = `(.*?)`;/s.exec(readFileSync('scripts/bench/options.ts', 'utf8')) ?? [];
  const [, told = ''] =
    /npm run bench +(.*?)\n {4}npm run fuzz/s.exec(readFileSync('README.md', 'utf8')) ?? [];
  expect(optionsIn(told)).toEqual(optionsIn(options));

  function optionsIn(text: string): string[] {
    return [...new Set(text.match(/--[a-z]+/g))].toSorted();
  }
});
