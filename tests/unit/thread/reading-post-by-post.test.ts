// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ThreadReading } from '../../../utils/thread/thread-reading.ts';
import { bodyOf } from './post.ts';
import { options, ROOT, SIDE, said, THREAD, told } from './street-thread.ts';

describe('reading post by post', () => {
  it('takes one step a post, in order of time, and one for their articles', () => {
    const reading = new ThreadReading(THREAD.toReversed(), options);
    for (const { id } of THREAD) {
      expect(reading.contentOf(id)).toBeUndefined();
      expect(reading.step()).toBeDefined();
      expect(reading.contentOf(id)).toBeDefined();
    }
    expect(reading.step()).toBe('more');
    expect(reading.step()).toBeUndefined();
  });

  it('knows the posts, and what they reply to, before their words', () => {
    const reading = new ThreadReading(THREAD, options);
    expect(reading.lookUp(SIDE.id)).toBe(SIDE);
    expect(reading.answerFor(SIDE)).toEqual({ post: ROOT, why: 'parent' });
    expect(reading.quotesOf(SIDE.id)).toBeUndefined();
  });

  it('of no posts is done at once', () => {
    expect(new ThreadReading([], options).step()).toBeUndefined();
  });
});

describe('a post that takes long to read (issue 10)', () => {
  const sentence = (from: number) =>
    Array.from({ length: 30 }, (_, index) => 'bdfghklmnprst'[(from * 7 + index * index) % 13])
      .map((letter, index) => `${letter}a${letter}e${'aeiou'[index % 5]}ro`)
      .join(' ');
  const TOLD = said('ana', Array.from({ length: 40 }, (_, number) => sentence(number)).join('. '));
  const LONG = said(
    'bo',
    Array.from({ length: 60 }, (_, number) => `“${sentence(number)} oh” and`).join(' '),
    { to: TOLD },
  );
  const SHORT = said('cem', '&gt; and', { to: LONG });
  const posts = [TOLD, LONG, SHORT];
  const expected = told(new ThreadReading(posts, options).finish(), posts);

  it('is read in several steps, and is there only behind the last', () => {
    const reading = new ThreadReading([TOLD, LONG], options);
    while (reading.step() !== TOLD);
    const steps = [];
    while (reading.quotesOf(LONG.id) === undefined) steps.push(reading.step());
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.at(-1)).toBe(LONG);
    expect(new Set(steps.slice(0, -1))).toEqual(new Set(['more']));
  });

  it('reads the same, wherever it is left and whatever comes meanwhile', () => {
    const leaving = fc.record({
      order: fc.shuffledSubarray(posts, { minLength: posts.length }),
      cut: fc.nat(posts.length),
      steps: fc.nat(12),
    });
    fc.assert(
      fc.property(leaving, ({ order, cut, steps }) => {
        const reading = new ThreadReading(order.slice(0, cut), options);
        for (let step = 0; step < steps; step += 1) reading.step();
        reading.add(order.slice(cut));
        expect(told(reading.finish(), posts)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('does not hold up the others where it cannot be read', () => {
    const parseHtml = (html: string) => {
      if (html === TOLD.content) throw new Error('no parser');
      return bodyOf(html);
    };
    const reading = new ThreadReading([TOLD, SHORT], { ...options, parseHtml });
    expect(() => reading.step()).toThrow('no parser');
    expect(reading.step()).toBe(SHORT);
    expect(reading.step()).toBeUndefined();
  });
});
