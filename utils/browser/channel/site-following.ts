import { browser } from 'wxt/browser';
import { detectInOpenTabs, registerDetector } from '../background/detector-registration.ts';
import { tellTabs } from '../background/reader-loading.ts';
import { isArticlePattern } from '../sites/article-grants.ts';
import { finishTurningOn, grantedPatterns } from '../sites/sites.ts';

/** After an install or an update: what was registered may be gone, and so are the readers in open tabs. */
export async function readOn(): Promise<void> {
  await registerDetector();
  await detectInOpenTabs(await grantedPatterns());
}

/** Follows what is granted and taken back, in our pages and in the browser's own. */
export async function grantsChanged(changed: readonly string[]): Promise<void> {
  // First: who waits for an article waits for nothing else, and not for what may fail.
  if (changed.length > 0) {
    await tellTabs({ type: 'grants-added', origins: [...changed] }).catch(() => {});
  }
  const added = changed.filter((pattern) => !isArticlePattern(pattern));
  await finishTurningOn(added);
  await registerDetector();
  await detectInOpenTabs(added);
  if (changed.length === 0) await tellTabs({ type: 'sites-changed' });
}

/** The page that says what this is and starts it. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
