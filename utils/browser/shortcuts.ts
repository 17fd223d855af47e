import { browser } from 'wxt/browser';
import { TOGGLE_COMMAND } from './toggle-command.ts';

/** Where Chrome's own shortcuts are changed; there is no call for it. */
const CHROME_PAGE = 'chrome://extensions/shortcuts';

/**
 * The keyboard's API: Firefox for Android has none, which the types, made from Chrome's, do not know (issue 18.6).
 */
export function keyboardCommands(): typeof browser.commands | undefined {
  return browser.commands;
}

/** The keys that turn a site on and off; '' where none are set, null where the browser has no such keys. */
export async function toggleShortcut(): Promise<string | null> {
  const commands = await keyboardCommands()?.getAll();
  if (commands === undefined) return null;
  return commands.find(({ name }) => name === TOGGLE_COMMAND)?.shortcut ?? '';
}

/** Firefox has a call of its own (since 137), which the types do not know either. */
type Commands = typeof browser.commands & { openShortcutSettings?: () => Promise<void> };

/** Opens the browser's page for shortcuts: an extension may not set them. */
export async function openShortcutSettings(): Promise<void> {
  const commands: Commands = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROME_PAGE });
}
