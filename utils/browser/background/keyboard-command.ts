import { type Browser, browser } from 'wxt/browser';
import { changeSettings } from '../../settings/settings-store.ts';
import { withWish } from '../../settings/stored-settings.ts';
import { isSiteGranted, rememberOff, siteOf, stateOf } from '../sites/sites.ts';
import { TOGGLE_COMMAND } from '../toggle-command.ts';

/**
 * Turns the reader on or off for the site of a tab, by keyboard. The grant stays, so that the same keys
 * bring it back. Where the browser has to be asked first, the popup opens and does so.
 */
export async function toggleSite(command: string, tab?: Browser.tabs.Tab): Promise<void> {
  const site = siteOf(tab?.url);
  if (command !== TOGGLE_COMMAND || !site) return;
  const isGranted = await isSiteGranted(site.pattern);
  // In a private window nothing is written down.
  if (!isGranted || tab?.incognito) {
    // A browser may want a click on the button instead.
    return browser.action.openPopup().catch(() => {});
  }
  if ((await stateOf(site)) === 'on') await rememberOff(site.host);
  else await changeSettings((stored) => withWish(stored, site.host, 'on'));
}
