import type { BenchedPage } from './pages.ts';
import { isTooNoisy, type Row, rowsOf } from './table.ts';

const [WIDTH, PANEL_HEIGHT, HEAD, LEFT, RIGHT, FOOT] = [760, 190, 30, 60, 20, 34];
const [OURS, NOISE, INK] = ['#6364ff', '#999', '#333'];
/** Where all is alike, a panel shows a little around it all the same. */
const LEAST_SPAN = 0.1;
const CAP = 4;

/**
 * What the reader costs against the number of posts, in SVG: for each measure the ratio to the page without
 * the reader with its 95 % interval, and in grey the page against itself.
 */
export function pictureOf(pages: readonly BenchedPage[]): string {
  const rows = pages.map((page) => new Map(rowsOf(page).map((row) => [row.what, row])));
  const measures = [...new Set(rows.flatMap((of) => [...of.keys()]))].filter((what) =>
    rows.some((of) => of.get(what)?.ratio != null),
  );
  const parts = measures.flatMap((what, index) =>
    panel(
      what,
      pages.map(({ name }, page) => ({ name, row: rows[page]?.get(what) })),
      index * PANEL_HEIGHT,
    ),
  );
  const height = measures.length * PANEL_HEIGHT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

interface Point {
  name: string;
  row: Row | undefined;
}

function panel(what: string, points: readonly Point[], top: number): string[] {
  const values = points.flatMap(({ row }) =>
    row ? [row.ratio, row.noise, ...(row.interval ?? []), ...(row.noiseInterval ?? [])] : [],
  );
  const known = [1, ...values.flatMap((value) => value ?? [])];
  const low = Math.min(...known, 1 - LEAST_SPAN / 2);
  const high = Math.max(...known, low + LEAST_SPAN);
  const [above, below] = [top + HEAD, top + PANEL_HEIGHT - FOOT];
  const y = (ratio: number) => below - ((ratio - low) / (high - low)) * (below - above);
  const step = (WIDTH - LEFT - RIGHT) / points.length;
  const x = (index: number) => LEFT + step * (index + 0.5);
  return [
    text(10, top + 18, what, 'bold'),
    `<path d="M${LEFT} ${y(1)}H${WIDTH - RIGHT}" stroke="${INK}"/>`,
    text(10, y(1) + 4, '1.00'),
    ...points.flatMap(({ name, row }, index) => [
      text(x(index) - step / 2 + CAP, below + 18, name),
      ...(row ? mark(x(index) + CAP * 2, y, row.noise, row.noiseInterval, NOISE) : []),
      ...(row ? mark(x(index) - CAP * 2, y, row.ratio, row.interval, OURS) : []),
      ...(row?.ratio == null
        ? []
        : [text(x(index) + CAP * 5, y(row.ratio) + 4, label(row.ratio, isTooNoisy(row)))]),
    ]),
  ];
}

function label(ratio: number, isNoisy: boolean): string {
  return isNoisy ? `${ratio.toFixed(2)} (no verdict)` : ratio.toFixed(2);
}

function mark(
  x: number,
  y: (ratio: number) => number,
  ratio: number | null,
  interval: readonly [number, number] | null,
  color: string,
): string[] {
  if (ratio === null) return [];
  const [low, high] = interval ?? [ratio, ratio];
  return [
    `<path d="M${x} ${y(low)}V${y(high)}M${x - CAP} ${y(low)}h${CAP * 2}M${x - CAP} ${y(high)}h${CAP * 2}" stroke="${color}"/>`,
    `<circle cx="${x}" cy="${y(ratio)}" r="${CAP}" fill="${color}"/>`,
  ];
}

function text(x: number, y: number, words: string, weight = 'normal'): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x}" y="${y}" font-weight="${weight}">${escaped}</text>`;
}
