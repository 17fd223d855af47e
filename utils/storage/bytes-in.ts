/** What a text takes, in bytes of UTF-8. */
export function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}
