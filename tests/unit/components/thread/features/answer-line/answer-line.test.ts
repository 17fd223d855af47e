// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answerLine } from '../../../../../../components/thread/features/answer-line/answer-line.ts';
import { message } from '../../../../messages.ts';
import { post } from '../../../../thread/post.ts';
import { showing, stage } from '../../scene.ts';
import {
  ANA,
  BO,
  CEM,
  DOV,
  DOV_GOES_ON,
  ELI,
  KNOWN,
  LOST,
  QUOTES,
  show,
  textOf,
} from './answered-thread.ts';

// How it looks, and going there and back, is tested in a browser; this is what it adds.

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

afterEach(() => {
  vi.useRealTimers();
});

describe('A5: whom a post answers', () => {
  it.each([
    ['under its parent: a name', DOV, [ANA, BO], 'end', ['↳bo']],
    ['under one that answers the same: a name', ELI, [ANA, BO, DOV], 'end', ['↳also bo']],
    ['elsewhere: a row', DOV, [ANA, BO, CEM], 'row', ['↳boThe oven needs two hours. Then bake.']],
    ['what it quotes', QUOTES, [ANA, BO, CEM], 'row', ['↳bo“needs two hours”']],
    [
      'a torn self-reply',
      DOV_GOES_ON,
      [DOV, ELI],
      'row',
      ['↳continues own post, 2 aboveThree hours.'],
    ],
    ['A4: a post not shown here', LOST, [ANA], 'row', ['↳a post not shown here']],
  ])('%s', (_case, status, above, kind, texts) => {
    const { note, buttons } = show(status, above);
    expect(note?.dataset.kind).toBe(kind);
    expect(buttons.map(textOf)).toEqual(texts);
    expect(buttons.map(({ type }) => type)).toEqual(['button']);
  });

  it.each([
    ['four above: only heard', 3, ''],
    ['five above: seen as well (issue 12.8)', 4, '5 above'],
  ])('a row says how far away that is: %s', (_case, between, place) => {
    const others = Array.from({ length: between }, () => post('kim', '<p>No.</p>', { to: ANA }));
    const { buttons } = show(DOV, [ANA, BO, ...others]);
    const seen = buttons[0]?.querySelector('.throughline-answer-line-place');
    expect(seen?.textContent ?? '').toBe(place);
  });

  it.each([
    ['a first post', ANA, []],
    ['a direct reply to the focused post, after it', BO, [ANA]],
    ['a direct reply after another', CEM, [ANA, BO]],
    ['a self-reply directly under its own post', DOV_GOES_ON, [ANA, BO, DOV]],
  ])('nothing is added to %s', (_case, status, above) => {
    const { before } = show(status, above);
    expect(document.body.innerHTML).toBe(before);
  });

  it.each([
    ['a row', DOV, [ANA, BO, CEM], '↳bo'],
    ['a torn self-reply', DOV_GOES_ON, [DOV, ELI], '↳continues own post, 2 above'],
  ])(
    'A6: while its own content warning is closed, %s has no words',
    (_case, status, page, text) => {
      const { scene, content } = stage(status, { known: KNOWN, page: [...page, status] });
      showing({ ...scene, post: { ...scene.post, isClosed: true } }, answerLine);
      expect(textOf(content.querySelector('button'))).toBe(text);
    },
  );

  it('nothing is added where nothing is known', () => {
    const { scene, before } = stage(DOV, { known: KNOWN });
    showing({ ...scene, status: null, answer: null }, answerLine);
    expect(document.body.innerHTML).toBe(before);
  });

  it('stands before the words, which stay as they are', () => {
    const { content, note } = show(DOV, [ANA, BO]);
    expect(content.firstElementChild).toBe(note);
    expect(content.querySelector('.status__content__text')?.innerHTML).toBe(DOV.content);
  });
});

