// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { BarPlace, click, PLAIN_ROOT, ROOT } from './bar-place.ts';

let place: BarPlace;

beforeEach(() => {
  place = new BarPlace();
});

afterEach(() => place.leave());

const focusedText = () => document.activeElement?.textContent;

describe('T1: the focus on the way to a plain page and back', () => {
  /** As the reader does: all that is shown goes, and is shown anew. */
  const turn = (isPlain: boolean, statuses: readonly Status[] = [ROOT]) => {
    place.views.clear();
    place.show(statuses, { isPlain, setPlain: (now) => turn(now, statuses) });
  };

  async function turnPlain() {
    turn(false);
    await click(place.opener);
    place.buttonCalled('Plain page')?.focus();
    await click(place.buttonCalled('Plain page'));
  }

  it('is on the way back, then on "Thread"', async () => {
    await turnPlain();
    expect(focusedText()).toBe('Show Throughline again');
    await click(document.activeElement);
    expect(focusedText()).toBe('Thread');
    expect(place.panel).toBeNull();
  });

  it('stays where it is when something else turns the page: the popup', async () => {
    turn(false);
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.focus();
    turn(true);
    turn(false);
    expect(document.activeElement).toBe(elsewhere);
  });

  it('is not taken by a bar of another thread, later', async () => {
    turn(true, [PLAIN_ROOT]);
    // Nothing is to be said of this thread: no bar comes.
    await click(place.buttonCalled('Show Throughline again'));
    expect(place.element.querySelector('.throughline-thread-bar')).toBeNull();
    const later = performance.now() + 2_000;
    vi.spyOn(performance, 'now').mockReturnValue(later);
    turn(false, [ROOT]);
    vi.mocked(performance.now).mockRestore();
    expect(document.activeElement).toBe(document.body);
  });
});
