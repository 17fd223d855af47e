import { describe, expect, it } from 'vitest';
import { saysTheSame } from '../../../../utils/thread/quotes/quote-sense.ts';
import { normalise } from '../../../../utils/thread/quotes/quote-text.ts';
import { PAIRS } from './quote-sense-pairs.ts';

const says = (quoted: string, source: string) => saysTheSame(normalise(quoted), normalise(source));

describe('A3: what is doubtful is another word', () => {
  it.each([
    [
      'one person by another',
      'so she closed the gate behind the cart',
      'so he closed the gate behind the cart',
    ],
    [
      'German: would, for was',
      'die Brücke wurde am Abend gesperrt',
      'die Brücke würde am Abend gesperrt',
    ],
    ['German: had, for would have', 'er hatte den Zug genommen', 'er hätte den Zug genommen'],
    ['words of one look', 'they protect the old harbour wall', 'they protest the old harbour wall'],
  ])('%s', (_case, one, other) => {
    expect(says(one, other)).toBe(false);
    expect(says(one, one)).toBe(true);
  });
});

describe('A3: the same words, written differently', () => {
  it.each([
    ['Leaving the ferry timetable to the GULLS?', 'leaving the ferry timetable to the GULLS etc.'],
    ['folding rain coats in drawers.', 'folding “rain-coats” in drawers'],
    ['raincoats on brass hooks here', 'rain-coats on brass hooks here'],
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
    ["they don't mean to move the pier at all", 'they do mean to move the pier at all'],
    ['I never said that about you', 'I said that about you'],
    ['das ist gut für alle hier', 'das ist nicht gut für alle hier'],
    ['je sais bien quoi faire ici', 'je ne sais pas bien quoi faire ici'],
    ['a lamp to be hung with chains', 'a lamp to be hung without chains'],
    ['it is ethical to do this thing', 'it is unethical to do this thing'],
    ['これは良いことではない', 'これは良いことである'],
    ['between 140 and 170 people', 'between 140 and 180 people'],
    ['это хорошо для всех нас', 'это не хорошо для всех нас'],
    ['people are so stupid', 'people are stupid'],
  ])('%s', (quoted, source) => {
    expect(says(quoted, source)).toBe(false);
  });
});

describe.each(Object.entries(PAIRS))('A3, issue 12: in %s', (_language, { same, other }) => {
  it.each(same)('“%s” is “%s”, spelt or inflected otherwise', (quoted, source) => {
    expect(says(quoted, source)).toBe(true);
    expect(says(source, quoted)).toBe(true);
  });

  it.each(other)('“%s” says something else than “%s”', (quoted, source) => {
    expect(says(quoted, source)).toBe(false);
    expect(says(source, quoted)).toBe(false);
  });
});

describe('A3: a number that is left out is no word like another', () => {
  const around = (number: string) =>
    `the ferry was late by ${number} minutes on the day of the harbour feast, as ever`;

  it.each([
    ['in figures', '40'],
    ['in words', 'forty'],
    ['in German', 'vierzig'],
  ])('%s', (_case, number) => {
    expect(says(around(''), around(number))).toBe(false);
    expect(says(around(number), around(''))).toBe(false);
  });

  it('as any other word may be', () => {
    expect(says(around(''), around('many'))).toBe(true);
  });
});

it.each([
  ['it was −12 degrees on the pier', 'it was 12 degrees on the pier', false],
  ['it was −12 degrees on the pier', 'it was -12 degrees on the pier', true],
  ['from 10-12 people on the pier', 'from 10–12 people on the pier', true],
])('a sign is part of its number: %s, %s', (quoted, source, isSame) => {
  expect(says(quoted, source)).toBe(isSame);
});

describe('a last word that stands in the place of another', () => {
  const last = (after: string) =>
    saysTheSame(
      normalise('the whole council of the old harbour town refused'),
      normalise('the whole council of the old harbour town'),
      { before: '', after },
    );

  it('is another sense', () => expect(last('agreed')).toBe(false));
  it('is none where the source ends', () => expect(last('')).toBe(true));
});
