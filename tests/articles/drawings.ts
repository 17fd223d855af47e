import { crc32, deflateSync } from 'node:zlib';

/** A drawing of its own for each name, 800 × 420, as articles have them. */
export function svgPicture(name: string): string {
  const hue = hueOf(name);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="420" viewBox="0 0 800 420">
<rect width="800" height="420" fill="hsl(${hue} 35% 80%)"/>
<rect y="300" width="800" height="120" fill="hsl(${hue} 25% 45%)"/>
<circle cx="${160 + (hue % 480)}" cy="170" r="90" fill="hsl(${(hue + 140) % 360} 55% 55%)"/>
</svg>`;
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const [WIDTH, HEIGHT] = [96, 54];

/** The same for those who want pixels: a slope from light to dark, 96 × 54. */
export function pngPicture(name: string): Buffer {
  const hue = hueOf(name);
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      // Each row begins with its filter, which is none.
      const at = y * (1 + WIDTH * 3) + 1 + x * 3;
      rows[at] = (hue + x) % 256;
      rows[at + 1] = 200 - y * 2;
      rows[at + 2] = 120 + ((x + y) % 90);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from(PNG_SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function hueOf(name: string): number {
  return crc32(name) % 360;
}
