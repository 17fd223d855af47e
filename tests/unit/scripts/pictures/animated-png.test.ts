import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { animatedPng } from '../../../../scripts/pictures/animated-png.ts';

/** A chunk as it stands in a file. */
function chunk(type: string, ...bytes: number[]): Buffer {
  const named = Buffer.from([...Buffer.from(type, 'latin1'), ...bytes]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const header = (width: number) => [0, 0, 0, width, 0, 0, 0, 2, 8, 2, 0, 0, 0];
/** What a PNG is made of; no reader of pictures looks at it here. */
const png = (data: number, width = 3) =>
  Buffer.concat([SIGNATURE, chunk('IHDR', ...header(width)), chunk('IDAT', data), chunk('IEND')]);

describe('an animated PNG', () => {
  const made = animatedPng([
    { png: png(7), ms: 1_500 },
    { png: png(9), ms: 500 },
  ]);

  it('is a still that everybody can show, with the others behind it', () => {
    const size = [0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0];
    const expected = Buffer.concat([
      SIGNATURE,
      chunk('IHDR', ...header(3)),
      chunk('acTL', 0, 0, 0, 2, 0, 0, 0, 0),
      chunk('fcTL', 0, 0, 0, 0, ...size, 5, 220, 3, 232, 0, 0),
      chunk('IDAT', 7),
      chunk('fcTL', 0, 0, 0, 1, ...size, 1, 244, 3, 232, 0, 0),
      chunk('fdAT', 0, 0, 0, 2, 9),
      chunk('IEND'),
    ]);
    expect(Buffer.compare(made, expected)).toBe(0);
  });

  it('is made of stills of one size', () => {
    const stills = [png(7), png(9, 4)].map((one) => ({ png: one, ms: 500 }));
    expect(() => animatedPng(stills)).toThrow('not alike');
    expect(() => animatedPng([])).toThrow('no still');
  });
});
