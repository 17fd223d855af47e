import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import tidyUrl from 'tidy-url/data/rules.js';
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { webAddress } from '../../../utils/thread/addresses/web-address.ts';
import { type Growth, growthOf, repeatsGroup } from './backtracking.ts';
import { type Patterns, patternsIn } from './patterns-in.ts';

/** Issue 10: what people write, are called, link and save never makes a pattern take more than one pass. */

/** One pattern may take some seconds to be judged, on a slow machine many. */
const PATIENCE_MS = 300_000;

const ROOT = join(import.meta.dirname, '../../..');

/**
 * Patterns that may take more than one pass over a text, each with what bounds the text. Whoever adds one
 * says why it stays quick.
 */
const BOUNDED: Readonly<Record<string, string>> = {};

function patternsOfOurs(): Patterns {
  const found = ['components', 'entrypoints', 'utils'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
      .map((name) => join(folder, name))
      .map((file) => patternsIn(file, readFileSync(join(ROOT, file), 'utf8'))),
  );
  return {
    patterns: found.flatMap(({ patterns }) => patterns),
    made: found.flatMap(({ made }) => made),
  };
}

const ours = patternsOfOurs();
const different = [
  ...new Map(ours.patterns.map((each) => [`/${each.source}/${each.flags}`, each])),
].toSorted(([, one], [, other]) => one.file.localeCompare(other.file));

describe('no pattern of ours can backtrack', () => {
  it.each(different.map(([pattern, each]) => ({ ...each, pattern })))(
    '$file: $pattern',
    ({ source, flags, pattern }) => {
      if (!Object.hasOwn(BOUNDED, pattern)) expect(growthOf(source, flags)).toBe('linear');
    },
    PATIENCE_MS,
  );

  it('and none is made of what is only known while it runs', () => {
    expect(ours.made).toEqual([]);
  });

  it('those that are excused are there', () => {
    const all = different.map(([pattern]) => pattern);
    expect(Object.keys(BOUNDED).filter((pattern) => !all.includes(pattern))).toEqual([]);
  });
});

/** What is bundled with us, which patterns of it meet what others wrote, and what bounds that. */
const LIBRARIES: Readonly<Record<keyof typeof manifest.dependencies, string>> = {
  '@mozilla/readability':
    'meets whole pages, in the background, where no page waits for it: of 5 MB at most, and so many elements (`bounded-elements.ts`)',
  dompurify: 'meets attributes and names, of what is left of a page of 5 MB',
  'approx-string-match': 'has no pattern',
  idb: 'has no pattern',
  'jsonc-parser': 'goes letter by letter; its one pattern is for a function that nobody calls',
  'make-plural': 'has no pattern',
  preact: 'its patterns are for names of properties and styles, which are ours',
  'text-fragments-polyfill':
    'its pattern is for one fragment of an address, of 1,000 letters at most (`found-place.ts`); its others are of a single letter',
  'tidy-url': 'only its list, whose patterns meet hosts of 253 letters at most; checked below',
  tldts: 'goes letter by letter; its patterns are for hosts, of 253 letters at most',
  'webextension-polyfill': 'its patterns are for texts of the browser’s own errors',
  zod: 'its patterns are for formats of texts, and no schema of ours has one',
};

describe('patterns of what is bundled with us', () => {
  it('every library says what bounds its input', () => {
    expect(Object.keys(LIBRARIES).toSorted()).toEqual(
      Object.keys(manifest.dependencies).toSorted(),
    );
  });

  it(
    'tidy-url: none of its list is exponential',
    () => {
      const growths = tidyUrl
        .filter(({ match_href: isOfHref, match }) => !isOfHref && repeatsGroup(match.source))
        .map(({ match }) => growthOf(match.source, match.flags));
      const allowed: Growth[] = ['linear', 'polynomial'];
      expect(growths.filter((growth) => !allowed.includes(growth))).toEqual([]);
    },
    PATIENCE_MS,
  );

  it('tidy-url: hosts that its list meets are short', () => {
    const host = (letters: number) => `${'a.'.repeat((letters - 1) / 2)}a`;
    expect(webAddress(`https://${host(253)}/`)).not.toBeNull();
    expect(webAddress(`https://${host(255)}/`)).toBeNull();
  });
});

describe('the check itself', () => {
  it.each<[string, Growth]>([
    ['const A = /^a+$/u;', 'linear'],
    ['const A = /\\s+$/u;', 'polynomial'],
    ['const A = /(?:a|\\w)*$/u;', 'exponential'],
    ["const A = new RegExp('\\\\s*[:/]?\\\\s*$', 'u');", 'polynomial'],
    [`const B = String.raw\`[a\\w]\`; const A = RegExp(\`(?:a|\${B})*$\`);`, 'exponential'],
    ['function a(text: string) { return text.replace(/\\/+$/, ""); }', 'polynomial'],
  ])(
    '%s: %s',
    (code, growth) => {
      const { patterns, made } = patternsIn('a.ts', code);
      expect(patterns.map(({ source, flags }) => growthOf(source, flags))).toEqual([growth]);
      expect(made).toEqual([]);
    },
    PATIENCE_MS,
  );

  it.each([
    'function a(name: string) { return new RegExp(name); }',
    `const A = ["a"].map((name) => RegExp(\`\${name}+\`, "u"));`,
    'const A = ["a"].map(RegExp);',
    'const A = (name: string, flags: string) => new RegExp("a", flags);',
    'const { RegExp: Pattern } = globalThis;',
  ])('%s: made of what it does not know', (code) => {
    expect(patternsIn('a.ts', code).made).toEqual(['a.ts']);
  });

  it('a type is no pattern', () => {
    const code = 'interface A { host: RegExp } const B: readonly RegExp[] = [];';
    expect(patternsIn('a.ts', code)).toEqual({ patterns: [], made: [] });
  });
});
