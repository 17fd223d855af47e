import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may know whom (CONTRIBUTING, "Where things live"): page, thread, reading, views, in one direction. A room that
 * is not named here may be imported by whoever likes.
 */
interface Room {
  /** The files that the rule is for. */
  of: string;
  /** What they may import of ours, themselves aside. */
  mayImport: RegExp;
  /** And of libraries; any if not said. */
  libraries?: RegExp;
}

const ROOMS: Record<string, Room> = {
  'the rules of reading are pure, and know of Mastodon only what it sends': {
    of: 'utils/thread/**',
    mayImport: /^utils\/(?:thread\/|mastodon\/entities\.ts$|settings\/settings\.ts$)/,
    libraries: /^(?:approx-string-match|tidy-url)/,
  },
  'what Mastodon sends is known by itself': {
    of: 'utils/mastodon/*.ts',
    mayImport: /^utils\/mastodon\//,
    libraries: /^zod/,
  },
  'the API client knows neither page nor browser': {
    of: 'utils/mastodon/api/**',
    mayImport: /^utils\/mastodon\/(?:api\/|[\w-]+\.ts$)/,
    libraries: /^zod/,
  },
  'the page is read without the API, and without the browser; it knows what in it is ours': {
    of: 'utils/mastodon/page/**',
    mayImport: /^utils\/(?:mastodon\/(?:page\/|[\w-]+\.ts$)|thread\/content\/ours\.ts$)/,
    libraries: /^zod/,
  },
  'settings know no page, and of features what these let one set': {
    of: 'utils/settings/**',
    mayImport: /^(?:utils\/(?:settings|thread)\/|components\/thread\/feature-settings\.ts$)/,
  },
  'what features let one set is told without their code': {
    of: 'components/thread/{feature-settings.ts,features/*/settings.ts}',
    mayImport:
      /^(?:utils\/settings\/setting-kinds\.ts|components\/thread\/features\/[\w-]+\/settings\.ts)$/,
  },
  'what extends the browser knows no thread': {
    of: 'utils/browser/**',
    mayImport:
      /^(?:utils\/(?:browser|settings|mastodon|article|storage)\/|public\/_locales\/en\/messages\.json$)/,
  },
  'articles are read as words are, and know neither page nor browser (issue 14)': {
    of: 'utils/article/**',
    mayImport: /^utils\/(?:article|thread)\//,
    libraries: /^(?:@mozilla\/readability|dompurify|tldts|zod)/,
  },
  'what is kept knows what it keeps, and nobody who asks for it': {
    of: 'utils/storage/**',
    mayImport: /^utils\/(?:(?:storage|article)\/|thread\/visits\.ts$|settings\/settings\.ts$)/,
    libraries: /^(?:idb|zod)/,
  },
  'what features share knows none of them': {
    of: 'components/thread/parts/**',
    mayImport: /^(?:utils\/|components\/thread\/(?:parts\/|(?:arrangement|late|life|scene)\.ts$))/,
  },
  'what keeps features in step knows none of them': {
    of: 'components/thread/host/**',
    mayImport:
      /^(?:utils\/|components\/thread\/(?:host|parts)\/|components\/thread\/(?:arrangement|feature|late|life|scene)\.ts$)/,
  },
  'popup, options and welcome page show of a thread what the reader shows': {
    of: 'components/pages/**',
    mayImport: /^(?:utils|components)\//,
  },
};

const IMPORT = /(?:from|import)\s+'([^']+)'/g;

/** What a file imports: our own as paths from the root, libraries by their names. */
function importsOf(path: string): { own: string[]; libraries: string[] } {
  const found = [...readFileSync(path, 'utf8').matchAll(IMPORT)].map(([, name = '']) => name);
  const own = found.filter((name) => name.startsWith('.'));
  return {
    own: own.map((name) => relative('.', join(dirname(path), name)).replaceAll('\\', '/')),
    libraries: found.filter((name) => !name.startsWith('.')),
  };
}

const sources = (pattern: string) =>
  globSync(pattern)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => path.replaceAll('\\', '/'));

describe.each(Object.entries(ROOMS))('%s', (_rule, { of, mayImport, libraries }) => {
  it(`in ${of}`, () => {
    const paths = sources(of);
    expect(paths.length).toBeGreaterThan(0);
    const wrong = paths.flatMap((path) => {
      const found = importsOf(path);
      const others = libraries ? found.libraries.filter((name) => !libraries.test(name)) : [];
      const foreign = [...found.own.filter((name) => !mayImport.test(name)), ...others];
      return foreign.map((name) => `${path} imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });
});

/** A feature is a room of its own: which, its folder says. */
const ofFeature = (name: string) =>
  new RegExp(
    `^(?:utils/|components/thread/(?:features/${name}/|parts/|(?:arrangement|feature|late|life|scene)\\.ts$))`,
  );

it('no feature imports another, nor the host', () => {
  const wrong = sources('components/thread/features/**').flatMap((path) => {
    const [, , , feature = ''] = path.split('/');
    const mayImport = ofFeature(feature);
    return importsOf(path)
      .own.filter((name) => !mayImport.test(name))
      .map((name) => `${path} imports ${name}`);
  });
  expect(wrong).toEqual([]);
});

it('what ships knows nothing of tests and scripts', () => {
  const wrong = sources('{components,entrypoints,utils}/**').flatMap((path) =>
    importsOf(path)
      .own.filter((name) => /^(?:tests|scripts)\//.test(name))
      .map((name) => `${path} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

describe('CONTRIBUTING says the same', () => {
  const rooms = [
    ...Object.values(ROOMS),
    { of: 'components/thread/features/*/**', mayImport: ofFeature('[\\w-]+') },
  ];
  const rows = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| `(\S+)` \| (.*) \|$/gm)];
  const said = new Map<string, string[]>();
  let above: string[] = [];
  for (const [, room = '', named = ''] of rows) {
    if (!rooms.some(({ of }) => of === room)) continue;
    const own = [...named.matchAll(/`(\S+)`/g)].map(([, path = '']) => path);
    const all = named.startsWith('the same') ? [...above, ...own] : own;
    if (!named.startsWith('the same')) above = own;
    said.set(room, all);
  }

  it.each(rooms)('of $of', ({ of, mayImport }) => {
    const named = said.get(of);
    expect(named).toBeDefined();
    const wrong = named?.filter((path) => !mayImport.test(anyFileOf(path)));
    expect(wrong).toEqual([]);
  });

  it.each(rooms)('and leaves nothing out of $of', ({ of }) => {
    const inside = new Set(sources(of));
    const imported = new Set([...inside].flatMap((path) => importsOf(path).own));
    const isSaid = (path: string) => said.get(of)?.some((one) => isIn(path, one)) ?? false;
    const unsaid = [...imported].filter(
      (path) => !inside.has(path) && !path.endsWith('.css?inline'),
    );
    expect(unsaid.filter((path) => !isSaid(path))).toEqual([]);
  });

  function anyFileOf(path: string): string {
    const file = path.endsWith('/') ? `${path}any.ts` : path;
    return file.replaceAll('*', 'any');
  }

  function isIn(path: string, place: string): boolean {
    if (place.endsWith('/')) return path.startsWith(place);
    const pattern = place.replaceAll('.', '\\.').replaceAll('*', '[^/]+');
    return new RegExp(`^${pattern}$`).test(path);
  }
});
