import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { loadReaderFor, tellTabs } from '../utils/extension/reader-loading.ts';
import { detectInOpenTabs, registerDetector } from '../utils/extension/sites.ts';

// Every listener is added at once: a worker that was woken for an event hears it only then.
export default defineBackground(() => {
  browser.runtime.onMessage.addListener(loadReaderFor);
  browser.runtime.onStartup.addListener(() => void registerDetector());
  browser.runtime.onInstalled.addListener(async () => {
    await registerDetector();
    const { origins = [] } = await browser.permissions.getAll();
    await detectInOpenTabs(origins);
  });
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await registerDetector();
    await detectInOpenTabs(origins);
  });
  browser.permissions.onRemoved.addListener(async () => {
    await registerDetector();
    const { origins: granted = [] } = await browser.permissions.getAll();
    await tellTabs({ type: 'sites-changed', granted });
  });
});
