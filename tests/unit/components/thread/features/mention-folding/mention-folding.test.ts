// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { mentionFolding } from '../../../../../../components/thread/features/mention-folding/mention-folding.ts';
import { addToNote } from '../../../../../../components/thread/parts/note.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { DEFAULTS } from '../../../../../../utils/settings/settings.ts';
import { message } from '../../../../messages.ts';
import { ANA_BEGINS, BO_ANSWERS, post, THREAD } from '../../../../thread/post.ts';
import { showing, stage } from '../../scene.ts';

// How it looks, and that the chip opens without script, is tested in a browser; this is what it adds.

const HIDDEN = '[data-throughline-mention-folding-hidden]';
const LABEL = 'Cem, @bo @ana Hot., 2h';

beforeEach(() => {
  // The one part of the extension's API that WXT's stand-in lacks, with the real texts.
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

afterEach(() => vi.unstubAllGlobals());

/** A reply to bo in its page, and what the feature does to it. Nothing says whom it answers. */
function show(text: string) {
  const status = post('cem@reef.example', text, { to: BO_ANSWERS });
  const { scene, ...rest } = stage(status, { known: THREAD, label: LABEL });
  const undo = showing({ ...scene, answer: null }, mentionFolding);
  return { ...rest, undo };
}

const textOf = (selector: string) => document.querySelector(selector)?.textContent;

describe('M4: one chip a post', () => {
  it.each([
    ['a leading run', '<p>@bo @ana Hot.</p>', '@2, 1 left out', 'To 2, 1 left out'],
    ['both runs', '<p>@bo Hot.</p><p>cc @ana</p>', '@2, 1 left out', 'To 2, 1 left out'],
    ['one person', '<p>@bo Hot.</p>', '@1, 2 left out', 'To 1, 2 left out'],
    ['one person, named twice', '<p>@bo Hot.</p><p>@bo</p>', '@1, 2 left out', 'To 1, 2 left out'],
    ['nobody left out', '<p>@bo @ana @dov@reef.example Hot.</p>', '@3', 'To 3 people'],
  ])('counts people: %s', (_case, text, count, name) => {
    show(text);
    const chips = document.querySelectorAll('button');
    expect([...chips].map((chip) => chip.textContent)).toEqual([count]);
    expect(chips[0]?.getAttribute('aria-label')).toBe(name);
    expect(chips[0]?.type).toBe('button');
  });

  it('is quiet where nobody was left out, unless it is always to be seen (issue 12)', () => {
    const isQuiet = (text: string, settings = DEFAULTS) => {
      const status = post('cem@reef.example', text, { to: BO_ANSWERS });
      const { scene } = stage(status, { known: THREAD, label: LABEL, settings });
      showing({ ...scene, answer: null }, mentionFolding);
      return document.querySelector('button')?.hasAttribute('data-quiet');
    };
    const toAll = '<p>@bo @ana @dov@reef.example Hot.</p>';
    expect(isQuiet(toAll)).toBe(true);
    expect(isQuiet('<p>@bo Hot.</p>')).toBe(false);
    expect(isQuiet(toAll, { ...DEFAULTS, countAlways: true })).toBe(false);
  });

  it('stands first in the content, outside of the words', () => {
    const { content } = show('<p>@bo @ana Hot.</p>');
    expect(content.firstElementChild?.className).toBe('throughline-note');
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
    ['who is answered', '<p>@bo @ana @dov@reef.example Hot.</p>', 'Answers @bo.'],
    ['who was left out', '<p>@bo @ana Hot.</p>', 'Answers @bo. No longer to @dov@reef.example.'],
    [
      'not who is answered, where nobody names them',
      '<p>Hot.</p><p>cc @ana @dov@reef.example</p>',
      'No longer to @bo.',
    ],
  ])('opened it says %s', (_case, text, people) => {
    show(text);
    const told = textOf('.throughline-mention-folding-people') ?? '';
    expect(told.replaceAll(/\u2068(@\S+?)\u2069/g, '$1')).toBe(people);
    // Isolated, each of them: else a handle would come apart in a text of another direction.
    expect(told).not.toMatch(/(?<![\u2068\w])@/);
  });

  it.each([
    ['<p>@bo ساخن</p>', 'rtl'],
    ['<p>@bo Hot.</p>', 'ltr'],
  ])('knows which way its line runs: %s', (text, dir) => {
    show(text);
    expect(document.querySelector<HTMLElement>('.throughline-note')?.dir).toBe(dir);
  });
});

describe('M4: the count where fingers point (issue 12)', () => {
  const TO_ALL = '<p>@bo @ana @dov@reef.example Hot.</p>';

  /** The header of a post and its note, and what takes all away again. */
  function touched(text: string, settings = DEFAULTS) {
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(pointer:coarse)' }));
    const status = post('cem@reef.example', text, { to: BO_ANSWERS });
    const { scene, content } = stage(status, { known: THREAD, settings });
    const header = document.createElement('div');
    header.className = 'status__info';
    header.innerHTML = '<a href="/@cem/1">2h</a>';
    scene.post.root.prepend(header);
    const before = header.outerHTML;
    const undo = showing({ ...scene, answer: null }, mentionFolding);
    return { header, before, note: content.querySelector('.throughline-note'), undo };
  }
  const countIn = (element: Element | null) => element?.querySelector('button')?.textContent;

  it('stands in the header, and unfolds from there without script', () => {
    const { header, note } = touched(TO_ALL);
    expect(countIn(header)).toBe('@3');
    expect(countIn(note)).toBeUndefined();
    const target = header.querySelector('button')?.getAttribute('popovertarget') ?? '';
    expect(note?.querySelector(`[id="${target}"]`)).not.toBeNull();
  });

  it('a tap on it is not one on the post', () => {
    const { header } = touched(TO_ALL);
    const tapped = vi.fn();
    header.addEventListener('click', tapped);
    header.querySelector('button')?.click();
    expect(tapped).not.toHaveBeenCalled();
  });

  it.each([
    ['somebody was left out', '<p>@bo Hot.</p>', DEFAULTS, '@1, 2 left out'],
    ['it is always to be seen', TO_ALL, { ...DEFAULTS, countAlways: true }, '@3'],
  ])('stands in the line where %s', (_case, text, settings, count) => {
    const { header, before, note } = touched(text, settings);
    expect(countIn(note)).toBe(count);
    expect(header.outerHTML).toBe(before);
  });

  it('leaves the header as it was', () => {
    const { header, before, undo } = touched(TO_ALL);
    expect(header.outerHTML).not.toBe(before);
    undo();
    expect(header.outerHTML).toBe(before);
  });
});

describe('M4: who is named after ↳ is not counted again', () => {
  /** As it stands below bo's post: the name is there already. */
  function below(text: string, thread: Status[] = THREAD) {
    const to = thread.at(-1);
    const status = post('cem@reef.example', text, to ? { to } : {});
    const { scene, content } = stage(status, { known: thread, page: [...thread, status] });
    const name = document.createElement('button');
    name.textContent = 'Bo';
    addToNote(scene.post, name, 'ltr');
    showing(scene, mentionFolding);
    return { name, buttons: [...content.querySelectorAll('button')].map((one) => one.textContent) };
  }

  it.each([
    ['beside others', '<p>@bo @ana Hot.</p>', ['Bo', '@1, 1 left out']],
    ['who is not mentioned', '<p>Hot.</p><p>cc @ana</p>', ['Bo', '@1, 2 left out']],
    ['alone: only who was left out', '<p>@bo Hot.</p>', ['Bo', '2 left out']],
  ])('%s', (_case, text, expected) => {
    expect(below(text).buttons).toEqual(expected);
  });

  it('M5: without script the name unfolds where there is no count', () => {
    const toNobody = post('bo', '<p>Yes.</p>', { to: ANA_BEGINS });
    const { name, buttons } = below('<p>@bo Hot.</p>', [ANA_BEGINS, toNobody]);
    expect(buttons).toEqual(['Bo']);
    const target = name.getAttribute('popovertarget') ?? '';
    expect(document.getElementById(target)?.popover).toBe('manual');
  });

  it('else the count does, and of the name nobody hears that it is open (issue 18)', () => {
    const { name } = below('<p>@bo @ana Hot.</p>');
    expect(name.hasAttribute('popovertarget')).toBe(false);
    const count = document.querySelector('.throughline-mention-folding-chip');
    expect(count?.hasAttribute('popovertarget')).toBe(true);
  });

  it('what it unfolds by is nothing to who listens', () => {
    below('<p>@bo @ana Hot.</p>');
    expect(document.querySelector('.throughline-mention-folding-state')?.ariaHidden).toBe('true');
  });

  it('is in the list all the same', () => {
    below('<p>@bo @ana Hot.</p>');
    expect(textOf('.throughline-mention-folding-people')).toMatch(/^Answers \u2068@bo\u2069\./);
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
    undo();
    expect(document.body.innerHTML).toBe(before);
  });

  it('hides by attribute, and neither moves nor rewrites a node', () => {
    show('<p>@bo @ana Hot.</p>');
    expect(document.querySelectorAll(HIDDEN).length).toBe(2);
    expect(textOf('p')).toBe('@bo @ana Hot.');
  });

  it('adds nothing where there is nothing to show', () => {
    const { before } = show('<p>Hot, @bo!</p>');
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('M8: what is spoken', () => {
  it('is short while folded, long again behind it', () => {
    const { wrapper, undo } = show('<p>@bo @ana Hot.</p>');
    expect(wrapper.getAttribute('aria-label')).toBe('Cem, Hot., 2h');
    undo();
    expect(wrapper.getAttribute('aria-label')).toBe(LABEL);
  });
});
