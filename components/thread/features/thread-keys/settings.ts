import { key, onOff } from '../../../../utils/settings/setting-kinds.ts';

/**
 * T4. All off by default: single characters must be (WCAG 2.1.4), and no set of letters with Alt is free everywhere.
 * Firefox and Chrome open their menus by Alt and a letter, which differs by language; on a Mac it types another
 * character; Mastodon has Alt with N, X, Page Up and Page Down; Alt with arrows is the browsers' history, and Alt with
 * digits their tabs. What the switch turns on are letters that no Mastodon from 4.3 to 5.0 uses, nor glitch-soc, nor a
 * browser; screen readers keep all letters to themselves where they do not give every key to the page.
 */
export const threadKeysSettings = {
  threadKeys: onOff('keys', false),
  /** *In* reply to what. */
  keyParent: key('keys', 'i'),
  /** As one undoes. */
  keyBack: key('keys', 'z'),
  /** Beside each other on QWERTY, QWERTZ and AZERTY. */
  keyPrevious: key('keys', 'c'),
  keyNext: key('keys', 'v'),
  /** *What* is new. */
  keyNew: key('keys', 'w'),
  /** A fork. */
  keyFold: key('keys', 'y'),
} as const;
