import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Going } from '../../../../components/thread/host/going.ts';
import { wholeLife } from '../whole-life.ts';

const BACK = '.throughline-answer-line-back';
const SCREENS = 5;

/** Two posts far from each other, in a column that scrolls by itself or in the page. */
function twoPosts(column: HTMLElement | null): { first: HTMLElement; last: HTMLElement } {
  const [first, last] = ['first', 'last'].map((name) => {
    const post = document.createElement('article');
    post.tabIndex = 0;
    post.textContent = name;
    return post;
  }) as [HTMLElement, HTMLElement];
  const between = document.createElement('div');
  between.style.height = `${SCREENS * innerHeight}px`;
  (column ?? document.body).append(first, between, last);
  return { first, last };
}

function scrollingColumn(): HTMLElement {
  const column = document.createElement('div');
  column.style.cssText = 'height: 300px; overflow-y: scroll';
  document.body.append(column);
  return column;
}

const isInView = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};
const pressBack = () => document.querySelector<HTMLElement>(BACK)?.click();

describe.each([
  ['in the page', () => null],
  ['in a column that scrolls by itself', scrollingColumn],
])('A7: going to another post, %s', (_where, column) => {
  let place: { scroller: Element; first: HTMLElement; last: HTMLElement };

  beforeEach(() => {
    const scrolls = column();
    const scroller = scrolls ?? document.scrollingElement ?? document.documentElement;
    place = { scroller, ...twoPosts(scrolls) };
    scroller.scrollTop = 40;
  });

  it('brings it into view, with the focus on it', () => {
    new Going(wholeLife()).goTo(place.last, place.first);
    expect(isInView(place.last)).toBe(true);
    expect(document.activeElement).toBe(place.last);
  });

  it('takes the way back away when one has read on (issue 12)', async () => {
    new Going(wholeLife()).goTo(place.last, place.first);
    const screen = place.scroller.clientHeight;
    const scrolled = () => new Promise((done) => setTimeout(done, 100));
    place.scroller.scrollTop -= Math.min(screen, innerHeight) / 2;
    await scrolled();
    expect(document.querySelector(BACK)).not.toBeNull();
    place.scroller.scrollTop -= 2 * innerHeight;
    await scrolled();
    expect(document.querySelector(BACK)).toBeNull();
  });

  it('takes it away after a while', () => {
    vi.useFakeTimers();
    new Going(wholeLife()).goTo(place.last, place.first);
    vi.advanceTimersByTime(19_000);
    expect(document.querySelector(BACK)).not.toBeNull();
    vi.advanceTimersByTime(1_000);
    expect(document.querySelector(BACK)).toBeNull();
    vi.useRealTimers();
  });

  it('leaves a way back to the exact place, and to what was pressed', () => {
    new Going(wholeLife()).goTo(place.last, place.first);
    expect(place.scroller.scrollTop).toBeGreaterThan(innerHeight);
    pressBack();
    expect(place.scroller.scrollTop).toBe(40);
    expect(document.activeElement).toBe(place.first);
    expect(document.querySelector(BACK)).toBeNull();
  });

  it('leaves one way back: that of the last time', () => {
    const going = new Going(wholeLife());
    going.goTo(place.last, place.first);
    const far = place.scroller.scrollTop;
    going.goTo(place.first, place.last);
    expect(document.querySelectorAll(BACK)).toHaveLength(1);
    pressBack();
    expect(place.scroller.scrollTop).toBe(far);
  });

  it('leaves nothing when it stops', () => {
    const before = document.body.innerHTML;
    const going = new Going(wholeLife());
    going.goTo(place.last, place.first);
    going.stop();
    expect(document.body.innerHTML).toBe(before);
  });
});
