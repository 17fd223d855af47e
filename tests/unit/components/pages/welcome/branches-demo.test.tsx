// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { BranchesDemo } from '../../../../../components/pages/welcome/demo/branches-demo.tsx';
import { message } from '../../../messages.ts';
import { choose, notes, posts, showDemo } from './shown-demo.tsx';

beforeEach(async () => {
  vi.spyOn(browser.runtime, 'sendMessage');
  // However slow the machine is: all is drawn in one slice.
  vi.spyOn(performance, 'now').mockReturnValue(0);
  await showDemo(BranchesDemo);
});

/** The first words of each post, from top to bottom. */
const words = () => posts().map((post) => post.querySelector('.status__content p')?.textContent);
const said = (...keys: string[]) => keys.map((key) => expect.stringContaining(message(key)));

const lanes = () => [
  ...document.querySelectorAll<HTMLButtonElement>('button.throughline-thread-order-lane'),
];
const lines = () => [
  ...document.querySelectorAll<HTMLButtonElement>('.throughline-thread-order-folded'),
];
const hidden = () => posts().map((post) => post.closest('[hidden]') !== null);
const press = (button: HTMLElement | undefined) => act(() => button?.click());

it('stands as it was written: each reply in the branch of what it answers (T2)', () => {
  expect(words()).toEqual(
    said('demoQuestion', 'demoWarm', 'demoNight', 'demoFour', 'demoBreakfast', 'demoOven'),
  );
  const steps = posts().map(
    (post) => post.parentElement?.getAttribute('data-throughline-thread-order-depth') ?? '0',
  );
  expect(steps).toEqual(['0', '0', '1', '1', '1', '1']);
});

it('its rows are read in that order: who goes on right below says nothing', () => {
  expect(notes().at(-1)).toBe('@4');
  expect(notes().at(-2)).toMatch(/^↳Jonas Weber/);
});

it('a branch folds to one line, with who began it and how many there are, and opens', async () => {
  expect(lanes().map(({ ariaLabel }) => ariaLabel)).toEqual([
    'Fold this branch: Ada Okafor, 2 posts',
    'Fold this branch: Tomas Reyes, 2 posts',
  ]);
  await press(lanes()[0]);
  expect(hidden()).toEqual([false, false, true, true, false, false]);
  expect(lines().map(({ textContent }) => textContent.trim())).toEqual([
    `Ada Okafor ${message('demoNight')} 2 posts, 2 people`,
  ]);
  expect(document.activeElement).toBe(lines()[0]);
  expect(lines()[0]?.ariaExpanded).toBe('false');
  await press(lines()[0]);
  expect(hidden()).not.toContain(true);
  expect(document.activeElement).toBe(lanes()[0]);
});

it('what the page’s own search finds in a folded branch opens it', async () => {
  await press(lanes()[1]);
  await act(() => {
    posts()[5]
      ?.closest('[hidden]')
      ?.dispatchEvent(new Event('beforematch', { bubbles: true }));
  });
  expect(hidden()).not.toContain(true);
});

it('as Mastodon has it, an author’s own reply stands at the top, and says what it continues', async () => {
  await press(lanes()[0]);
  await choose(0);
  expect(words()).toEqual(
    said('demoQuestion', 'demoOven', 'demoWarm', 'demoNight', 'demoFour', 'demoBreakfast'),
  );
  expect(hidden()).not.toContain(true);
  expect([...lanes(), ...lines()]).toEqual([]);
  expect(notes()[1]).toContain('continues own post, 4 below');
  expect(notes()[5]).toContain('continued, 4 above');
  await choose(1);
  expect(words().at(-1)).toContain(message('demoOven'));
  expect(lanes()).toHaveLength(2);
});

it('nothing is remembered of it, and nobody is asked', async () => {
  await press(lanes()[0]);
  await choose(0);
  expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
});
