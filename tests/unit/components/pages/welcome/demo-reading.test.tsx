// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { Demo } from '../../../../../components/pages/welcome/demo/demo.tsx';
import { message } from '../../../messages.ts';
import { choose, notes, posts, showDemo } from './shown-demo.tsx';

beforeEach(() => showDemo(Demo));

it('every rule that the example is to show shows itself', () => {
  expect(notes()).toEqual([
    '',
    '@4',
    '↳Jonas Weber@3',
    '↳Ada Okafor@3',
    '↳Jonas WeberHow warm is your kitchen? Below 20 degrees it takes all night.@3',
  ]);
});

it('nobody is new, and every chain but the first folds as a whole', () => {
  expect(document.querySelectorAll('[data-throughline-mention-folding-new]')).toHaveLength(0);
  for (const post of posts().slice(1)) {
    const mentions = post.querySelectorAll('.h-card');
    const hidden = post.querySelectorAll('.h-card[data-throughline-mention-folding-hidden]');
    expect(mentions.length).toBe(4);
    expect(hidden.length).toBe(mentions.length);
  }
});

it('the name opens the answered post', async () => {
  await act(() => posts()[4]?.querySelector<HTMLElement>('.throughline-answer-line')?.click());
  expect(posts()[4]?.querySelector('[role="group"]')?.textContent).toContain(message('demoWarm'));
});

it('as Mastodon shows it, nothing of ours is left; and back again', async () => {
  await choose(0);
  expect(document.querySelectorAll('[data-throughline]')).toHaveLength(0);
  expect(document.body.innerHTML).not.toContain('throughline-');
  expect(document.adoptedStyleSheets).toHaveLength(0);
  await choose(1);
  expect(notes()[1]).toBe('@4');
});
