/** Pages that are not in UTF-8, each as the bytes that a site would send. */
import { page, paragraphs } from './page.ts';

const BYTES = 256;
const TIMES = 6;
const UTF8_META = '<meta charset="utf-8">';

/** A page that leaves it to others to say in what it is written, or says it by itself. */
function unmarked(text: string, language: string, meta = ''): string {
  return page({
    title: text.slice(0, 20),
    body: paragraphs(Array.from({ length: TIMES }, () => text)),
    language,
  }).replace(UTF8_META, meta);
}

/** What each of these pages says, over and over: less is no article. */
export const LATIN =
  'Où est passée la clé du café ? Le garçon l’a donnée à sa sœur, “pour voir”, à 5 € près. Depuis, on déjeune à l’hôtel d’à côté, et l’hôte s’en réjouit déjà.';
export const JAPANESE =
  '橋のたもとの時計は十一分おくれています。町の人はだれも困りません。パン屋は教会の時計で起きて、橋の時計で眠ります。';

/** What of it ISO-8859-1 has. */
const LATIN_1 = LATIN.replaceAll('’', "'")
  .replaceAll('œ', 'oe')
  .replaceAll(/[“”]/g, '"')
  .replace('€', 'EUR');

export const IN_LATIN_1 = Buffer.from(unmarked(LATIN_1, 'fr'), 'latin1');
export const IN_WINDOWS_1252 = encoded(unmarked(LATIN, 'fr'), 'windows-1252');
export const IN_SHIFT_JIS = encoded(
  unmarked(JAPANESE, 'ja', '<meta charset="Shift_JIS">'),
  'shift_jis',
);
export const IN_UTF_16LE = Buffer.from(`\ufeff${unmarked(JAPANESE, 'ja')}`, 'utf16le');

/** Node writes no such encodings, but reads them: what it reads each byte and pair of bytes as is looked up. */
function encoded(text: string, label: string): Buffer {
  const decoder = new TextDecoder(label);
  const bytesOf = new Map<string, readonly number[]>();
  const learn = (bytes: readonly number[]) => {
    const read = decoder.decode(Uint8Array.from(bytes));
    if ([...read].length === 1 && read !== '\ufffd' && !bytesOf.has(read)) bytesOf.set(read, bytes);
  };
  for (let first = 0; first < BYTES; first += 1) learn([first]);
  for (let first = BYTES / 2; first < BYTES; first += 1) {
    for (let second = 0; second < BYTES; second += 1) learn([first, second]);
  }
  return Buffer.from(
    [...text].flatMap((character) => {
      const bytes = bytesOf.get(character);
      if (!bytes) throw new Error(`${label} has no ${character}.`);
      return [...bytes];
    }),
  );
}
