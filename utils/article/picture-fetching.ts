import { ANONYMOUS, readBytes } from './bounded-download.ts';

/** Pictures of articles are a tenth of it; what is larger is for printing. */
const PICTURE_BYTES = 5_000_000;
const PATIENCE_MS = 15_000;
/** What an `<img>` shows. In one, an SVG runs nothing and loads nothing. */
const PICTURE_TYPE = /^image\/(?:png|jpeg|gif|webp|avif|svg\+xml)$/;

/**
 * A picture's bytes and type; null where there is none, or it is too large. Never rejects.
 *
 * @param isWithin whether the address where the request ended was allowed.
 */
export async function fetchPicture(
  url: string,
  request: typeof fetch,
  isWithin: (url: string) => boolean,
): Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await request(url, { ...ANONYMOUS, headers: { Accept: 'image/*' }, signal });
    const [type = ''] = (response.headers.get('Content-Type') ?? '').toLowerCase().split(';');
    if (!response.ok || !isWithin(response.url) || !PICTURE_TYPE.test(type.trim())) {
      void response.body?.cancel().catch(() => {});
      return null;
    }
    const bytes = await readBytes(response, { most: PICTURE_BYTES, signal });
    return bytes && { type: type.trim(), bytes };
  } catch {
    return null;
  }
}
