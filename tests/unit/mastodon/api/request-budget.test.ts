import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RequestBudget } from '../../../../utils/mastodon/api/request-budget.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const START = Date.parse('2026-05-01T10:00:00Z');

let now = START;
let budget = new RequestBudget(() => now);

beforeEach(() => {
  now = START;
  budget = new RequestBudget(() => now);
});

const spend = (times: number) => Array.from({ length: times }, () => budget.spend());
const at = (time: number) => new Date(time).toISOString();
/** Every answer says what time it is for the instance. */
const learn = (status: number, headers: Record<string, string>) =>
  budget.learn(status, new Headers({ Date: new Date(now).toUTCString(), ...headers }));

/** How long the budget holds back from now on, to the second. */
function rest(): number {
  const from = now;
  for (; now < from + 10 * MINUTE; now += SECOND) if (budget.spend()) break;
  return now - from;
}

describe('of the reader’s 300 requests in 5 minutes, 30 are ours', () => {
  it('and not one more', () => {
    expect(spend(30)).not.toContain(false);
    expect(spend(1)).toEqual([false]);
  });

  it('and they come back one by one, 5 minutes after each was spent', () => {
    spend(10);
    now += MINUTE;
    spend(20);
    now = START + 5 * MINUTE - 1;
    expect(spend(1)).toEqual([false]);
    now += 1;
    expect(spend(11)).toEqual([...Array(10).fill(true), false]);
  });
});

describe('the instance asks for a rest', () => {
  it.each([
    ['429 with Retry-After in seconds', 429, { 'Retry-After': '20' }, 20 * SECOND],
    [
      '429 with Retry-After as a date',
      429,
      { 'Retry-After': 'Fri, 01 May 2026 10:00:45 GMT' },
      45 * SECOND,
    ],
    ['503 with Retry-After', 503, { 'Retry-After': '20' }, 20 * SECOND],
    [
      '429 with the time of its reset',
      429,
      { 'X-RateLimit-Reset': at(START + 30 * SECOND) },
      30 * SECOND,
    ],
    [
      '429 with both: Retry-After counts',
      429,
      { 'Retry-After': '20', 'X-RateLimit-Reset': at(START + MINUTE) },
      20 * SECOND,
    ],
    ['429 without a word', 429, {}, MINUTE],
    ['429 with nonsense', 429, { 'Retry-After': 'soon', 'X-RateLimit-Reset': 'later' }, MINUTE],
    ['429 with a time that is over', 429, { 'Retry-After': '0' }, 0],
    ['never longer than the window: seconds', 429, { 'Retry-After': '86400' }, 5 * MINUTE],
    [
      'never longer than the window: a date',
      429,
      { 'X-RateLimit-Reset': at(START + 60 * MINUTE) },
      5 * MINUTE,
    ],
    [
      '149 left',
      200,
      { 'X-RateLimit-Remaining': '149', 'X-RateLimit-Reset': at(START + 90 * SECOND) },
      90 * SECOND,
    ],
    ['149 left, without the time of the reset', 200, { 'X-RateLimit-Remaining': '149' }, MINUTE],
    [
      '150 left is enough',
      200,
      { 'X-RateLimit-Remaining': '150', 'X-RateLimit-Reset': at(START + 90 * SECOND) },
      0,
    ],
    ['a good answer without headers', 200, {}, 0],
    ['Retry-After with a good answer', 200, { 'Retry-After': '20' }, 0],
    ['404', 404, {}, 0],
    ['500', 500, {}, 0],
  ])('%s', (_case, status, headers, length) => {
    learn(status, headers as Record<string, string>);
    expect(rest()).toBe(length);
  });

  it('and a shorter rest does not end a longer one', () => {
    learn(429, { 'Retry-After': '120' });
    learn(429, { 'Retry-After': '5' });
    expect(rest()).toBe(120 * SECOND);
  });

  it('and what was not spent in the meantime is not lost', () => {
    learn(429, { 'Retry-After': '20' });
    expect(spend(40)).not.toContain(true);
    now += 20 * SECOND;
    expect(spend(30)).not.toContain(false);
  });
});

describe('the instance’s dates', () => {
  const DAY = 24 * 60 * MINUTE;

  it.each([
    ['slow by a day', -DAY],
    ['fast by a day', DAY],
  ])('are compared with its own clock, where this computer’s is %s', (_case, ms) => {
    const itsTime = new Date(START + ms).toUTCString();
    learn(429, { Date: itsTime, 'X-RateLimit-Reset': at(START + ms + 30 * SECOND) });
    expect(rest()).toBe(30 * SECOND);
  });

  it.each([
    ['', MINUTE],
    ['soon', MINUTE],
  ])('say nothing without it: Date “%s”', (itsTime, length) => {
    learn(429, { Date: itsTime, 'X-RateLimit-Reset': at(START + 30 * SECOND) });
    expect(rest()).toBe(length);
  });
});

describe('the computer’s clock is set while a page is open', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: START });
    budget = new RequestBudget();
  });
  afterEach(() => vi.useRealTimers());

  it.each([
    ['back by a day', -24 * 60 * MINUTE],
    ['forward by a day', 24 * 60 * MINUTE],
  ])('%s: a rest is as long as the instance asked for', async (_case, step) => {
    learn(429, { 'Retry-After': '20' });
    vi.setSystemTime(START + step);
    await vi.advanceTimersByTimeAsync(20 * SECOND - 1);
    expect(spend(1)).toEqual([false]);
    await vi.advanceTimersByTimeAsync(1);
    expect(spend(1)).toEqual([true]);
  });

  it.each([
    ['back by a day', -24 * 60 * MINUTE],
    ['forward by a day', 24 * 60 * MINUTE],
  ])('%s: what was spent comes back after 5 minutes, not sooner', async (_case, step) => {
    spend(30);
    vi.setSystemTime(START + step);
    await vi.advanceTimersByTimeAsync(5 * MINUTE - 1);
    expect(spend(1)).toEqual([false]);
    await vi.advanceTimersByTimeAsync(1);
    expect(spend(31)).toEqual([...Array(30).fill(true), false]);
  });
});
