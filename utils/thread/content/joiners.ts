/** Languages of Mastodon's UI whose readers write lists with a word of their own. */
const LANGUAGES =
  'af ar be bg bn br ca cs cy da de el en eo es et eu fa fi fo fr fy ga gd gl he hi hr hu hy id ig is it ja ka kk kn ko ku la lt lv mk ml mr ms nl nn no oc pa pl pt ro ru sc si sk sl sq sr sv ta te th tr tt uk ur uz vi zh';

/** Signs that join names, and short forms which CLDR has under no list (Spanish before a vowel, "with"). */
const SIGNS = [
  '&',
  '+',
  '/',
  '|',
  ',',
  ';',
  '،',
  '、',
  '·',
  '•',
  'e',
  'u',
  'n',
  'w/',
  'vs',
  'x',
  'sowie',
];

/**
 * Words that join names and are under no list of CLDR's: Japanese と も や, Korean 와 과 랑 하고, Chinese 还有 跟 与,
 * Turkish `ile`, Ukrainian `та` `й`, and what says "with" or "besides". Closed classes, from the grammars of
 * Universal Dependencies (`CCONJ`, `ADP` of "with": https://universaldependencies.org/u/pos/).
 */
const WORDS = [
  ...[
    'と',
    'も',
    'や',
    'とか',
    '와',
    '과',
    '랑',
    '하고',
    '및',
    '还有',
    '還有',
    '跟',
    '与',
    '與',
    '以及',
  ],
  ...[
    'ile',
    'та',
    'й',
    'with',
    'mit',
    'avec',
    'con',
    'com',
    'met',
    'med',
    'plus',
    'und auch',
    'and also',
  ],
  ...[
    'as well as',
    'along with',
    'together with',
    'sowie auch',
    'ainsi que',
    'así como',
    'bem como',
  ],
];

let joiners: ReadonlySet<string> | undefined;

/**
 * Whether a text between two mentions does nothing but join them: "and" or "or" in any of the languages,
 * as CLDR knows them (`Intl.ListFormat`), or a sign.
 */
export function isJoiner(text: string): boolean {
  joiners ??= new Set([...SIGNS, ...WORDS, ...LANGUAGES.split(' ').flatMap(wordsFor)]);
  return joiners.has(text.trim().toLowerCase());
}

function wordsFor(language: string): string[] {
  return (['conjunction', 'disjunction'] as const).flatMap((type) =>
    new Intl.ListFormat(language, { type })
      .formatToParts(['1', '2'])
      .filter((part) => part.type === 'literal')
      .map(({ value }) => value.trim().toLowerCase()),
  );
}
