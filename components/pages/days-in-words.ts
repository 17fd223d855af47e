import { textLanguage } from '../../utils/browser/texts.ts';

/** “30 days”. */
export function daysInWords(days: number): string {
  const format = new Intl.NumberFormat(textLanguage(), {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
  });
  return format.format(days);
}
