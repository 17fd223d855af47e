/**
 * Plain texts that are hard on whoever reads them: long, of few different characters, and made of what
 * patterns look for. Each is of about as many UTF-16 units as it is asked for, and grows by repetition.
 */
export type SizedText = (size: number) => string;

export const HOSTILE_TEXTS = {
  letters: repeated('a'),
  'capital letters': repeated('İ'),
  'words of one letter': repeated('a '),
  'one word again and again': repeated('rye '),
  'many different words': (size) => counted(size, (n) => `word${n.toString(36)} `),
  numbers: (size) => counted(size, (n) => `${n} `),
  'spaces without words': repeated(' '),
  'no-break spaces': repeated('\u00a0'),
  'line breaks in a text': repeated('\n'),
  'spaces behind cc': (size) => `cc${' '.repeat(size)}`,
  'cc again and again': repeated('cc '),
  'spaces around a dash': (size) => `${' '.repeat(size / 2)}–${' '.repeat(size / 2)}`,
  'full stops': repeated('.'),
  'sentences of one letter': repeated('a. '),
  'dots between letters': repeated('a.b.'),
  commas: repeated(', '),
  'marks that end a sentence': repeated('!?'),
  'a sentence, then emoji': (size) => `Great! ${'🎉'.repeat(size / 2)} yes`,
  'emoji with skin tones': repeated('👍🏽'),
  'emoji joined to a chain': repeated('👩\u200d'),
  'variation selectors': repeated('❤\ufe0f'),
  flags: repeated('🇦'),
  'combining marks': (size) => `o${'\u0301'.repeat(size)}`,
  'zero-width marks': repeated('\u200b\u2060'),
  'controls of direction': repeated('\u202e\u2066'),
  'lone surrogates': repeated('\ud800'),
  'quotation marks': repeated('"'),
  'quotation marks that open': repeated(' “a'),
  'quotation marks that close': repeated('a” '),
  'quotation marks in pairs': repeated('“rye” '),
  'quotation marks of all kinds': repeated('„a» ‹b’ 「c "d '),
  apostrophes: repeated("'s "),
  'signs of a quoted line': repeated('> '),
  'faces that look like quoted lines': repeated('>:'),
  'names with at signs': repeated('@ana '),
  'at signs': repeated('@'),
  'handles without an end': (size) => `@${'a-'.repeat(size / 2)}`,
  'brackets that open': repeated('['),
  'brackets in pairs': repeated('[…] '),
  parentheses: repeated('( '),
  ellipses: repeated('… '),
  negations: repeated("don't not no "),
  colons: repeated(':a:'),
  slashes: repeated('/'),
  'percent signs': repeated('%25'),
  'addresses without an end': repeated('https://'),
  'www again and again': repeated('www.'),
  'hyphens and dashes': repeated('- — '),
  'who wrote': repeated('ana wrote '),
  Chinese: repeated('面包很好'),
  Japanese: repeated('パンを'),
  Thai: repeated('ขนมปัง'),
  Arabic: repeated('خبز'),
  'Arabic with vowel marks': repeated('خُ'),
  'Hangul in parts': repeated('\u1112\u1161\u11ab'),
  'full-width forms': repeated('ａ．'),
  ligatures: repeated('\ufdfa'),
  'markup as text': repeated('<a '),
  entities: repeated('&amp;'),
  'parameters of a query': (size) => counted(size, (n) => `utm_${n}=1&`),
  'keys of a settings file': (size) => counted(size, (n) => `"a b${n}": {},\n`),
} as const satisfies Record<string, SizedText>;

export type TextClass = keyof typeof HOSTILE_TEXTS;

function repeated(unit: string): SizedText {
  return (size) => unit.repeat(Math.ceil(size / unit.length));
}

/** Parts that all differ. */
function counted(size: number, part: (number: number) => string): string {
  const parts: string[] = [];
  for (let length = 0; length < size; length += parts.at(-1)?.length ?? 0) {
    parts.push(part(parts.length));
  }
  return parts.join('');
}

/** Those that differ in an address: there, most other letters are percent signs and digits. */
export const TEXTS_FOR_ADDRESSES: readonly TextClass[] = [
  'letters',
  'capital letters',
  'words of one letter',
  'many different words',
  'numbers',
  'spaces without words',
  'full stops',
  'dots between letters',
  'commas',
  'combining marks',
  'lone surrogates',
  'quotation marks',
  'names with at signs',
  'at signs',
  'handles without an end',
  'brackets that open',
  'colons',
  'slashes',
  'percent signs',
  'addresses without an end',
  'www again and again',
  'hyphens and dashes',
  'Chinese',
  'full-width forms',
  'ligatures',
  'entities',
  'parameters of a query',
];
