import { crc32 } from 'node:zlib';

/** One still of an animation: a PNG, and how long it is seen. */
export interface Still {
  png: Uint8Array;
  ms: number;
}

const SIGNATURE_BYTES = 8;
/** Of a chunk, what stands around its data: length, type and checksum. */
const [LENGTH, TYPE, CHECKSUM] = [4, 4, 4];
/** Each still replaces the one before it, whole. */
const [DISPOSE_NONE, BLEND_SOURCE] = [0, 0];
const FOR_EVER = 0;
const MS_A_SECOND = 1_000;

/**
 * Stills of one size as one animated PNG that begins anew for ever (https://www.w3.org/TR/png-3/#apng-frame-based-animation):
 * their data as it is, with chunks between that say when it is seen. Who knows no animations sees the first.
 *
 * @throws where the stills differ in size or kind of colour.
 */
export function animatedPng(stills: readonly Still[]): Uint8Array {
  const read = stills.map(({ png, ms }) => ({ chunks: chunksOf(png), ms, png }));
  const [first] = read;
  const header = first?.chunks.find(({ type }) => type === 'IHDR')?.data;
  if (!first || !header) throw new Error('There is no still.');
  let sequence = 0;
  const parts = [
    first.png.subarray(0, SIGNATURE_BYTES),
    chunk('IHDR', header),
    chunk('acTL', numbers(read.length, FOR_EVER)),
  ];
  for (const [index, { chunks, ms }] of read.entries()) {
    const own = chunks.find(({ type }) => type === 'IHDR')?.data;
    if (!own || Buffer.compare(own, header) !== 0) throw new Error('The stills are not alike.');
    parts.push(chunk('fcTL', Buffer.concat([numbers(sequence++), seen(header, ms)])));
    for (const { data } of chunks.filter(({ type }) => type === 'IDAT')) {
      const isShownByAll = index === 0;
      const numbered = isShownByAll ? data : Buffer.concat([numbers(sequence++), data]);
      parts.push(chunk(isShownByAll ? 'IDAT' : 'fdAT', numbered));
    }
  }
  return Buffer.concat([...parts, chunk('IEND', new Uint8Array())]);
}

/** The rest of an `fcTL`: the whole picture, for so long. */
function seen(header: Uint8Array, ms: number): Uint8Array {
  const rest = Buffer.alloc(6);
  rest.writeUInt16BE(ms, 0);
  rest.writeUInt16BE(MS_A_SECOND, 2);
  rest.writeUInt8(DISPOSE_NONE, 4);
  rest.writeUInt8(BLEND_SOURCE, 5);
  // Width and height stand first in a header; the picture begins at its corner.
  return Buffer.concat([header.subarray(0, 8), numbers(0, 0), rest]);
}

function chunksOf(png: Uint8Array): { type: string; data: Uint8Array }[] {
  const bytes = Buffer.from(png);
  const chunks: { type: string; data: Uint8Array }[] = [];
  for (let at = SIGNATURE_BYTES; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const from = at + LENGTH + TYPE;
    const type = bytes.toString('latin1', at + LENGTH, from);
    chunks.push({ type, data: bytes.subarray(from, from + length) });
    at = from + length + CHECKSUM;
  }
  return chunks;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([numbers(data.length), named, numbers(crc32(named))]);
}

function numbers(...values: number[]): Uint8Array {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
}