describe('A5: a torn chain says so at both ends', () => {
  it('goes on further down', () => {
    const { note, buttons, wentTo } = show(DOV, [ANA, BO], [ELI, CEM, DOV_GOES_ON]);
    expect(buttons.map(textOf)).toEqual(['↳bo', '↳continued, 3 belowOr even five.']);
    expect(note?.dataset.kind).toBe('row');
    buttons[1]?.click();
    expect(wentTo).toEqual([DOV_GOES_ON.id]);
  });

  it.each([
    ['directly below', [DOV_GOES_ON]],
    ['not on this page', [ELI]],
  ])('says nothing of what is %s', (_case, below) => {
    expect(show(DOV, [ANA, BO], below).buttons.map(textOf)).toEqual(['↳bo']);
  });
});

describe('A8: the post is described by its button', () => {
  it.each([
    ['a name', DOV, [BO], 'In reply to bo, 1 above'],
    ['a row', DOV, [BO, CEM], 'In reply to bo, 2 above'],
    ['a torn self-reply', DOV_GOES_ON, [DOV, CEM], 'continues own post, 2 above'],
    ['a post not shown here', LOST, [CEM], 'a post not shown here'],
  ])('%s: what is heard', (_case, status, above, spoken) => {
    const { wrapper, buttons } = show(status, above);
    expect(wrapper.getAttribute('aria-describedby')).toBe(buttons[0]?.id);
    expect(buttons[0]?.querySelector('.throughline-answer-line-heard')?.textContent).toBe(spoken);
    expect(buttons[0]?.querySelector('span')?.ariaHidden).toBe('true');
  });

  /** A post that the page describes already, and what describes it with the feature and after it. */
  function described(own: string | null, meanwhile?: (wrapper: Element) => void) {
    const { scene, wrapper, content } = stage(DOV, {
      known: KNOWN,
      page: [BO, CEM, DOV],
      label: '',
    });
    if (own !== null) wrapper.setAttribute('aria-describedby', own);
    const undo = showing(scene, answerLine);
    const id = content.querySelector('button')?.id;
    const ids = wrapper.getAttribute('aria-describedby');
    meanwhile?.(wrapper);
    undo();
    return { id, ids, after: wrapper.getAttribute('aria-describedby') };
  }

  it.each([
    ['one thing', 'help'],
    ['two', 'help hint'],
    ['with more spaces than it needs', '  help   hint '],
    ['nothing, by an empty attribute', ''],
  ])('beside what the page describes it by, which stays as it was: %s', (_case, own) => {
    const { id, ids, after } = described(own);
    expect(ids).toBe(`${own} ${id}`);
    expect(after).toBe(own);
  });

  it.each([
    ['it describes the post by something else', 'help', 'other', 'other'],
    ['it describes the post now', null, 'help', 'help'],
    ['it describes it no more', 'help', null, null],
  ])('what the page writes meanwhile is left: %s', (_case, own, written, left) => {
    const write = (wrapper: Element) =>
      written === null
        ? wrapper.removeAttribute('aria-describedby')
        : wrapper.setAttribute('aria-describedby', written);
    expect(described(own, write).after).toBe(left);
  });

  it('what the page adds meanwhile is left, without ours', () => {
    const add = (wrapper: Element) =>
      wrapper.setAttribute('aria-describedby', `${wrapper.getAttribute('aria-describedby')} more`);
    expect(described('help', add).after).toBe('help more');
  });
});

describe('the page is React’s', () => {
  it.each([
    ['a name', DOV, [ANA, BO], []],
    ['a row', DOV, [ANA, BO, CEM], []],
    ['a torn chain', DOV, [ANA, BO], [ELI, DOV_GOES_ON]],
    ['the source of a quotation', QUOTES, [ANA, BO, CEM], []],
    ['a post not shown here', LOST, [ANA], []],
  ])('everything is taken away again: %s', (_case, status, above, below) => {
    const { before, buttons, undo } = show(status, above, below);
    expect(document.body.innerHTML).not.toBe(before);
    buttons[0]?.click();
    undo();
    expect(document.body.innerHTML).toBe(before);
  });

  it('also before a mouse has rested long enough', () => {
    vi.useFakeTimers();
    const { before, buttons, undo } = show(DOV, [ANA, BO, CEM]);
    const move = { pointerType: 'mouse', movementX: 1, movementY: 0 };
    buttons[0]?.dispatchEvent(Object.assign(new Event('pointermove'), move));
    undo();
    vi.advanceTimersByTime(1_000);
    expect(document.body.innerHTML).toBe(before);
  });
});
