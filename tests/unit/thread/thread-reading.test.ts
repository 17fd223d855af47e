// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Status } from '../../../utils/mastodon/entities.ts';
import { ThreadReading } from '../../../utils/thread/thread-reading.ts';
import { withoutWords } from '../../../utils/thread/thread-words.ts';
import { readWords } from '../../../utils/thread/words-reading.ts';
import {
  AGAIN,
  GOES_ON,
  GOES_ON_TOO,
  options,
  QUOTES,
  ROOT,
  SHARES,
  SIDE,
  said,
  THREAD,
  TOLD,
  told,
} from './street-thread.ts';

describe('the reading of a thread whose words are not read yet (issue 11)', () => {
  const shallow = () => new ThreadReading(THREAD, { ...options, makeWords: withoutWords });

  it('says what each post replies to, and of whom nothing else', () => {
    const reading = shallow().finish();
    expect(reading.answerFor(AGAIN)).toEqual({ post: QUOTES, why: 'parent' });
    expect(reading.contentOf(AGAIN.id)?.lines).toHaveLength(2);
    expect(reading.articles).toEqual([]);
    expect(reading.articlesOf(SHARES.id).linked).toEqual([]);
    expect(reading.quotesOf(AGAIN.id)).toBeUndefined();
  });

  it('is the same as any other once they are read, whenever that begins', () => {
    for (let steps = 0; steps <= THREAD.length; steps += 1) {
      const reading = shallow();
      for (let step = 0; step < steps; step += 1) reading.step();
      reading.readWords(readWords);
      expect(told(reading.finish())).toEqual(TOLD);
    }
  });

  it('parses no post twice', () => {
    const parseHtml = vi.fn(options.parseHtml);
    const reading = new ThreadReading(THREAD, { ...options, parseHtml, makeWords: withoutWords });
    reading.finish().readWords(readWords);
    reading.finish();
    expect(parseHtml).toHaveBeenCalledTimes(THREAD.length);
  });
});

describe('the reading of a thread', () => {
  it('says what is answered and quoted', () => {
    const [, , , quotes, again, , title] = TOLD;
    expect(quotes).toMatchObject({ answers: [GOES_ON.id, 'parent'], parent: GOES_ON.id });
    expect(again?.answers).toEqual([SIDE.id, 'quote']);
    expect(title?.quotes).toMatchObject([{ of: { kind: 'article' } }]);
    expect(TOLD[0]?.continuation).toBe(GOES_ON.id);
  });

  it('is the same whatever order the posts come in', () => {
    const anyOrder = fc.shuffledSubarray(THREAD, { minLength: THREAD.length });
    fc.assert(
      fc.property(anyOrder, (statuses) => {
        expect(told(new ThreadReading(statuses, options).finish())).toEqual(TOLD);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same in whatever pieces they come, read or not', () => {
    const inPieces = fc.record({
      statuses: fc.shuffledSubarray(THREAD, { minLength: THREAD.length }),
      cut: fc.nat(THREAD.length),
      steps: fc.nat(THREAD.length),
    });
    fc.assert(
      fc.property(inPieces, ({ statuses, cut, steps }) => {
        const reading = new ThreadReading(statuses.slice(0, cut), options);
        for (let step = 0; step < steps; step += 1) reading.step();
        reading.add(statuses.slice(cut));
        expect(told(reading.finish())).toEqual(TOLD);
      }),
      { numRuns: 40 },
    );
  });
});

describe('A5: where the author goes on', () => {
  const continuation = (...statuses: Status[]) =>
    new ThreadReading([ROOT, SIDE, ...statuses], options).finish().continuationOf(ROOT)?.id ?? null;

  it.each([
    ['in the first of several', [GOES_ON, GOES_ON_TOO], GOES_ON.id],
    ['not where others reply', [], null],
    [
      'not where they quote another',
      [said('ana', '&gt; Nobody stops a car<br>Ha.', { to: ROOT })],
      null,
    ],
  ])('%s', (_case, statuses, expected) => {
    expect(continuation(...statuses)).toBe(expected);
    expect(continuation(...statuses.toReversed())).toBe(expected);
  });
});
