import {
  createScanner,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import * as z from 'zod/mini';
import { SETTING_KEYS, type SettingKey } from './settings.ts';
import {
  CURRENT_VERSION,
  problemsIn,
  readStored,
  type SettingPlace,
  type StoredSettings,
} from './stored-settings.ts';

/** No settings that a person made come near it; more is some other file. */
export const LARGEST_FILE_BYTES = 1_000_000;
/**
 * So many brackets may stand in each other. Ours are three deep; whoever reads, sorts and compares settings
 * calls itself for each of them, and some thousands are more than a browser has room for.
 */
const DEEPEST = 64;

/** What of JSON's own rules a file breaks. */
export type SyntaxProblem =
  | 'empty'
  | 'comma'
  | 'colon'
  | 'key'
  | 'value'
  | 'closing'
  | 'quotation-mark'
  | 'comment'
  | 'extra'
  | 'other';

/** Why a file cannot be taken over, and on which of its lines. */
export type FileError = { readonly line: number } & (
  | { readonly kind: 'syntax'; readonly problem: SyntaxProblem }
  | { readonly kind: 'too-deep' | 'not-settings' | 'wrong-version' }
  | { readonly kind: 'not-a-group'; readonly key: string }
  | { readonly kind: 'not-a-site'; readonly key: string }
  | { readonly kind: 'wrong-value'; readonly key: SettingKey; readonly place: SettingPlace }
  | { readonly kind: 'wrong-wish'; readonly place: string }
);

export type FileReading =
  | { readonly settings: StoredSettings; readonly isNewer: boolean }
  | { readonly errors: readonly FileError[] };

/** The name under which settings are saved. */
export function fileName(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  return `throughline-settings-${year}-${twoDigits(month)}-${twoDigits(day)}.json`;
}

/** All that is stored, as a file: for people to read, and the same text for the same settings. */
export function toFile(stored: StoredSettings): string {
  return `${JSON.stringify(inOrder(stored), null, 2)}\n`;
}

/** Reads such a file, wherever it comes from. What a newer version has put into it is kept. */
export function fromFile(text: string): FileReading {
  const lineAt = linesOf(text);
  const tooDeep = tooDeepAt(text);
  if (tooDeep !== null) return { errors: [{ kind: 'too-deep', line: lineAt(tooDeep) }] };
  const syntaxErrors: ParseError[] = [];
  const tree = parseTree(text, syntaxErrors, { disallowComments: true });
  const value = parsed(text);
  // What follows from the first mistake is no news.
  const [first] = syntaxErrors;
  if (first) {
    const problem = text.trim() === '' ? 'empty' : syntaxProblem(first);
    return { errors: [{ kind: 'syntax', problem, line: lineAt(first.offset) }] };
  }
  if (!tree || value === undefined) {
    return { errors: [{ kind: 'syntax', problem: 'other', line: 1 }] };
  }
  const offsetOf = placesIn(tree);
  const errors = errorsIn(value).map(({ path, ...error }) => ({
    ...error,
    line: lineAt(offsetOf(path)),
  }));
  if (errors.length > 0) return { errors: errors.toSorted((one, other) => one.line - other.line) };
  const settings = readStored(value);
  return { settings, isNewer: Number(settings.version) > CURRENT_VERSION };
}

/** By the language's own parser: the other one is asked for places only. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const SYNTAX_PROBLEMS: ReadonlyMap<string, SyntaxProblem> = new Map([
  ['CommaExpected', 'comma'],
  ['ColonExpected', 'colon'],
  ['PropertyNameExpected', 'key'],
  ['ValueExpected', 'value'],
  ['InvalidSymbol', 'value'],
  ['InvalidNumberFormat', 'value'],
  ['UnexpectedEndOfNumber', 'value'],
  ['CloseBraceExpected', 'closing'],
  ['CloseBracketExpected', 'closing'],
  ['UnexpectedEndOfString', 'quotation-mark'],
  ['InvalidCommentToken', 'comment'],
  ['UnexpectedEndOfComment', 'comment'],
  ['EndOfFileExpected', 'extra'],
]);

function syntaxProblem({ error }: ParseError): SyntaxProblem {
  return SYNTAX_PROBLEMS.get(printParseErrorCode(error)) ?? 'other';
}

type Path = readonly string[];
type Misplaced = FileError extends infer Each
  ? Each extends FileError
    ? Omit<Each, 'line'> & { readonly path: Path }
    : never
  : never;

const objectSchema = z.record(z.string(), z.unknown());
const versionSchema = z.optional(z.int().check(z.minimum(0)));
/** One of these is in every file of ours, and they stand together in none of anybody else's. */
const OUR_KEYS = ['everywhere', 'sites', 'version'];

function errorsIn(value: unknown): Misplaced[] {
  const root = z.safeParse(objectSchema, value);
  if (!root.success || !OUR_KEYS.some((key) => Object.hasOwn(root.data, key))) {
    return [{ kind: 'not-settings', path: [] }];
  }
  const hasVersion = z.safeParse(versionSchema, root.data.version).success;
  return [
    ...(hasVersion ? [] : [{ kind: 'wrong-version', path: ['version'] } as const]),
    ...siteNamesIn(root.data.sites)
      .filter((host) => !isSiteName(host))
      .map(notASite),
    ...problemsIn(root.data).map(({ place, key }) => errorOf(place, key)),
  ];
}

function siteNamesIn(sites: unknown): string[] {
  const parsedSites = z.safeParse(objectSchema, sites);
  return parsedSites.success ? Object.keys(parsedSites.data) : [];
}

/** Whether settings can be found by it: a host as addresses have it, with a port where it is not the usual. */
function isSiteName(name: string): boolean {
  return ['https', 'http'].some((scheme) => {
    const address = `${scheme}://${name}/`;
    return URL.canParse(address) && new URL(address).host === name;
  });
}

function notASite(key: string): Misplaced {
  return { kind: 'not-a-site', key, path: ['sites', key] };
}

function errorOf(place: SettingPlace, key: string): Misplaced {
  const settingKey = SETTING_KEYS.find((known) => known === key);
  if (settingKey) {
    const path = place === null ? ['everywhere', key] : ['sites', place, key];
    return { kind: 'wrong-value', place, key: settingKey, path };
  }
  if (place === null) return { kind: 'not-a-group', key, path: [key] };
  if (key === 'sites') return { kind: 'not-a-group', key: place, path: ['sites', place] };
  return { kind: 'wrong-wish', place, path: ['sites', place, key] };
}

/** Where values stand, by the keys that lead to them. Of a key that stands twice the last one counts. */
function placesIn(tree: Node): (path: Path) => number {
  const members = new Map<Node, ReadonlyMap<unknown, Node>>();
  return (path) => {
    let node = tree;
    let offset = tree.offset;
    for (const key of path) {
      const known = members.get(node) ?? membersOf(node);
      members.set(node, known);
      const property = known.get(key);
      const value = property?.children?.[1];
      if (!property || !value) break;
      offset = property.offset;
      node = value;
    }
    return offset;
  };
}

function membersOf({ children = [] }: Node): Map<unknown, Node> {
  return new Map(children.map((property) => [property.children?.[0]?.value, property]));
}

/** Where the first bracket stands that is too deep in others; null where none is. */
function tooDeepAt(text: string): number | null {
  // As the parser reads it, so that brackets in texts and comments are none.
  const scanner = createScanner(text, true);
  const closing: string[] = [];
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const sign = text[scanner.getTokenOffset()];
    if (sign === '{') closing.push('}');
    else if (sign === '[') closing.push(']');
    // One that closes nothing leaves the parser as deep as it is.
    else if (sign === closing.at(-1)) closing.pop();
    if (closing.length > DEEPEST) return scanner.getTokenOffset();
  }
  return null;
}

/** The lines of offsets, from 1: the starts of all lines are found once, and an offset between them. */
function linesOf(text: string): (offset: number) => number {
  const starts = Array.from(
    text.matchAll(/\r\n|[\n\r]/g),
    ({ index, 0: end }) => index + end.length,
  );
  return (offset) => {
    let [from, to] = [0, starts.length];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      if ((starts[middle] ?? offset) <= offset) from = middle + 1;
      else to = middle;
    }
    return from + 1;
  };
}

/** Keys in the order of the alphabet, whatever order they were stored in. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)]);
  return Object.fromEntries(entries);
}
