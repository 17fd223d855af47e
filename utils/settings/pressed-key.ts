/** What of an event says which key was pressed. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'
>;

const LATIN_LETTER = /^[a-z]$/i;
const LETTER_PLACE = /^Key([A-Z])$/;

/**
 * T4: the key that was pressed, as `settable-key.ts` writes it, whether or not it may be set. Null where it is no
 * character (Enter, arrows, Shift alone), or where a browser's or system's own modifiers are held.
 */
export function pressedKey(press: KeyPress): string | null {
  const { key, ctrlKey, metaKey, isComposing } = press;
  if (ctrlKey || metaKey || isComposing) return null;
  if (press.altKey) return withAlt(press);
  // All others have names of several letters.
  if ([...key].length !== 1) return null;
  const lower = key.toLowerCase();
  // Shift makes another character of most keys; of a letter a capital, which is left to others.
  return press.shiftKey && lower !== key.toUpperCase() ? null : lower;
}

/** On a Mac Alt makes another character of a letter: there it goes by its place, as in Mastodon. */
function withAlt({ key, code, shiftKey }: KeyPress): string | null {
  const letter = LATIN_LETTER.test(key) ? key : LETTER_PLACE.exec(code)?.[1];
  return letter === undefined || shiftKey ? null : `Alt+${letter.toUpperCase()}`;
}
