import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonItems } from '../../../../utils/mastodon/api/json-items.ts';

/** Takes a text that comes in pieces; what it found, and whether the text could end there. */
function take(pieces: readonly string[], mostLetters = 1_000) {
  const items = new JsonItems(mostLetters);
  const found = pieces.flatMap((piece) => items.push(piece));
  return { found, lists: [...items.lists], isWhole: items.isWhole, isBroken: items.isBroken };
}

const inPieces = (text: string, size: number) =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    text.slice(index * size, (index + 1) * size),
  );

describe('the values of a JSON text’s lists', () => {
  it.each<[string, string, [string, string][]]>([
    [
      'a list',
      '[{"id":"1"}, 2,null]',
      [
        ['', '{"id":"1"}'],
        ['', ' 2'],
        ['', 'null'],
      ],
    ],
    ['an empty list', '[ ]', []],
    [
      'lists in an object',
      '{"a":[1],"b":[2,3]}',
      [
        ['a', '1'],
        ['b', '2'],
        ['b', '3'],
      ],
    ],
    [
      'lists further down belong to their value',
      '{"a":[{"b":[1,2]}],"c":{"d":[3]}}',
      [['a', '{"b":[1,2]}']],
    ],
    [
      'what looks like the end, in a string',
      '[{"a":"]}"},"\\"],"]',
      [
        ['', '{"a":"]}"}'],
        ['', '"\\"],"'],
      ],
    ],
    [
      'a string that ends in a backslash',
      '["\\\\","b"]',
      [
        ['', '"\\\\"'],
        ['', '"b"'],
      ],
    ],
    ['other values beside them', '{"x":"[1]","y":{"z":"]"},"a":[1],"n":null}', [['a', '1']]],
  ])('%s', (_case, text, expected) => {
    for (const size of [1, 2, 3, 100]) {
      const { found, isWhole } = take(inPieces(text, size));
      expect(found.map(({ list, json }) => [list, json])).toEqual(expected);
      expect(isWhole).toBe(true);
    }
  });

  it('are the same as JSON.parse has, wherever the text was cut', () => {
    const answers = fc.record({
      ancestors: fc.array(fc.jsonValue()),
      descendants: fc.array(fc.jsonValue()),
    });
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 9 }), fc.boolean(), (answer, size, isWide) => {
        const { found, isWhole } = take(
          inPieces(JSON.stringify(answer, null, isWide ? 2 : 0), size),
          1e6,
        );
        const of = (key: string) =>
          found.filter(({ list }) => list === key).map(({ json }) => JSON.parse(json ?? ''));
        expect({ ancestors: of('ancestors'), descendants: of('descendants') }).toEqual(
          JSON.parse(JSON.stringify(answer)),
        );
        expect(isWhole).toBe(true);
      }),
    );
  });

  it.each([1, 5, 1_000])('that are too long are only counted, in pieces of %i', (size) => {
    const text = `["${'a'.repeat(8)}","${'b'.repeat(9)}","c"]`;
    const { found } = take(inPieces(text, size), 10);
    expect(found.map(({ json }) => json)).toEqual(['"aaaaaaaa"', null, '"c"']);
  });

  it('that are too deep are, too, and the next is not', () => {
    const { found } = take([`[${'['.repeat(200)}${']'.repeat(200)},[1]]`]);
    expect(found.map(({ json }) => json)).toEqual([null, '[1]']);
  });
});

describe('a text', () => {
  it.each([
    ['that is cut off in a value', '[{"id":"1"'],
    ['that is cut off in a string', '["a]'],
    ['that is cut off between values', '{"a":[1,'],
    ['that is empty', ''],
    ['that is a page', '<html>Please wait</html>'],
    ['that is no list and no object', '"[]"'],
  ])('%s is not whole', (_case, text) => {
    expect(take([text])).toMatchObject({ isWhole: false, isBroken: false });
  });

  it.each([
    ['that ends before it began', ')]}'],
    ['that is two', '[1]{}'],
  ])('%s is broken', (_case, text) => {
    expect(take([text])).toMatchObject({ isWhole: false, isBroken: true });
  });

  it('tells which lists it has, also where they are empty', () => {
    expect(take(['{"a":[],"b":{"c":[]},"d":[1]}']).lists).toEqual(['a', 'd']);
    expect(take(['[]']).lists).toEqual(['']);
  });
});
