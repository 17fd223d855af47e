import { describe, expect, it } from 'vitest';
import { saysTheSame } from '../../../utils/thread/quote-sense.ts';
import { normalise } from '../../../utils/thread/quote-text.ts';

const says = (quoted: string, source: string) => saysTheSame(normalise(quoted), normalise(source));

describe('A3: the same words, written differently', () => {
  it.each([
    [
      'Giving power over knowledge to LLM owners?',
      'giving power over knowledge to LLM owners etc.',
    ],
    ['creating knock offs of works.', 'creating “knock-offs” of works'],
    ['knockoffs of other works here', 'knock-offs of other works here'],
    ['the labor and the color', 'the labour and the colour'],
    ["It doesn't care who it is", 'It does not care who it is'],
    ['I can’t and won’t do it', 'I cannot and will not do it'],
    ['je ne sais pas quoi faire', 'je sais pas quoi faire'],
    ['no dog has enough iron in him', 'no dog has enough iron in it'],
    ['the café’s naïve façade, ｆｕｌｌ', "THE CAFÉ'S NAÏVE FAÇADE – full"],
    ['ارتفاع القبة', 'اِرتِفاع القُبّة'],
  ])('%s', (quoted, source) => {
    expect(says(quoted, source)).toBe(true);
  });
});

describe('A3: a small difference that turns the sense is a caricature', () => {
  it.each([
    ['I do think that cake is a law', 'I do not think that cake is a law'],
    ['I do not think that cake is a law', 'I do think that cake is a law'],
    ["we don't want to take it away from you", 'we do want to take it away from you'],
    ['I never said that about you', 'I said that about you'],
    ['das ist gut für alle hier', 'das ist nicht gut für alle hier'],
    ['je sais bien quoi faire ici', 'je ne sais pas bien quoi faire ici'],
    ['too large to collect with care', 'too large to collect without care'],
    ['it is ethical to do this thing', 'it is unethical to do this thing'],
    ['これは良いことではない', 'これは良いことである'],
    ['between 140 and 170 people', 'between 140 and 180 people'],
    ['это хорошо для всех нас', 'это не хорошо для всех нас'],
    ['people are so stupid', 'people are stupid'],
  ])('%s', (quoted, source) => {
    expect(says(quoted, source)).toBe(false);
  });
});
