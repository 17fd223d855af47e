// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { CurrentPost } from '../../../../../../components/thread/features/thread-keys/current-post.ts';
import { Trail } from '../../../../../../components/thread/features/thread-keys/trail.ts';
import { WAY_BACK } from '../../../../../../components/thread/parts/way-back.ts';
import type { ThreadOnPage } from '../../../../../../components/thread/scene.ts';

let opened: string;
let gone: Set<string>;
/** Where the reader stands, in order; a button that leads back is marked. */
let stood: string[];

/** Leaves the one button that leads back, as `host/going.ts` does. */
function leaveWayBack(to: string): void {
  document.querySelector(`.${WAY_BACK}`)?.remove();
  const button = document.body.appendChild(document.createElement('button'));
  button.className = WAY_BACK;
  button.addEventListener('click', () => {
    stood.push(`${to} by the button`);
    button.remove();
  });
}

const takeWayBack = () => document.querySelector(`.${WAY_BACK}`)?.remove();

function trail(): Trail {
  const goTo: ThreadOnPage['goTo'] = (target, from) => {
    stood.push(String(target));
    leaveWayBack(from.id);
  };
  const distance = (id: string) => (gone.has(id) ? null : 0);
  const thread = { goTo, distance } as Pick<ThreadOnPage, 'goTo' | 'distance'>;
  return new Trail({
    page: { focusedId: () => opened, threads: () => [] },
    thread: thread as ThreadOnPage,
  });
}

function at(id: string): CurrentPost {
  const focusable = document.createElement('div');
  focusable.id = id;
  return { id, root: focusable, focusable };
}

beforeEach(() => {
  opened = '1';
  gone = new Set();
  stood = [];
  document.body.replaceChildren();
});

describe('T4: the way back', () => {
  it('leads to the exact place by the button of the last step, then on by steps', () => {
    const steps = trail();
    steps.go(at('4'), '3');
    steps.go(at('3'), '2');
    expect([steps.back(at('2')), steps.back(at('3'))]).toEqual([true, true]);
    expect(stood).toEqual(['3', '2', '3 by the button', '4']);
    // The button leads forth again now; by key there is no more.
    expect(steps.back(at('4'))).toBe(false);
    expect(stood).toHaveLength(4);
  });

  it('leads there without the button too, which goes after a while', () => {
    const steps = trail();
    steps.go(at('4'), '3');
    takeWayBack();
    expect(steps.back(at('3'))).toBe(true);
    expect(stood).toEqual(['3', '4']);
  });

  it('takes the button of somebody who went on by a click, then its own steps', () => {
    const steps = trail();
    steps.go(at('4'), '3');
    leaveWayBack('3');
    expect([steps.back(at('9')), steps.back(at('3'))]).toEqual([true, true]);
    expect(stood).toEqual(['3', '3 by the button', '4']);
  });

  it('passes over posts that are gone, and the one at hand', () => {
    const steps = trail();
    steps.go(at('4'), '3');
    steps.go(at('3'), '2');
    steps.go(at('2'), '1');
    takeWayBack();
    gone.add('3');
    expect(steps.back(at('2'))).toBe(true);
    expect(stood.at(-1)).toBe('4');
  });

  it('leads nowhere in another thread', () => {
    const steps = trail();
    steps.go(at('4'), '3');
    takeWayBack();
    opened = '2';
    expect(steps.back(at('3'))).toBe(false);
  });

  it('goes back fifty steps, and no further', () => {
    const steps = trail();
    for (let step = 0; step < 60; step += 1) steps.go(at(`${step}`), `${step + 1}`);
    takeWayBack();
    let back = 0;
    for (let here = 60; steps.back(at(`${here}`)); here -= 1) {
      takeWayBack();
      back += 1;
    }
    expect(back).toBe(50);
  });
});
