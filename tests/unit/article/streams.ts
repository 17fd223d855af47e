/** Bodies of answers, as sites send them. */

/** One that comes in these pieces. */
export function inPieces(...pieces: readonly string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece));
      controller.close();
    },
  });
}

/** One that never ends by itself, and notes that it was ended. */
export function endless(size: number): {
  body: ReadableStream<Uint8Array>;
  sent: () => number;
  isEnded: () => boolean;
} {
  let sent = 0;
  let isEnded = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += size;
      controller.enqueue(new Uint8Array(size).fill(0x61));
    },
    cancel() {
      isEnded = true;
    },
  });
  return { body, sent: () => sent, isEnded: () => isEnded };
}

/** One that breaks off half-way. */
export function broken(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(new Uint8Array(9)),
    pull: () => Promise.reject(new TypeError('network error')),
  });
}
