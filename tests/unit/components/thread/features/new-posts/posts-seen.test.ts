// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PostsSeen } from '../../../../../../components/thread/features/new-posts/posts-seen.ts';
import { Lifetime } from '../../../../../../components/thread/life.ts';

/** What the browser tells of what comes into view, told by hand. */
let tell: (of: Partial<IntersectionObserverEntry>) => void;
let life: Lifetime;
let seen: string[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(look: (entries: readonly Partial<IntersectionObserverEntry>[]) => void) {
        tell = (entry) => look([entry]);
      }
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  seen = [];
});

afterEach(() => {
  life.end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A post of which so great a part is in view, and so many pixels. */
function follow() {
  const post = document.createElement('article');
  life = new Lifetime((step) => step());
  new PostsSeen((ids) => seen.push(...ids), life).follow(post, '1', life);
  return (part: number, height = 0) =>
    tell({
      target: post,
      intersectionRatio: part,
      intersectionRect: { height } as DOMRectReadOnly,
    });
}

describe('T3: a post counts as seen', () => {
  it('when half of it was in view for a second, and not before', () => {
    const show = follow();
    show(0.5);
    vi.advanceTimersByTime(999);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(seen).toEqual(['1']);
  });

  it('not where less than half of it was', () => {
    const show = follow();
    show(0.49);
    vi.advanceTimersByTime(5_000);
    expect(seen).toEqual([]);
  });

  it('not by what one passes', () => {
    const show = follow();
    show(1);
    vi.advanceTimersByTime(900);
    show(0.2);
    vi.advanceTimersByTime(5_000);
    expect(seen).toEqual([]);
  });

  it('where it is higher than the view, when it fills half of that', () => {
    const show = follow();
    show(0.2, innerHeight / 2 - 1);
    vi.advanceTimersByTime(1_000);
    expect(seen).toEqual([]);
    show(0.2, innerHeight / 2);
    vi.advanceTimersByTime(1_000);
    expect(seen).toEqual(['1']);
  });
});
