/** No log-in, no referrer, nothing kept: the site learns an address and a browser's name (L5). */
export const ANONYMOUS = {
  method: 'GET',
  // What the browser lets us fetch counts as our own. So a link that forwards elsewhere ends before the other site
  // hears of it, and no site is told which extension asks (in Firefox that tells one copy from all others).
  mode: 'same-origin',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
} as const satisfies RequestInit;

interface Download {
  /** In bytes, as they are after unpacking. */
  most: number;
  /** Bytes that have come, after unpacking, and how many there will be, where the server says. */
  onProgress?: (bytes: number, total: number | null) => void;
  signal: AbortSignal;
}

/**
 * All bytes of an answer; null where there are more than `most`, and the rest is not even downloaded.
 *
 * @throws where it breaks off, or is given up.
 */
export async function readBytes(
  { body, headers }: Response,
  { most, onProgress, signal }: Download,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!body) return new Uint8Array();
  const announced = Number(headers.get('Content-Length'));
  const isPacked = headers.has('Content-Encoding');
  const total = announced > 0 && !isPacked ? announced : null;
  // Firefox has no `for await` over a stream's chunks.
  const reader = body.getReader();
  const cancel = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', cancel, { once: true });
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      cancel();
      return null;
    }
    pieces.push(value);
    onProgress?.(size, total);
  }
  signal.removeEventListener('abort', cancel);
  // To be given up ends it as well: half of it is nothing.
  signal.throwIfAborted();
  return joined(pieces, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
