import { broken, type Mutation } from './mutation.ts';

const UNITS = 'tests/unit/thread/mentions';
const RUNS = 'utils/thread/mentions/mention-runs.ts';
const MENTIONS = 'utils/thread/mentions/mentions.ts';
const SENTENCE = 'utils/thread/content/sentence.ts';

/** Issue 18: M1 and M2, broken. */
export const M1_AND_M2: readonly Mutation[] = [
  ...broken('M1', RUNS, `${UNITS}/mentions-m1-runs.test.ts`, [
    [
      'a line break does not end the leading run',
      'if (run.mentions.length > 0 && !isOwnLine) break;',
      '',
    ],
    ['the next line of nothing but mentions is not of the run', 'if (isOwnLine) continue;', ''],
    [
      'a trailing run may stand in the middle of a sentence',
      'if (!isCopy && !fillsLine && !endsSentence(words)) return null;',
      '',
    ],
    ['a `cc` begins no trailing run', 'const isCopy = mark >= 0;', 'const isCopy = false;'],
    [
      'below a line that is open the run is of nobody’s sentence',
      'if (announces(lineText(line)) && !isCopyMark(line)) return emptyRun();',
      '',
    ],
    [
      'a last line of hashtags counts',
      "return line?.pieces.every((piece) => piece.kind === 'hashtag' || isSpace(piece)) ?? false;",
      'return line?.pieces.every((piece) => isSpace(piece)) ?? false;',
    ],
    [
      '`RE:` of a quote post counts',
      'const spoken = lines.filter((line) => !isReference(line));',
      'const spoken = [...lines];',
    ],
    [
      'a run over several lines is read from below',
      'mentions: fromBelow.toReversed().flat()',
      'mentions: fromBelow.flat()',
    ],
  ]),
  ...broken('M1', SENTENCE, `${UNITS}/mentions-m1-runs.test.ts`, [
    ['a colon opens no line', 'if (/[:：]$/u.test(text)) return true;', ''],
    ['"by" and "von" open no line', 'return OPEN_WORDS.has(last.toLowerCase());', 'return false;'],
    [
      'an abbreviation ends a sentence',
      'return !ABBREVIATION.test(text) && !ABBREVIATED_WORD.test(text);',
      'return true;',
      'tests/unit/thread/content/sentence.test.ts',
    ],
  ]),
  ...broken('M2', SENTENCE, `${UNITS}/mentions-m2-sentence.test.ts`, [
    ['an apostrophe, comma or letter binds no mention', 'TOUCHES.test(after) ||', ''],
    ['a stray space before `’s` unbinds', 'STRAY_ENDING.test(after) ||', ''],
    ['French `@ana : regarde` does not bind', 'STRAY_MARK.test(after) ||', ''],
    ['a dash between spaces does not bind', 'STRAY_DASH.test(after) ||', ''],
    ['a form of address (さん, 님) does not bind', 'HONORIFIC.test(after) ||', ''],
    ['a torn Turkish ending does not bind', 'STRAY_TURKISH_ENDING.test(after) ||', ''],
    ['a torn Korean particle does not bind', 'KOREAN_PARTICLE.test(after) ||', ''],
    ['の and 的 do not bind', 'beginsWithParticle(after) ||', ''],
    ['"and" before the next mention does not bind', '(mentionFollows && isJoiner(after))', 'false'],
  ]),
  ...broken('M2', RUNS, `${UNITS}/mentions-m2-sentence.test.ts`, [
    [
      'whom the run has named already folds in a sentence',
      "if (isNamedAgain && text.trim() !== '') break;",
      '',
    ],
  ]),
  ...broken('M2', 'utils/thread/content/joiners.ts', 'tests/unit/thread/content/joiners.test.ts', [
    ['"and" is known in English alone', "...LISTS.split(' ')", "'and', 'or'"],
  ]),
  ...broken('M2', MENTIONS, `${UNITS}/mentions-m2-sentence.test.ts`, [
    [
      'a leading run folds that names another than the parent’s author',
      'leading: namesParent || maySelf ? wholeOrPart(leading) : [],',
      'leading: wholeOrPart(leading),',
    ],
    [
      'in a self-reply a run folds though it brings somebody in',
      'audience.isSelfReply && leading.named.every(isHere)',
      'audience.isSelfReply',
    ],
    [
      'in a self-reply no run folds of those who are in the branch',
      'const maySelf = audience.isSelfReply && leading.named.every(isHere);',
      'const maySelf = false;',
    ],
  ]),
];
