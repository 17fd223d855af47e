import type { Instance } from '../mastodon/initial-state.ts';
import { tellHealth } from './channel/health-telling.ts';
import { KNOWN_ERRORS } from './known-errors.ts';

/** So many reports a page: who needs more than that has seen enough. */
const MOST_TOLD = 50;
/** An instance's name for its version is its own: `4.5.0-alpha.2+glitch` is a long one. In the console it is cut. */
const LONGEST_VERSION = 40;

/**
 * The one place where a failure of ours is told, in the console and to the options page (issue 18), for bug
 * reports: which feature, where, on what version.
 * Never a word of a post (issue 10), so of an error neither its message nor a name that it made up; never
 * a token. The same failure is told once a page, however many posts it befalls. Never throws.
 */
export function reportProblem(
  feature: string,
  { origin, version }: Pick<Instance, 'origin' | 'version'>,
  error: unknown,
): void {
  const known = version.slice(0, LONGEST_VERSION);
  const [kind, code = ''] = described(error);
  const what = code ? `${kind} ${code}` : kind;
  const report = `Throughline: ${feature} failed on ${origin} (Mastodon ${known}): ${what}`;
  if (told.has(report) || told.size === MOST_TOLD) return;
  told.add(report);
  try {
    console.warn(report);
  } catch {
    // The page's console may be anything.
  }
  void tellHealth({ type: 'note-problem', part: feature, error: kind, code, version });
}

const told = new Set<string>();

/** What kind of error it is, and where in our scripts it was thrown, if that is sure. */
function described(error: unknown): [kind: string, code?: string | undefined] {
  try {
    if (!(error instanceof Error)) return ['Error'];
    const { name, message, stack } = error;
    const kind = KNOWN_ERRORS.has(name) ? name : 'Error';
    const [code] = framesOf(String(stack), message).flatMap(ownPlace);
    return [kind, code];
  } catch {
    // It is not what it claims to be.
    return ['Error'];
  }
}

/**
 * The lines of a stack that say where. Firefox and Safari have no others; Chrome puts the name and message
 * before them, as they were, line breaks and all: so that is taken away by what it is, never by its looks.
 *
 * @returns none where anything is left that is not a place: it may be somebody's words.
 */
function framesOf(stack: string, message: string): string[] {
  const words = afterWords(stack, message);
  const frames = (words ?? stack).split('\n').filter((line) => line !== '');
  const frame = words === null ? /^[^@]*@\S*:\d+:\d+$/ : /^ {4}at /;
  return frames.every((line) => frame.test(line)) ? frames : [];
}

/** What stands behind name and message in a stack of Chrome's; null where it does not begin with them. */
function afterWords(stack: string, message: string): string | null {
  const name = /^[\w$.]*/.exec(stack)?.[0] ?? '';
  const head = message === '' ? `${name}\n` : `${name}: ${message}\n`;
  return stack.startsWith(head) ? stack.slice(head.length) : null;
}

/** File, line and column in a script of ours; without the extension's id, which tells one copy from others. */
function ownPlace(frame: string): string[] {
  const place = /-extension:\/\/[\w-]+\/([\w./-]+:\d+:\d+)\)?$/.exec(frame)?.[1];
  return place === undefined ? [] : [place];
}
