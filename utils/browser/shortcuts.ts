import { browser } from 'wxt/browser';
import { TOGGLE_COMMAND } from './toggle-command.ts';

/** Where Chrome's own shortcuts are changed; there is no call for it. */
const CHROME_PAGE = 'chrome://extensions/shortcuts';

/** The keys that turn a site on and off; '' where none are set. */
export async function toggleShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === TOGGLE_COMMAND)?.shortcut ?? '';
}

/** Firefox has a call of its own (since 137), which the types, made from Chrome's, do not know. */
type Commands = typeof browser.commands & { openShortcutSettings?: () => Promise<void> };

/** Opens the browser's page for shortcuts: an extension may not set them. */
export async function openShortcutSettings(): Promise<void> {
  const commands: Commands = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROME_PAGE });
}
