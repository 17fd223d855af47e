// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Status } from '../../../utils/mastodon/entities.ts';
import { ThreadReading } from '../../../utils/thread/thread-reading.ts';
import { card } from './post.ts';
import {
  CARD,
  GOES_ON_TOO,
  options,
  ROOT,
  SHARES,
  SIDE,
  said,
  THREAD,
  TOLD,
  told,
} from './street-thread.ts';

function stepsOf(reading: ThreadReading): (Status | 'more')[] {
  const steps: (Status | 'more')[] = [];
  for (let step = reading.step(); step; step = reading.step()) steps.push(step);
  return steps;
}

describe('posts that are added', () => {
  it.each([
    ['all, to a thread that has none', [], THREAD],
    ['the last', THREAD.slice(0, -1), [SHARES]],
    ['later ones', THREAD.slice(0, 3), THREAD.slice(3)],
    ['an earlier one, which others quote', THREAD.filter((each) => each !== SIDE), [SIDE]],
    ['those that are known', THREAD, THREAD],
    ['none', THREAD, []],
  ])('%s', (_case, before, after) => {
    const reading = new ThreadReading(before, options).finish();
    reading.add(after);
    expect(told(reading.finish())).toEqual(TOLD);
  });

  it('later: only they are read', () => {
    const reading = new ThreadReading(THREAD.slice(0, 5), options).finish();
    const content = reading.contentOf(ROOT.id);
    reading.add([GOES_ON_TOO]);
    expect([reading.step(), reading.step()]).toEqual([expect.objectContaining({}), undefined]);
    expect(reading.contentOf(ROOT.id)).toBe(content);
  });

  it.each([
    ['no card', null],
    ['the card of an article that another post has brought', CARD],
    ['one of an article that is new', card('https://b.example/bread', 'How to bake on Sundays')],
  ])('later, with %s: only they are read', (_case, brought) => {
    const reading = new ThreadReading(THREAD, options).finish();
    reading.add([said('lea', 'Yes.', { to: SHARES, card: brought })]);
    expect(stepsOf(reading).filter((step) => step !== 'more')).toHaveLength(1);
  });

  it.each([
    ['quote', 'Nobody stops a car for tulips'],
    ['repeat', 'We close the street to cars, two planters and a bollard.'],
  ])('later, with an article whose words earlier posts %s: all are read again', (_how, title) => {
    const reading = new ThreadReading(THREAD, options).finish();
    const content = reading.contentOf(ROOT.id);
    const last = said('lea', 'See.', { to: SHARES, card: card('https://b.example/x', title) });
    reading.add([last]);
    expect(stepsOf(reading).filter((step) => step !== 'more')).toHaveLength(THREAD.length + 1);
    expect(reading.contentOf(ROOT.id)).toBe(content);
    const all = [...THREAD, last];
    expect(told(reading, all)).toEqual(told(new ThreadReading(all, options).finish(), all));
  });

  it('later, with many articles that are new: no step takes in more than one (issue 10)', () => {
    const reading = new ThreadReading(THREAD, options).finish();
    const brought = Array.from({ length: 50 }, (_, number) => {
      const about = card(`https://b.example/${number}`, `How to bake on day ${number}`);
      return said('lea', 'Yes.', { to: SHARES, card: about });
    });
    reading.add(brought);
    const steps = stepsOf(reading);
    expect(steps.indexOf(brought[0] ?? 'more')).toBeGreaterThanOrEqual(brought.length);
    expect(steps.filter((step) => step !== 'more')).toHaveLength(brought.length);
  });

  it('that are known: nothing is read', () => {
    const reading = new ThreadReading(THREAD, options).finish();
    reading.add(THREAD);
    expect(reading.step()).toBeUndefined();
  });
});
