import { browser } from 'wxt/browser';
import type { ReaderMessage } from './reader-messages.ts';

/** In the world that our scripts share in one document (`reader-asking.ts`). */
const REST = 'throughlineRest';

/** Lays the second script's part down, for the reader that has asked for it. */
export function giveRest(rest: object): void {
  Object.assign(globalThis, { [REST]: rest });
}

/**
 * Asks for the second script, and takes its part up: once, since a reader of a newer version must not find
 * what an older one was given.
 *
 * @returns what `giveRest` was called with; null where it cannot be loaded (the extension was updated or
 *   removed, or the tab shows another page by now).
 */
export async function askForRest(): Promise<object | null> {
  const message: ReaderMessage = { type: 'load-rest' };
  const isLoaded: unknown = await browser.runtime.sendMessage(message).catch(() => false);
  return isLoaded === true ? takeRest() : null;
}

function takeRest(): object | null {
  // An element of the page can stand under that name (`<a id>`), but is no property of the world's own.
  const rest = Object.getOwnPropertyDescriptor(globalThis, REST)?.value;
  Reflect.deleteProperty(globalThis, REST);
  return typeof rest === 'object' ? rest : null;
}
