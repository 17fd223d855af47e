import { tokensOf } from './quote-text.ts';

/**
 * Words that say no, in some thirty languages. Some are other words elsewhere (Italian `mai`, never): then a
 * quotation that differs in them is taken for none, which is the lesser fault.
 */
const NEGATIONS = new Set(
  (
    'not no non never none nobody nothing nowhere neither nor without hardly dont doesnt didnt isnt arent ' +
    'wasnt werent aint nicht nie niemals kein keine keinen keinem keiner keines nichts niemand ohne weder ' +
    'ne pas jamais rien aucun aucune personne sans ni guère nunca jamás nadie nada ningún ninguno ninguna sin ' +
    'tampoco não nem sem ninguém nenhum nenhuma mai nessuno nessuna niente senza né niet geen nooit niets ' +
    'niemand zonder inte aldrig ingen inget inga utan ikke ikkje aldri uten uden ei eivät eikä älä nem soha ' +
    'sem nélkül nie nigdy nikt nic bez nejsou není nikdy не ни нет нельзя никогда без нет немає ні ' +
    'değil yok asla δεν μην όχι χωρίς لا لم لن ليس ليست غير بدون بلا نه نیست לא אין אל בלי ' +
    'नहीं न मत không chưa chẳng tidak bukan jangan ez nul 없는 아닌 안 못 هرگز'
  ).split(' '),
);
/** The second half of a French negation: with it the `ne` is often left out. */
const FRENCH_NEGATION = new Set(['pas', 'jamais', 'rien', 'aucun', 'aucune', 'personne', 'guère']);
const NO_IN_CHARACTERS =
  /ない|なかっ|なく|なけれ|ません|まい(?!\p{L})|[不没沒無无未非勿莫]|않|못|없|아니|ไม่|มิ/gu;
const TURNING_PREFIX = /^(?:un|in|im|il|ir|dis|non|anti|a|de|miss?|miß|mal)$/u;
/** Verbs and adjectives of Slavic and Baltic languages, and Persian verbs, say no by what they begin with. */
const NO_AS_PREFIX = /^(?:ne|nie|ни|не|ن)$/u;
const FEWEST_BEHIND_NO = 2;
/** Turkish verbs say no inside: `geliyor`, `gelmiyor`; `yaptı`, `yapmadı`; `gelecek`, `gelmeyecek`. */
const NO_INSIDE = /(?<=\p{L})m(?:[ıiuü]yor|[ae](?:d[ıi]|z|y[ae]|m[ıiae]|s[ıi]n|l[ıi]))/u;
const SHARED_BEFORE_NO = 2;
const LONGEST_SHORT_ENDING = 4;

/** Whether a normalised text says no. */
export function hasNegation(normal: string): boolean {
  return countIn(normal) > 0 || wordsApart(normal).some(isNegation);
}

/** Whether a word says no. */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word);
}

/** Whether one text says no as often as another, in scripts that write it between the characters of a sentence. */
export function saysNoAsOften(one: string, other: string): boolean {
  return countIn(one) === countIn(other);
}

function countIn(normal: string): number {
  return normal.match(NO_IN_CHARACTERS)?.length ?? 0;
}

/** The words of a normalised text, with what says no apart: `do not` for `don’t`. */
export function wordsApart(normal: string): string[] {
  return tokensOf(
    normal
      .replaceAll(/(?<!\p{L})n'(?=\p{L})/gu, 'ne ')
      .replaceAll(/(?<!\p{L})can't(?!\p{L})|(?<!\p{L})cannot(?!\p{L})/gu, 'can not')
      .replaceAll(/(?<!\p{L})won't(?!\p{L})/gu, 'will not')
      .replaceAll(/(?<=\p{L})n't(?!\p{L})/gu, ' not'),
  ).map((word) => word.replaceAll("'", ''));
}

/** Without the `ne` of French negations, where one of two texts has such. */
export function withoutNe(ours: string[], theirs: string[]): [string[], string[]] {
  const isFrench = [...ours, ...theirs].some((word) => FRENCH_NEGATION.has(word));
  if (!isFrench) return [ours, theirs];
  return [ours.filter((word) => word !== 'ne'), theirs.filter((word) => word !== 'ne')];
}

/** Whether a word of one, which the other lacks, is the opposite of one that the first lacks. */
export function isTurnedRound(ours: readonly string[], theirs: readonly string[]): boolean {
  const onlyOurs = [...new Set(ours).difference(new Set(theirs))];
  const onlyTheirs = [...new Set(theirs).difference(new Set(ours))];
  return onlyOurs.some((our) => onlyTheirs.some((their) => isTurned(our, their)));
}

/** `ethical` and `unethical`, `byl` and `nebyl`, `geliyor` and `gelmiyor`. */
function isTurned(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.endsWith(short)) {
    const before = long.slice(0, long.length - short.length);
    if (short.length >= 4 && TURNING_PREFIX.test(before)) return true;
    return short.length >= FEWEST_BEHIND_NO && NO_AS_PREFIX.test(before);
  }
  return saysNoInside(long, short) || saysNoInside(short, long);
}

/** Whether a verb is another with a Turkish negation in it: what stands before and behind that is the same. */
function saysNoInside(one: string, other: string): boolean {
  const found = NO_INSIDE.exec(one);
  if (!found || NO_INSIDE.test(other)) return false;
  // The vowel before it goes with it: `istiyorum`, `istemiyorum`.
  const stem = one.slice(0, Math.max(found.index - 1, SHARED_BEFORE_NO));
  if (!other.startsWith(stem)) return false;
  const [rest, others] = [one.slice(found.index), other.slice(stem.length)];
  const isShort = Math.max(rest.length, others.length) <= LONGEST_SHORT_ENDING;
  return isShort || rest.slice(-2) === others.slice(-2);
}
