import type { BenchedPage } from './pages.ts';
import { type Row, rowsOf } from './table.ts';

const [WIDTH, ROW_HEIGHT, LABEL_WIDTH, HEAD_HEIGHT] = [760, 22, 260, 34];
const PLOT_WIDTH = WIDTH - LABEL_WIDTH - 80;

/**
 * The ratios as bars, in SVG: the part behind the line is what the reader adds, and the grey mark what the
 * page alone differs by from one time to the next.
 */
export function pictureOf(pages: readonly BenchedPage[]): string {
  let top = 10;
  const parts: string[] = [];
  for (const page of pages) {
    const rows = rowsOf(page).filter(({ ratio }) => ratio !== null);
    parts.push(text(10, top + 18, page.name, 'bold'));
    top += HEAD_HEIGHT;
    const most = Math.max(2, ...rows.map(({ ratio }) => ratio ?? 0));
    const at = (ratio: number) => LABEL_WIDTH + (ratio / most) * PLOT_WIDTH;
    for (const row of rows) {
      parts.push(...bar(row, top, at));
      top += ROW_HEIGHT;
    }
    const from = top - rows.length * ROW_HEIGHT;
    parts.push(`<path d="M${at(1)} ${from}V${top}" stroke="#333"/>`);
    top += 16;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${top}" font-family="sans-serif" font-size="13">`,
    `<rect width="${WIDTH}" height="${top}" fill="#fff"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function bar({ what, ratio, noise }: Row, top: number, at: (ratio: number) => number): string[] {
  const end = at(ratio ?? 0);
  const mark = at(noise ?? 1);
  return [
    text(10, top + 15, what),
    `<rect x="${LABEL_WIDTH}" y="${top + 3}" width="${end - LABEL_WIDTH}" height="${ROW_HEIGHT - 6}" fill="#6364ff"/>`,
    `<rect x="${mark - 1}" y="${top}" width="3" height="${ROW_HEIGHT}" fill="#999"/>`,
    text(end + 8, top + 15, (ratio ?? 0).toFixed(2)),
  ];
}

function text(x: number, y: number, words: string, weight = 'normal'): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x}" y="${y}" font-weight="${weight}">${escaped}</text>`;
}
