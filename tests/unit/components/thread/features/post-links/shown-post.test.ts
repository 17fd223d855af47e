// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { message } from '../../../../messages.ts';
import { ELSEWHERE, type Found, found, GIL, LINKS, plain, show } from './linking-post.ts';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

describe('L1: a linked post is shown on a click', () => {
  it('asks on the click, not before, and shows who says what, as text', async () => {
    const { asked, press, panel } = show(LINKS);
    expect(asked).toEqual([]);
    await press('Show post');
    expect(asked).toEqual([ELSEWHERE]);
    expect(panel()?.querySelector('.throughline-panel-head')?.textContent).toBe(
      'gil@gil@reef.example',
    );
    expect([...(panel()?.querySelectorAll('.throughline-panel-text p') ?? [])].map(plain)).toEqual([
      '@ada Rye is easy.',
      'Water it.',
    ]);
    expect(panel()?.querySelector('a')?.getAttribute('href')).toBe(
      `/@${GIL.account.acct}/${GIL.id}`,
    );
    await press('Show post');
    expect(panel()).toBeNull();
  });

  it('A6: a content warning stays closed, a filtered post is not shown', async () => {
    const warned = show(LINKS, { answer: () => found({ ...GIL, spoiler_text: 'Bread' }) });
    await warned.press('Show post');
    const text = () => warned.panel()?.querySelector('.throughline-panel-text')?.textContent;
    expect(text()).toBe('BreadShow more');
    await warned.press('Show more');
    expect(text()).toContain('Rye is easy');

    const filtered = show(LINKS, {
      answer: () => found({ ...GIL, filtered: [{ filter: { filter_action: 'warn' } }] }),
    });
    await filtered.press('Show post');
    expect(filtered.panel()?.textContent).not.toContain('Rye');
    expect(filtered.panel()?.textContent).toContain('only on its own page');
  });

  it('says that it waits, in words that are read out', () => {
    const { foot, panel } = show(LINKS);
    foot?.querySelector('button')?.click();
    expect(panel()?.querySelector('[role="status"]')?.textContent).toContain('is fetching');
  });

  it('says that nothing is found, and where the post may be', async () => {
    const { press, panel } = show(LINKS, { answer: () => found(null) });
    await press('Show post');
    expect(panel()?.querySelector('[role="status"]')?.textContent).toContain('does not find');
    const out = panel()?.querySelector('a');
    expect([out?.href, out?.textContent]).toEqual([ELSEWHERE, 'Open it on reef.example']);
    expect(panel()?.querySelector('button')).toBeNull();
  });

  it.each(['refused', 'resting', 'unreachable', 'malformed'] as const)(
    'says what went wrong, and tries again: %s',
    async (failure) => {
      const answers: Found[] = [{ ok: false, failure }, found(GIL)];
      const { press, panel, asked } = show(LINKS, { answer: () => answers.shift() ?? found(null) });
      await press('Show post');
      expect(panel()?.querySelector('[role="status"]')?.textContent).toMatch(
        /^Your instance .+\.$/,
      );
      panel()?.querySelector('button')?.focus();
      await press('Try again');
      expect(asked).toHaveLength(2);
      expect(panel()?.textContent).toContain('Rye is easy');
      // The button is gone; the focus is not.
      expect(document.activeElement).toBe(panel());
    },
  );

  it('does not offer to try again for a post that is too long', async () => {
    const tooLong: Found = { ok: false, failure: 'too-large' };
    const { press, panel } = show(LINKS, { answer: () => tooLong });
    await press('Show post');
    expect(panel()?.querySelector('[role="status"]')?.textContent).toContain('too long');
    expect(panel()?.querySelector('button')).toBeNull();
    expect(panel()?.querySelector('a')?.href).toBe(ELSEWHERE);
  });

  it('closes by Escape, and the focus returns', async () => {
    const { foot, press, panel } = show(LINKS);
    await press('Show post');
    panel()?.querySelector('a')?.focus();
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    );
    expect(panel()).toBeNull();
    expect(document.activeElement).toBe(foot?.querySelector('button'));
  });

  it('a mouse that rests on the button fetches nothing', () => {
    vi.useFakeTimers();
    const { foot, asked } = show(LINKS);
    const move = { pointerType: 'mouse', movementX: 1, movementY: 0 };
    foot?.querySelector('button')?.dispatchEvent(Object.assign(new Event('pointermove'), move));
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    expect(asked).toEqual([]);
  });
});
