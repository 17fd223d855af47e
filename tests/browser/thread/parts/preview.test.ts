import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lifetime } from '../../../../components/thread/life.ts';
import { makePanel, openPanel } from '../../../../components/thread/parts/panel.ts';

const DELAY = 300;
const panel = () => document.querySelector<HTMLElement>('.throughline-panel');

let life: Lifetime;
let button: HTMLButtonElement;
let below: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p><button>Ada</button></p><p id="below">Hot.</p>';
  document.body.style.height = '3000px';
  button = document.querySelector('button') ?? document.createElement('button');
  below = document.querySelector('#below') ?? document.body;
  life = new Lifetime((step) => step());
  const place = { around: document.body, put: put, previewDelay: DELAY };
  openPanel(button, 'answer', place, life, () => {
    const made = makePanel('The post');
    made.innerHTML = '<button class="inside">Go to post</button>';
    return made;
  });
});
afterEach(() => {
  life.end();
  vi.useRealTimers();
  scrollTo(0, 0);
});

function put(made: HTMLElement) {
  button.after(made);
}

function point(on: Element | null, type: string, more: PointerEventInit = {}) {
  on?.dispatchEvent(new PointerEvent(type, { pointerType: 'mouse', bubbles: true, ...more }));
}

/** A mouse that moves onto the button, and rests. */
function rest(more: PointerEventInit = {}) {
  point(button, 'pointermove', { movementX: 2, ...more });
  vi.advanceTimersByTime(DELAY);
}

describe('A7, issue 12: a preview', () => {
  it('comes when a mouse has moved to the name and rested', () => {
    point(button, 'pointermove', { movementX: 2 });
    vi.advanceTimersByTime(DELAY - 1);
    point(button, 'pointermove', { movementY: 1 });
    vi.advanceTimersByTime(DELAY - 1);
    expect(panel()).toBeNull();
    vi.advanceTimersByTime(1);
    expect(panel()?.matches(':popover-open')).toBe(true);
    expect(button.ariaExpanded).toBe('false');
  });

  it.each([
    ['the page was scrolled under it', { movementX: 0, movementY: 0 }],
    ['it is a finger', { pointerType: 'touch' }],
  ])('does not come where %s', (_case, more) => {
    rest(more);
    vi.advanceTimersByTime(5_000);
    expect(panel()).toBeNull();
  });

  it('lies over the page: nothing shifts, and it stands in view', () => {
    const before = below.getBoundingClientRect().top;
    rest();
    expect(below.getBoundingClientRect().top).toBe(before);
    const { top, left } = panel()?.getBoundingClientRect() ?? { top: -1, left: -1 };
    expect(top).toBeGreaterThanOrEqual(button.getBoundingClientRect().bottom);
    expect(left).toBeGreaterThanOrEqual(0);
  });

  it('can be entered, and goes when the pointer has left', () => {
    rest();
    point(button, 'pointerleave');
    vi.advanceTimersByTime(100);
    point(panel(), 'pointerenter');
    vi.advanceTimersByTime(5_000);
    expect(panel()).not.toBeNull();
    point(panel(), 'pointerleave');
    vi.advanceTimersByTime(1_000);
    expect(panel()).toBeNull();
  });

  it('goes with Escape, which the page does not hear, wherever the focus is', () => {
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    rest();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(panel()).toBeNull();
    expect(heard).not.toHaveBeenCalled();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(heard).toHaveBeenCalledOnce();
  });

  it('goes with scrolling, but for its own', () => {
    rest();
    panel()?.dispatchEvent(new Event('scroll'));
    expect(panel()).not.toBeNull();
    document.dispatchEvent(new Event('scroll'));
    expect(panel()).toBeNull();
  });

  it('makes place for what a click opens, which stands in the page and stays', () => {
    rest();
    button.click();
    expect(document.querySelectorAll('.throughline-panel')).toHaveLength(1);
    expect(panel()?.matches('[popover]')).toBe(false);
    expect(button.ariaExpanded).toBe('true');
    rest();
    point(button, 'pointerleave');
    vi.advanceTimersByTime(5_000);
    expect(document.querySelectorAll('.throughline-panel')).toHaveLength(1);
    button.click();
    expect(panel()).toBeNull();
  });

  it('goes with the life of what it is at', () => {
    rest();
    life.end();
    expect(panel()).toBeNull();
  });
});
