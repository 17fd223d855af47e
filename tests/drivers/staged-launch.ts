/** What the start of every browser has in common: the folder that it is started in, and what is left where it fails. */
import type { Browser } from 'puppeteer-core';
import { endBrowser } from './end-browser.ts';
import { type StagedExtension, stageExtension } from './staged-extension.ts';

/** Starts a browser with a copy of the extension, and prepares it; where either fails, nothing of it stays. */
export async function launchStaged<T>(
  extension: string,
  launch: (staged: StagedExtension) => Promise<Browser>,
  prepare: (browser: Browser, staged: StagedExtension) => Promise<T>,
): Promise<T> {
  const staged = await stageExtension(extension);
  try {
    const browser = await launch(staged);
    staged.removeAtExit();
    try {
      return await prepare(browser, staged);
    } catch (error) {
      await endBrowser(browser);
      throw error;
    }
  } catch (error) {
    await staged.remove();
    throw error;
  }
}
