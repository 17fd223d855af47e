import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { hideOnScrollingDown } from '../../../../components/thread/features/thread-bar/hiding.ts';
import { wholeLife } from '../whole-life.ts';

const PHONE = 400;
const DESKTOP = 1_000;

let bar: HTMLElement;

beforeEach(() => {
  bar = document.createElement('div');
  bar.append(document.createElement('button'));
  const tall = document.createElement('div');
  tall.style.height = '5000px';
  document.body.append(bar, tall);
  scrollTo(0, 0);
});

const isAway = () => bar.hasAttribute('data-away');
const scrolled = async (to: number, expected: boolean) => {
  scrollTo(0, to);
  await vi.waitFor(() => expect(isAway()).toBe(expected));
};
/** The browser tells of scrolling before the frame after it. */
const settled = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

describe('T1: the bar on a phone', () => {
  beforeEach(() => page.viewport(PHONE, 700));

  it('makes room on scrolling down, and comes back on scrolling up', async () => {
    hideOnScrollingDown(bar, wholeLife());
    scrollTo(0, 20);
    await settled();
    await scrolled(300, true);
    await scrolled(250, false);
  });

  it('stays for a finger that trembles', async () => {
    hideOnScrollingDown(bar, wholeLife());
    scrollTo(0, 20);
    await settled();
    scrollTo(0, 25);
    await settled();
    expect(isAway()).toBe(false);
  });

  it('stays while something in it has the focus, and comes when it gets it', async () => {
    hideOnScrollingDown(bar, wholeLife());
    scrollTo(0, 20);
    await settled();
    await scrolled(300, true);
    bar.querySelector('button')?.focus({ preventScroll: true });
    expect(isAway()).toBe(false);
    scrollTo(0, 600);
    await settled();
    expect(isAway()).toBe(false);
  });

  it('stays while its panel is open, wherever the focus is', async () => {
    hideOnScrollingDown(bar, wholeLife());
    scrollTo(0, 20);
    await settled();
    const opener = bar.querySelector('button');
    opener?.setAttribute('aria-expanded', 'true');
    scrollTo(0, 300);
    await settled();
    expect(isAway()).toBe(false);
    opener?.setAttribute('aria-expanded', 'false');
    await scrolled(600, true);
  });

  it('is left alone when it is over', async () => {
    const life = wholeLife();
    hideOnScrollingDown(bar, life);
    scrollTo(0, 20);
    await settled();
    life.end();
    scrollTo(0, 600);
    await settled();
    expect(isAway()).toBe(false);
  });
});

it('T1: on a wide screen the bar always stays', async () => {
  await page.viewport(DESKTOP, 700);
  hideOnScrollingDown(bar, wholeLife());
  scrollTo(0, 20);
  await settled();
  scrollTo(0, 600);
  await settled();
  expect(isAway()).toBe(false);
});
