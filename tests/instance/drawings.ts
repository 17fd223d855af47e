import { createHash } from 'node:crypto';

/** An avatar: the initials on a colour of the account's own. */
export function avatar(name: string): string {
  const hue =
    Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, 4), 16) % 360;
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? ['?'];
  const initials = words.slice(0, 2).map((word) => [...word][0]?.toUpperCase() ?? '');
  return svg(400, 400, `hsl(${hue} 40% 42%)`, initials.join(''), 170);
}

/** A picture that says what it would show. */
export function placeholder(width: number, height: number, label: string): string {
  const hue = (label.length * 47) % 360;
  return svg(width, height, `hsl(${hue} 18% 38%)`, shorten(label), Math.round(width / 22));
}

/** A Unicode emoji, named as Mastodon's files are: its code points in hex. */
export function emoji(hex: string): string {
  const characters = hex.split('-').map((code) => String.fromCodePoint(Number.parseInt(code, 16)));
  return svg(36, 36, 'none', characters.join(''), 30);
}

function svg(width: number, height: number, fill: string, label: string, size: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="100%" height="100%" fill="${fill}"/>
<text x="50%" y="50%" fill="#fff" font-family="sans-serif" font-size="${size}" text-anchor="middle" dominant-baseline="central">${escapeXml(label)}</text>
</svg>`;
}

function shorten(label: string): string {
  return label.length > 40 ? `${label.slice(0, 39)}…` : label;
}

function escapeXml(value: string): string {
  return value.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
