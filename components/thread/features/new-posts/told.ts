import { browser } from 'wxt/browser';

/** In `storage.local`: the reader has been told that visits are kept (issue 16). */
const TOLD = 'visitsTold';

/** Whether the reader has been told that visits are kept; where nobody can say, nothing is said. */
export async function isTold(): Promise<boolean> {
  try {
    const stored = await browser.storage.local.get(TOLD);
    return stored[TOLD] === true;
  } catch {
    return true;
  }
}

/** Remembers it. A full disk costs that the reader is told once more. */
export function setTold(): void {
  browser.storage.local.set({ [TOLD]: true }).catch(() => {});
}
