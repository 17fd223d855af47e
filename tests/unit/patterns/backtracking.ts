// Its form in plain JavaScript: the package's own entry prefers a native one, or Java.
import { checkSync } from 'recheck/lib/browser.js';

/** How the work for a text grows with its length, whatever the text; `unknown` where nobody can say. */
export type Growth = 'linear' | 'polynomial' | 'exponential' | 'unknown';

/** With so many parts that may be missing there are at most 64 ways to begin at one place. */
const MOST_OPTIONAL = 6;

/** How the work grows that a regular expression makes where it is searched for in a text. */
export function growthOf(source: string, flags: string): Growth {
  if (repeatsNothing(source)) return 'linear';
  // Without limits of time, so that the answer is the same on every machine.
  const judged = checkSync(source, flags, {
    timeout: null,
    incubationTimeout: null,
    seedingTimeout: null,
  });
  if (judged.status === 'unknown') return 'unknown';
  if (judged.status === 'safe') return 'linear';
  return judged.complexity.type === 'exponential' ? 'exponential' : 'polynomial';
}

/**
 * Whether a pattern repeats nothing without end: then the work at each place of a text is bounded, and no
 * tool has to prove it. What is repeated so many times at most is left to the tool.
 */
function repeatsNothing(source: string): boolean {
  const signs = signsOf(source);
  const optional = signs.split('?').length - 1;
  return !/[*+]|\{\d+,|\)\{/u.test(signs) && optional <= MOST_OPTIONAL;
}

/**
 * Whether a pattern repeats a part that has parts. One that does not is never exponential: there is one way
 * only to go round each of its loops.
 */
export function repeatsGroup(source: string): boolean {
  return /\)[*+{]/u.test(signsOf(source));
}

/** A pattern with a letter in the place of each escape and each class of characters. */
function signsOf(source: string): string {
  return source
    .replaceAll(/\\(?:[pPu]\{[^}]*\}|.)/gsu, 'x')
    .replaceAll(/\[[^\]]*\]/gu, 'x')
    .replaceAll(/\(\?(?:<?[:=!]|<\w+>)|\(\?:/gu, '(');
}
