/**
 * Who asked for the reader in a document: its page, by the detector that found it to be Mastodon's, or
 * the reader's own hand, in a private window.
 */
export type AskedBy = 'page' | 'hand';

/**
 * The world that our scripts share in one document: no page sees it, and no other document has it. So a
 * script that was sent to a document which is gone, and has come to another, can tell (issue 10). An element
 * of the page can stand under that name all the same (`<a id="throughline">`), so the value is compared.
 */
interface ScriptWorld {
  /** `reads`: a reader is there. */
  throughline?: unknown;
}

/**
 * Marks a document as one that the reader was asked for in. Also injected as it stands: it may call nothing
 * else.
 *
 * @returns whether there is anything to ask for: no reader is there yet.
 */
export function askInDocument(by: AskedBy): boolean {
  const world = globalThis as ScriptWorld;
  if (world.throughline === 'reads') return false;
  world.throughline = by;
  return true;
}

/**
 * Takes the mark, once: of two readers that were sent the second finds none.
 *
 * @returns null where nobody in this document asked, or a reader is there.
 */
export function takeAsking(): AskedBy | null {
  const world = globalThis as ScriptWorld;
  const by = world.throughline;
  if (by !== 'page' && by !== 'hand') return null;
  world.throughline = 'reads';
  return by;
}

/** The reader of this document is gone: another may be asked for. */
export function leaveDocument(): void {
  const world = globalThis as ScriptWorld;
  world.throughline = undefined;
}
