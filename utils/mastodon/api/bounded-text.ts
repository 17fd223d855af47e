/** So much is decoded at once, in bytes: what comes by network is smaller, what comes from a cache is not. */
const PIECE_BYTES = 16_384;

/**
 * Reads the text of an answer while it arrives, and no more of it than is wanted: the rest is not even
 * downloaded. What is counted is what arrives; `Content-Length` may be wrong or missing.
 *
 * @param take gets the text piece by piece, to be decoded in its own time, and says whether it wants more.
 * @returns whether that was all. Rejects where the connection breaks.
 */
export async function readText(
  { body }: Response,
  mostBytes: number,
  take: (decode: () => string) => Promise<boolean>,
): Promise<boolean> {
  if (!body) return true;
  // Firefox has no `for await` over a stream's chunks in content scripts.
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let left = mostBytes;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return take(() => decoder.decode());
    for (let from = 0; from < value.length; from += PIECE_BYTES) {
      const piece = value.subarray(from, from + PIECE_BYTES);
      left -= piece.length;
      if (left >= 0 && (await take(() => decoder.decode(piece, { stream: true })))) continue;
      void reader.cancel().catch(() => {});
      return false;
    }
  }
}
