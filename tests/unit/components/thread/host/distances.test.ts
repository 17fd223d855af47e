// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Distances } from '../../../../../components/thread/host/distances.ts';
import { Lifetime } from '../../../../../components/thread/life.ts';
import { CLASSIC } from '../../../../../utils/mastodon/page/classic.ts';

let order: string[];
let told: string[];
let distances: Distances;
let comesNear: (content: Element) => void;

/** The posts of a page, by their ids, and how far they stand from each other. */
const between = (from: string, to: string) =>
  order.includes(to) ? order.indexOf(to) - order.indexOf(from) : null;

const partsOfOne = (content: HTMLElement) => ({
  ...{ root: content, content, firstLine: content, text: document.createElement('p') },
  markup: CLASSIC,
});

const post = (id: string) => ({
  ...{ id, isFocused: false, permalink: null, wrapper: null, isDirect: false, isClosed: false },
  ...partsOfOne(document.createElement('div')),
});
const follow = (id: string, to: string) => {
  const life = new Lifetime((step) => step());
  const from = post(id);
  distances.follow(from, to, (distance) => told.push(`${id}: ${distance}`), life);
  return { life, content: from.content };
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(onMove: (entries: unknown[]) => void) {
        comesNear = (target) => onMove([{ target, isIntersecting: true }]);
      }
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  order = ['1', '2', '3'];
  told = [];
  distances = new Distances(between);
});
afterEach(() => {
  distances.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('how far away another post stands', () => {
  it('is told at once, and again where it has changed: near the view first', () => {
    const { content } = follow('3', '1');
    follow('2', '1');
    expect(told).toEqual(['3: -2', '2: -1']);
    comesNear(content);
    order = ['1', 'new', '2', '3'];
    distances.renew();
    expect(told.slice(2)).toEqual(['3: -3']);
    vi.advanceTimersByTime(1_000);
    expect(told.slice(3)).toEqual(['2: -2']);
  });

  it('is told when a post comes near', () => {
    const { content } = follow('3', '1');
    order = ['1', '3'];
    comesNear(content);
    expect(told).toEqual(['3: -2', '3: -1']);
  });

  it('is told no more when what names the post is gone', () => {
    const { life } = follow('3', '1');
    life.end();
    order = ['1', '3'];
    distances.renew();
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual(['3: -2']);
  });

  it('is more than a number where the post has come, gone, or is the next now', () => {
    const { content } = follow('1', '3');
    order = ['1', 'new', '2', '3'];
    expect(distances.changed()).toEqual([]);
    order = ['1', '3'];
    expect(distances.changed()).toEqual([content]);
    order = ['1'];
    expect(distances.changed()).toEqual([content]);
  });
});
