import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { startLastingChromium } from '../drivers/lasting-chromium.ts';
import { stageExtension } from '../drivers/staged-extension.ts';
import { startInstance } from '../instance/server.ts';
import { CHIP } from './folded-page.ts';
import { DEMO, SITE } from './reader-test.ts';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

interface WithDeveloperPrivate {
  chrome: {
    developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> };
  };
}

// In Chromium only: a temporary add-on, and others cannot be installed unsigned, does not survive Firefox.
test('a site that was turned on stays on when the browser is started again', async () => {
  const instance = await startInstance({ threads: [DEMO.repairCafe] });
  const staged = await stageExtension(BUILD);
  try {
    const first = await startLastingChromium(staged);
    staged.removeAtExit();
    const welcome = await first.browser.newPage();
    // Its prompt cannot be pressed without a screen: what the reader would say is said beforehand.
    await welcome.goto('chrome://extensions/');
    await welcome.evaluate(
      (id, pattern) =>
        (globalThis as unknown as WithDeveloperPrivate).chrome.developerPrivate.addHostPermission(
          id,
          pattern,
        ),
      first.extensionId,
      SITE,
    );
    await welcome.goto(`chrome-extension://${first.extensionId}/welcome.html`);
    // The one that opens by itself after the installation is in front of it.
    await welcome.bringToFront();
    await welcome.locator('#instance').fill(new URL(instance.origin).host);
    await welcome.locator('button.main').click();
    await welcome.waitForSelector('.started-text');
    await first.browser.close();

    const second = await startLastingChromium(staged);
    expect(second.extensionId).toBe(first.extensionId);
    const thread = await second.browser.newPage();
    await thread.goto(instance.threadUrl(instance.threads[0]?.focused ?? ''));
    await thread.waitForSelector(CHIP);
    await second.browser.close();
  } finally {
    await staged.remove();
    await instance.close();
  }
});
