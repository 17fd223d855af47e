/**
 * What CLDR puts between two things of a list ("and", "or"), in the languages of Mastodon's UI whose readers write
 * lists with a word of their own: a table, since to ask `Intl.ListFormat` for each took longer than to show a post.
 * A test holds it against `Intl`.
 */
const LISTS =
  'en of و أو і ці и или এবং বা ha pe i o a nebo a(c) neu og eller und oder και ή and or kaj aŭ y ja või eta edo یا tai ella et ou agus nó no e ו- או और या ili és vagy և կամ dan atau na eða 、 または და ან және не ಮತ್ತು ಅಥವಾ 및 또는 û an ir ar un vai , അല്ലെങ്കിൽ आणि किंवा ਅਤੇ ਜਾਂ lub și sau සහ හෝ alebo in ali dhe ose och மற்றும் அல்லது మరియు లేదా และ หรือ ve veya һәм яки або اور va yoki và hoặc 和 或';

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
    'ma ọ bụ',
    'as well as',
    'along with',
    'together with',
    'sowie auch',
    'ainsi que',
    'así como',
    'bem como',
  ],
];

const JOINERS: ReadonlySet<string> = new Set([...SIGNS, ...WORDS, ...LISTS.split(' ')]);

/**
 * Whether a text between two mentions does nothing but join them: "and" or "or" in any of the languages, or a
 * sign.
 */
export function isJoiner(text: string): boolean {
  return JOINERS.has(text.trim().toLowerCase());
}
