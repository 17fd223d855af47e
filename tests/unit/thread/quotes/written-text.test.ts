import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../../utils/thread/quotes/quote-text.ts';
import { WrittenText } from '../../../../utils/thread/quotes/written-text.ts';

/** What is written where a passage is found. */
function found(text: string, passage: string): string | null {
  const range = new WrittenText([text]).rangeOf(normalise(passage));
  return range && text.slice(range.start, range.end);
}

describe('issue 12.19: where a passage is written', () => {
  it.each([
    ['as it is', 'Seven neighbours carry clay.', 'neighbours carry', 'neighbours carry'],
    ['without the signs around', 'So: “carry clay”, they said.', 'carry clay', 'carry clay'],
    ['with those inside', 'Carry, he said, clay!', 'carry he said clay', 'Carry, he said, clay!'],
    ['over lines and spaces', 'up  the\n\n hill', 'up the hill', 'up  the\n\n hill'],
    ['in capitals', 'CARRY Clay', 'carry clay', 'CARRY Clay'],
    ['in a script without spaces', '橋は、毎晩閉まる。', '毎晩閉まる', '毎晩閉まる'],
    ['in Arabic', 'قال: اِرتِفاع القُبّة كبير.', 'ارتفاع القبة', 'اِرتِفاع القُبّة'],
    ['not where it is not', 'Seven neighbours', 'eight neighbours', null],
    ['nothing', 'Seven neighbours', '', null],
  ])('%s', (_case, text, passage, expected) => {
    expect(found(text, passage)).toBe(expected);
  });

  it('tells what stands around the first of two, and nothing where there is one', () => {
    const text = new WrittenText(['He put salt, she put salt on it.', 'And rye.']);
    expect(text.neighboursOf('salt')).toEqual({ before: 'He put', after: 'she put salt' });
    expect(text.neighboursOf('rye')).toEqual({ before: '', after: '' });
    expect(text.neighboursOf('clay')).toEqual({ before: '', after: '' });
  });

  it('counts a line break between two lines', () => {
    const lines = ['The first.', 'The second one.'];
    const range = new WrittenText(lines).rangeOf('second one');
    expect(lines.join('\n').slice(range?.start, range?.end)).toBe('second one');
  });

  it('is right for any words of any text', () => {
    const word = fc.constantFrom(
      ...[
        'Oven',
        'clay,',
        '“hill”',
        '橋は毎晩',
        'قُبّة',
        'well-known',
        'co-op’s',
        '—',
        'ﬁne',
        '-12',
        '🧱',
      ],
    );
    const texts = fc.record({
      words: fc.array(word, { minLength: 1, maxLength: 40 }),
      space: fc.constantFrom(' ', '\n', '  '),
      first: fc.nat(40),
      count: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(texts, ({ words, space, first, count }) => {
        const text = words.join(space);
        const passage = normalise(words.slice(first, first + count).join(' '));
        const range = new WrittenText([text]).rangeOf(passage);
        if (passage === '') expect(range).toBeNull();
        else expect(normalise(text.slice(range?.start, range?.end))).toContain(passage);
      }),
    );
  });

  it('reads no more than 5,000 different words of a post (issue 10)', () => {
    const words = Array.from({ length: 6_000 }, (_, n) => String.fromCodePoint(0xac00 + n));
    const text = new WrittenText([words.join(' ')]);
    expect(text.asWritten(normalise(words[4_900] ?? ''))).not.toBe('');
    expect(text.asWritten(normalise(words[5_100] ?? ''))).toBe('');
  });

  it('reads no more than it is told to', () => {
    expect(new WrittenText(['clay '.repeat(10)], 20).asWritten('clay clay clay clay')).not.toBe('');
    expect(new WrittenText(['clay '.repeat(10)], 19).asWritten(`clay${' clay'.repeat(4)}`)).toBe(
      '',
    );
  });
});
