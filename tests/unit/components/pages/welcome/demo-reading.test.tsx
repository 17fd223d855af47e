// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Demo } from '../../../../../components/pages/welcome/demo/demo.tsx';
import { message } from '../../../messages.ts';

beforeEach(async () => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
  document.adoptedStyleSheets = [];
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  await act(() => render(<Demo />, root));
});

const posts = () => [...document.querySelectorAll('.demo-post')];
const notes = () =>
  posts().map((post) => {
    const seen = post.querySelector('.throughline-note')?.cloneNode(true);
    if (!(seen instanceof Element)) return '';
    seen.querySelector('.throughline-answer-line-heard')?.remove();
    return seen.textContent;
  });
const choose = (index: number) =>
  act(() => document.querySelectorAll<HTMLInputElement>('input[type="radio"]')[index]?.click());

it('every rule that the example is to show shows itself', () => {
  expect(notes()).toEqual([
    '',
    '@4',
    '@4',
    '↳Jonas WeberHow warm is your kitchen? Below 20 degrees it takes all night.@3',
    '↳Tomas Reyes@3',
  ]);
});

it('nobody is new, and every chain but the first folds as a whole', () => {
  expect(document.querySelectorAll('[data-throughline-mention-folding-new]')).toHaveLength(0);
  for (const post of posts().slice(1)) {
    const mentions = post.querySelectorAll('.h-card');
    const hidden = post.querySelectorAll('.h-card[data-throughline-mention-folding-hidden]');
    expect(hidden.length).toBe(mentions.length);
  }
});

it('the name opens the answered post', async () => {
  await act(() => posts()[3]?.querySelector<HTMLElement>('.throughline-answer-line')?.click());
  expect(posts()[3]?.querySelector('[role="group"]')?.textContent).toContain(message('demoWarm'));
});

it('as Mastodon shows it, nothing of ours is left; and back again', async () => {
  await choose(0);
  expect(document.querySelectorAll('[data-throughline]')).toHaveLength(0);
  expect(document.body.innerHTML).not.toContain('throughline-');
  expect(document.adoptedStyleSheets).toHaveLength(0);
  await choose(1);
  expect(notes()[1]).toBe('@4');
});
