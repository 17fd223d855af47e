import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RestLoading } from '../../../../../components/thread/host/rest-loading.ts';
import { withoutWords } from '../../../../../utils/thread/thread-words.ts';

const REST = {
  makeWords: withoutWords,
  makeTimelines: () => {},
  readMeaning: () => {},
  makeGoing: () => {},
  makeThread: vi.fn(),
  keepPlace: () => {},
  deeds: { openAnswer: () => {}, shortenLabel: () => () => {} },
  css: '',
  features: [],
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function loading(...answers: Promise<object | null>[]) {
  const ask = vi.fn(() => answers.shift() ?? Promise.resolve(null));
  const onSettled = vi.fn();
  return { loading: new RestLoading(ask, onSettled), ask, onSettled };
}

const later = (ms: number, answer: object | null) =>
  new Promise<object | null>((done) => setTimeout(() => done(answer), ms));

describe('the second script', () => {
  it('is asked for when there is something to read, once', async () => {
    const { loading: rest, ask, onSettled } = loading(later(5, REST));
    expect(ask).not.toHaveBeenCalled();
    rest.need();
    rest.need();
    expect(rest.isComing).toBe(true);
    await vi.advanceTimersByTimeAsync(5);
    rest.need();
    expect(ask).toHaveBeenCalledOnce();
    expect(rest.rest).toMatchObject(REST);
    expect(rest.isComing).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(onSettled).toHaveBeenCalledOnce();
  });

  it('is not waited for longer than a moment, and is taken when it comes after all', async () => {
    const { loading: rest, onSettled } = loading(later(4_000, REST));
    rest.need();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(rest.isComing).toBe(false);
    expect(rest.rest).toBeNull();
    expect(onSettled).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(rest.rest).toMatchObject(REST);
    expect(onSettled).toHaveBeenCalledTimes(2);
  });

  it.each<[string, () => Promise<object | null>]>([
    ['does not come', () => Promise.resolve(null)],
    ['is something else', () => Promise.resolve({ features: 'all', makeWords: 1 })],
    ['cannot be asked for', () => Promise.reject(new Error('gone'))],
  ])('that %s is asked for again at the next thread', async (_case, answer) => {
    const { loading: rest, ask } = loading(answer(), Promise.resolve(REST));
    rest.need();
    await vi.advanceTimersByTimeAsync(0);
    expect(rest.rest).toBeNull();
    expect(rest.isComing).toBe(false);
    rest.need();
    await vi.advanceTimersByTimeAsync(0);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(rest.rest).toMatchObject(REST);
  });

  it('that comes for a reader who has gone is nobody’s', async () => {
    const { loading: rest, onSettled } = loading(later(5, REST));
    rest.need();
    rest.stop();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(onSettled).not.toHaveBeenCalled();
  });
});
