import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type KeptList, type KeptMessage, keptListSchema } from './kept-messages.ts';

/** The articles that are kept, the latest fetched first; null where nobody can say. */
export async function askForKept(): Promise<KeptList> {
  const parsed = z.safeParse(keptListSchema, await ask({ type: 'list-kept' }));
  return parsed.success ? parsed.data : null;
}

/** Removes a kept article, by its address in the list. Answers whether it is gone. */
export async function removeKept(address: string): Promise<boolean> {
  return (await ask({ type: 'remove-kept', address })) === true;
}

/** Removes all kept articles. Answers whether they are gone. */
export async function clearKept(): Promise<boolean> {
  return (await ask({ type: 'clear-kept' })) === true;
}

/** Null where the background does not answer. */
function ask(message: KeptMessage): Promise<unknown> {
  return browser.runtime.sendMessage(message).catch(() => null);
}
