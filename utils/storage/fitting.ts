/** The first of what is kept that fit together: so many at the most, in so many bytes. */
export function fitting<K extends { readonly bytes: number }>(
  inOrder: readonly K[],
  most: number,
  mostBytes: number,
): K[] {
  let bytes = 0;
  return inOrder.slice(0, most).filter((kept) => {
    bytes += kept.bytes;
    return bytes <= mostBytes;
  });
}
