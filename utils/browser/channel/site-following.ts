import { browser } from 'wxt/browser';
import { detectInOpenTabs, registerDetector } from '../background/detector-registration.ts';
import { tellTabs } from '../background/reader-loading.ts';
import { finishTurningOn, grantedPatterns } from '../sites/sites.ts';

/** After an install or an update: what was registered may be gone, and so are the readers in open tabs. */
export async function readOn(): Promise<void> {
  await registerDetector();
  await detectInOpenTabs(await grantedPatterns());
}

/** Follows what is granted and taken back, in our pages and in the browser's own. */
export async function grantsChanged(added: readonly string[]): Promise<void> {
  await finishTurningOn(added);
  await registerDetector();
  await detectInOpenTabs(added);
  if (added.length === 0) await tellTabs({ type: 'sites-changed' });
}

/** The page that says what this is and starts it. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
