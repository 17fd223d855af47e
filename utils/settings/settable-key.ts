/** T4: in place of a key, none at all. */
export const NO_KEY = 'none';

/**
 * T4: what may be set as a key: one character, as it is typed without Shift where it is a letter, or Alt and a letter
 * by its capital. None that Mastodon uses (`mastodon-keys.ts`), alone, with Alt or as the end of a sequence; and
 * neither a space, which scrolls, nor `'`, by which Firefox searches links.
 */
const SETTABLE = /^(?:none|Alt\+[A-MO-WYZ]|[^\p{Lu}\p{M}\p{C}\p{Z}\d'/?bd-hj-ux])$/u;

/** Whether a value, from wherever it comes, is a key that may be set, or `NO_KEY`. */
export function isSettableKey(value: unknown): boolean {
  return typeof value === 'string' && SETTABLE.test(value);
}
