/**
 * T4: the keys that Mastodon's pages use, 4.3 to 5.0 and glitch-soc (`features/ui/index.jsx` up to 4.4,
 * `components/hotkeys` from 4.5 on), wherever they are used: letters of sequences such as `g u` too, and a letter with
 * Shift counts there as the letter. Written as `settable-key.ts` writes keys.
 */
export const MASTODON_KEYS: ReadonlySet<string> = new Set([
  ...'bdefghjklmnopqrstux',
  ...'0123456789',
  '/',
  '?',
  'Alt+N',
  'Alt+X',
]);

/**
 * Keys that Firefox or Chrome use themselves: a search among links, scrolling, the address, and the menus as they are
 * called in English. Other languages have others: whoever sets one of those knows what it does.
 */
export const BROWSER_KEYS: ReadonlySet<string> = new Set([
  "'",
  ' ',
  ...[...'BDEFHSTV'].map((letter) => `Alt+${letter}`),
]);
