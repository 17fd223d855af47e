// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answerLine } from '../../../../../../components/thread/features/answer-line/answer-line.ts';
import { message } from '../../../../messages.ts';
import { post } from '../../../../thread/post.ts';
import { showing, stage } from '../../scene.ts';
import { ANA, BO, CEM, DOV, show, textOf } from './answered-thread.ts';

// How it looks, and going there and back, is tested in a browser; this is what it adds.

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

afterEach(() => {
  vi.useRealTimers();
});

describe('A7: the answered post', () => {
  it('opens under the note by a click, and closes by another', () => {
    const { note, buttons, panel } = show(DOV, [ANA, BO, CEM]);
    const [button] = buttons;
    expect([panel(), button?.ariaExpanded]).toEqual([null, 'false']);
    button?.click();
    expect(note?.nextElementSibling).toBe(panel());
    expect(textOf(panel())).toContain('bo@boThe oven needs two hours. Then bake.');
    expect(button?.ariaExpanded).toBe('true');
    button?.click();
    expect([panel(), button?.ariaExpanded]).toEqual([null, 'false']);
  });

  it('opens what that answers, one step at a time, and leads there', () => {
    const { buttons, panel, wentTo } = show(DOV, [ANA, BO, CEM]);
    buttons[0]?.click();
    const action = (text: string) =>
      [...(panel()?.querySelectorAll('button') ?? [])].filter((one) => one.textContent === text);
    action('In reply to ana')[0]?.focus();
    action('In reply to ana')[0]?.click();
    // The focus stays in the panel, though what was pressed is gone (issue 12).
    expect(panel()?.contains(document.activeElement)).toBe(true);
    expect(textOf(panel())).toMatch(/^ana@anaDoes anybody bake with rye\?.*bo@bo/);
    expect(action('In reply to ana')).toEqual([]);
    action('Go to post').at(-1)?.click();
    expect(wentTo).toEqual([BO.id]);
  });

  it('leads nowhere where the post is not on the page', () => {
    const { buttons, panel } = show(DOV, [ANA]);
    buttons[0]?.click();
    expect(textOf(panel())).not.toContain('Go to post');
  });

  it('keeps its words behind its content warning', () => {
    const target = post('bo', '<p>Burnt.</p>', { to: ANA, spoiler_text: 'Fire' });
    const status = post('cem', '<p>No!</p>', { to: target });
    const { scene, content } = stage(status, { known: [ANA, target] });
    showing(scene, answerLine);
    content.querySelector('button')?.click();
    const text = () => textOf(content.querySelector('.throughline-panel-text'));
    expect(text()).toBe('FireShow more');
    content.querySelector<HTMLElement>('.throughline-panel-text button')?.click();
    expect(text()).toBe('Burnt.');
  });

  it('while it is open nothing else has the say of whether it is (issue 18)', () => {
    const { buttons } = show(DOV, [ANA, BO, CEM]);
    const [button] = buttons;
    button?.setAttribute('popovertarget', 'names');
    button?.click();
    expect(button?.hasAttribute('popovertarget')).toBe(false);
    button?.click();
    expect(button?.getAttribute('popovertarget')).toBe('names');
  });

  it('closes by Escape, which the page does not hear, and the focus returns', () => {
    const { wrapper, buttons, panel } = show(DOV, [ANA, BO, CEM]);
    const heard: string[] = [];
    wrapper.addEventListener('keydown', ({ key }) => heard.push(key));
    const press = (key: string, on: Element | null | undefined) =>
      on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('Escape', buttons[0]);
    buttons[0]?.click();
    press('j', buttons[0]);
    panel()?.querySelector('button')?.focus();
    press('Escape', document.activeElement);
    expect(panel()).toBeNull();
    expect(document.activeElement).toBe(buttons[0]);
    expect(heard).toEqual(['Escape', 'j']);
  });

  it('by Escape the focus returns from wherever in the post it has gone on to', () => {
    const { content, buttons, panel } = show(DOV, [ANA, BO, CEM]);
    content.insertAdjacentHTML('beforeend', '<a href="#words">words</a>');
    buttons[0]?.click();
    const link = content.querySelector<HTMLElement>(':scope > a');
    link?.focus();
    expect(document.activeElement).toBe(link);
    link?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(panel()).toBeNull();
    expect(document.activeElement).toBe(buttons[0]);
  });

  it('A6: a mouse does not bring a filtered post back', () => {
    vi.useFakeTimers();
    const target = post('bo', '<p>Burnt.</p>', {
      to: ANA,
      filtered: [{ filter: { filter_action: 'warn' } }],
    });
    const status = post('cem', '<p>No!</p>', { to: target });
    const { scene, content } = stage(status, { known: [ANA, target] });
    showing(scene, answerLine);
    // jsdom has no popovers: what is shown stands where it was put.
    HTMLElement.prototype.showPopover = () => {};
    const move = { pointerType: 'mouse', movementX: 1, movementY: 0 };
    content.querySelector('button')?.dispatchEvent(Object.assign(new Event('pointermove'), move));
    vi.advanceTimersByTime(1_000);
    expect(content.querySelector('.throughline-panel')).not.toBeNull();
    expect(textOf(content)).not.toContain('Burnt');
  });
});
