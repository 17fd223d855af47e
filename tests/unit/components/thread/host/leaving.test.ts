// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  leaveWithExtension,
  replaceOlderReader,
} from '../../../../../components/thread/host/leaving.ts';
import { Lifetime } from '../../../../../components/thread/life.ts';
import { ownElement } from '../../../../../components/thread/parts/marks.ts';

// What goes by a style sheet, in Firefox, needs the browser itself: see tests/e2e/leaving.spec.ts.

const { id } = browser.runtime;
let life: Lifetime;
let pressed: string[];

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  life = new Lifetime((step) => step());
  pressed = [];
  document.body.innerHTML = '<button id="page">Reply</button>';
  const panel = ownElement('div', 'throughline-panel');
  panel.innerHTML = '<button id="ours"><b>Go to post</b></button><a id="link" href="#x">Open</a>';
  document.body.append(panel);
  for (const control of document.querySelectorAll('[id]')) {
    control.addEventListener('click', () => pressed.push(control.id));
  }
  leaveWithExtension(life);
  return () => {
    life.end();
    Reflect.set(browser.runtime, 'id', id);
    vi.useRealTimers();
  };
});

const press = (selector: string) => {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  document.querySelector(selector)?.dispatchEvent(click);
  return click;
};

/** As Chrome leaves the scripts of an extension that was removed. */
function removeExtension() {
  Reflect.set(browser.runtime, 'id', undefined);
}

describe('while the extension is there', () => {
  it('every control does what it does', () => {
    expect(press('#ours').defaultPrevented).toBe(false);
    press('#page');
    press('#link');
    expect(pressed).toEqual(['ours', 'page', 'link']);
    expect(life.signal.aborted).toBe(false);
  });
});

describe('when it has gone', () => {
  beforeEach(removeExtension);

  it('a control that is pressed does nothing by halves: the reader goes first', () => {
    expect(press('#ours b').defaultPrevented).toBe(true);
    expect(pressed).toEqual([]);
    expect(life.signal.aborted).toBe(true);
  });

  it.each(['pointerover', 'pointerdown', 'focusin', 'keydown'])('it goes at the %s', (type) => {
    document.querySelector('#ours')?.dispatchEvent(new Event(type, { bubbles: true }));
    expect(life.signal.aborted).toBe(true);
  });

  it.each(['#page', '#link'])('what needs no script works on: %s', (selector) => {
    expect(press(selector).defaultPrevented).toBe(false);
    expect(pressed).toEqual([selector.slice(1)]);
  });

  it('the reader goes by itself before long, and hears nothing afterwards', () => {
    vi.advanceTimersByTime(10_000);
    expect(life.signal.aborted).toBe(true);
    expect(press('#ours').defaultPrevented).toBe(false);
  });
});

it('an older reader goes when a newer one comes, which stays', () => {
  const [older, newer] = [life, new Lifetime((step) => step())];
  replaceOlderReader(older);
  expect(older.signal.aborted).toBe(false);
  replaceOlderReader(newer);
  expect([older.signal.aborted, newer.signal.aborted]).toEqual([true, false]);
  newer.end();
});
