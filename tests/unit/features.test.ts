import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../components/thread/registry.ts';
import { REST } from '../../components/thread/rest.ts';

/**
 * "A feature's name is its folder, its setting's key, its CSS prefix and its test's name" (CONTRIBUTING): who
 * looks for one knows where it lives without opening a file.
 */
const kebab = (id: string) => id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Names that our rules may start from: Mastodon's own, and the note and the foot that all features share. */
const SHARED =
  /^(?:data-throughline(?:-(?:post|content))?|(?:detailed-)?status(?:__(?:wrapper|line)|--first-in-thread)?|layout-multiple-columns|throughline-(?:note|foot|wordless-post)|dir|column|columns-area--mobile|tabs-bar__wrapper)$/;

/** What these show looks as what another feature shows elsewhere. */
const LOOKS_AS_ANOTHER = new Set(['timeline-answers']);

const [atOnce, later] = [FEATURES, REST.features].map((features) =>
  features.map(({ id }) => kebab(id)),
) as [string[], string[]];
const names = [...new Set([...atOnce, ...later])];

it('every folder of features is a feature in the registry', () => {
  const folders = globSync('components/thread/features/*/').map((path) => path.split(/[\\/]/)[3]);
  expect(folders.toSorted()).toEqual(names.toSorted());
});

it.each([
  ['at once', atOnce],
  ['with the second script', later],
])('no two features that come %s share a name', (_when, theirs) => {
  expect(new Set(theirs).size).toBe(theirs.length);
});

describe.each(names)('%s', (name) => {
  const folder = `components/thread/features/${name}`;

  it('is the name of its view, and of its style', () => {
    expect(existsSync(`${folder}/${name}.css`)).toBe(!LOOKS_AS_ANOTHER.has(name));
    expect(globSync(`${folder}/${name}.{ts,tsx}`)).toHaveLength(1);
  });

  it('is the name of a test', () => {
    expect(globSync(`tests/**/${name}.{test,spec}.{ts,tsx}`).length).toBeGreaterThan(0);
  });
});

describe.each(names.filter((name) => !LOOKS_AS_ANOTHER.has(name)))('%s', (name) => {
  it('is the prefix of every class and attribute in its style', () => {
    const css = globSync(`components/thread/features/${name}/*.css`)
      .map((path) => readFileSync(path, 'utf8').replaceAll(/\/\*.*?\*\//gs, ''))
      .join('\n');
    const selectors = [...css.matchAll(/([^{}@;]+)\{/g)].map(([, selector = '']) => selector);
    const classes = selectors.flatMap((text) => [...text.matchAll(/\.([a-z][\w-]*)/g)]);
    const attributes = selectors.flatMap((text) => [...text.matchAll(/\[([\w-]+)/g)]);
    const foreign = [...classes, ...attributes]
      .map(([, found = '']) => found)
      .filter((found) => !found.replace(/^data-/, '').startsWith(`throughline-${name}`))
      .filter((found) => !SHARED.test(found));
    expect(classes.length).toBeGreaterThan(0);
    // `data-side` and its like are of use only on an element of ours.
    expect(foreign.filter((found) => !isOnOurs(found))).toEqual([]);

    function isOnOurs(attribute: string): boolean {
      const uses = selectors.filter((text) => text.includes(`[${attribute}`));
      return (
        uses.length > 0 &&
        uses.every((text) =>
          new RegExp(`\\.throughline-(?:note|${name})[\\w-]*\\[${attribute}`).test(text),
        )
      );
    }
  });
});
