import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Settling } from '../../../../../components/thread/host/settling.ts';

let focusedId: string | null;
let settled: (string | null)[];
let settling: Settling;

beforeEach(() => {
  vi.useFakeTimers();
  focusedId = '1';
  settled = [];
  settling = new Settling(
    () => focusedId,
    () => settled.push(focusedId),
  );
});

afterEach(() => vi.useRealTimers());

describe('a page has had time to show its thread', () => {
  it('four seconds after that was read, once', () => {
    settling.begin();
    vi.advanceTimersByTime(3_999);
    expect(settling.isSettled).toBe(false);
    vi.advanceTimersByTime(1);
    expect([settling.isSettled, settled]).toEqual([true, ['1']]);
    settling.begin();
    vi.runAllTimers();
    expect(settled).toEqual(['1']);
  });

  it('not where the reader has gone on to another, or to no thread at all', () => {
    settling.begin();
    focusedId = '2';
    vi.runAllTimers();
    expect([settling.isSettled, settled]).toEqual([false, []]);
    focusedId = null;
    settling.begin();
    vi.runAllTimers();
    expect([settling.isSettled, settled]).toEqual([false, []]);
  });
});
