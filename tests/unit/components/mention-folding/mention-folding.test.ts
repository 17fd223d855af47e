// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { mentionFolding } from '../../../../components/thread/mention-folding/mention-folding.ts';
import type { PagePost } from '../../../../utils/mastodon/page/thread-page.ts';
import { parsePost, readPost } from '../../../../utils/thread/reading.ts';
import { message } from '../../messages.ts';
import { BO_ANSWERS, HOME, post, THREAD } from '../../thread/post.ts';

// How it looks, and that the chip opens without script, is tested in a browser; this is what it adds.

const HIDDEN = '[data-throughline-mention-folding-hidden]';

beforeEach(() => {
  // The one part of the extension's API that WXT's stand-in lacks, with the real texts.
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

/** A post in its page, and what the feature does to it. */
function show(text: string) {
  const status = post('cem@reef.example', text, { to: BO_ANSWERS });
  document.body.innerHTML = `<div class="status__wrapper" aria-label="Cem, @bo @ana Hot., 2h">
    <div class="status__content"><div class="status__content__text">${status.content}</div></div></div>`;
  const [wrapper, content, words] = document.querySelectorAll('div');
  if (!wrapper || !content || !words) throw new Error('no post');
  const page: PagePost = {
    id: status.id,
    permalink: null,
    content,
    text: words,
    wrapper,
    isDirect: false,
  };
  const before = document.body.innerHTML;
  const find = (id: string) => THREAD.find((one) => one.id === id);
  const reading = readPost(status, parsePost(status, words), find, [HOME]);
  return { before, wrapper, content, undo: mentionFolding.show(page, reading) };
}

const textOf = (selector: string) => document.querySelector(selector)?.textContent;

describe('M4: one chip a post', () => {
  it.each([
    ['a leading run', '<p>@bo @ana Hot.</p>', '@2', 'To 2 people'],
    ['both runs', '<p>@bo Hot.</p><p>cc @ana</p>', '@2', 'To 2 people'],
    ['one person', '<p>@bo Hot.</p>', '@1', 'To 1 person'],
    ['one person, named twice', '<p>@bo Hot.</p><p>@bo</p>', '@1', 'To 1 person'],
  ])('counts people: %s', (_case, text, count, name) => {
    show(text);
    const chips = document.querySelectorAll('button');
    expect([...chips].map((chip) => chip.textContent)).toEqual([count]);
    expect(chips[0]?.getAttribute('aria-label')).toBe(name);
    expect(chips[0]?.type).toBe('button');
  });

  it('stands first in the content, outside of the words', () => {
    const { content } = show('<p>@bo @ana Hot.</p>');
    expect(content.firstElementChild?.querySelector('button')).not.toBeNull();
    expect(textOf('.status__content__text')).toBe('@bo @ana Hot.');
  });

  it('opens what it controls without script', () => {
    show('<p>@bo Hot.</p>');
    const target = document.querySelector('button')?.getAttribute('popovertarget') ?? '';
    expect(document.getElementById(target)).not.toBeNull();
    show('<p>@bo Hot.</p>');
    expect(document.getElementById(target)).toBeNull();
  });

  it.each([
    [
      'who is answered',
      '<p>@bo @ana @dov@reef.example Hot.</p>',
      'Answers @bo. Also to @ana and @dov@reef.example.',
    ],
    [
      'who was left out',
      '<p>@bo @ana Hot.</p>',
      'Answers @bo. Also to @ana. No longer to @dov@reef.example.',
    ],
    [
      'not who is answered, where nobody names them',
      '<p>Hot.</p><p>cc @ana @dov@reef.example</p>',
      'Also to @ana and @dov@reef.example. No longer to @bo.',
    ],
  ])('opened it says %s', (_case, text, people) => {
    show(text);
    expect(textOf('.throughline-mention-folding-people')).toBe(people);
  });

  it.each([
    ['<p>@bo ساخن</p>', 'left'],
    ['<p>@bo Hot.</p>', 'right'],
  ])('knows which way its line runs: %s', (text, side) => {
    show(text);
    expect(document.querySelector('[data-side]')?.getAttribute('data-side')).toBe(side);
  });
});

describe('M3: who is brought in', () => {
  it('carries a mark, also where nothing folds', () => {
    show('<p>@kim@tide.example bakes, too.</p>');
    const marked = document.querySelectorAll('[data-throughline-mention-folding-new="new"]');
    expect([...marked].map((element) => element.textContent)).toEqual(['@kim']);
    expect(document.querySelector('button')).toBeNull();
  });
});

describe('M5: the page is React’s', () => {
  it.each([
    ['a run', '<p>@bo @ana Hot.</p>'],
    ['both runs and a new name', '<p>@bo @kim@tide.example</p><p>Hot.</p><p>cc @ana</p>'],
    ['no <p>', '@bo @ana<br>Hot.'],
  ])('everything is taken away again: %s', (_case, text) => {
    const { before, undo } = show(text);
    expect(document.body.innerHTML).not.toBe(before);
    undo?.();
    expect(document.body.innerHTML).toBe(before);
  });

  it('hides by attribute, and neither moves nor rewrites a node', () => {
    show('<p>@bo @ana Hot.</p>');
    expect(document.querySelectorAll(HIDDEN).length).toBe(2);
    expect(textOf('p')).toBe('@bo @ana Hot.');
  });

  it('adds nothing where there is nothing to show', () => {
    const { before, undo } = show('<p>Hot, @bo!</p>');
    expect(undo).toBeNull();
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('M8: what is spoken', () => {
  it('is short while folded, long again behind it', () => {
    const { wrapper, undo } = show('<p>@bo @ana Hot.</p>');
    expect(wrapper.getAttribute('aria-label')).toBe('Cem, Hot., 2h');
    undo?.();
    expect(wrapper.getAttribute('aria-label')).toBe('Cem, @bo @ana Hot., 2h');
  });
});
