import { textLanguage } from '../../utils/browser/texts.ts';

const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;

/** An amount of data as people read it: “312 bytes”, “2.5 kB”, “20 MB”. */
export function bytesInWords(bytes: number): string {
  const [unit, size] = unitFor(bytes);
  const format = new Intl.NumberFormat(textLanguage(), {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 1,
  });
  return format.format(bytes / size);
}

function unitFor(bytes: number) {
  if (bytes < KILOBYTE) return ['byte', 1] as const;
  return bytes < MEGABYTE ? (['kilobyte', KILOBYTE] as const) : (['megabyte', MEGABYTE] as const);
}
