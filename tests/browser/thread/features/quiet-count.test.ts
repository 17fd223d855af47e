import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foldChip } from '../../../../components/thread/features/mention-folding/chip.ts';
import css from '../../../../components/thread/features/mention-folding/mention-folding.css?inline';
import { adoptSheet } from '../../../../components/thread/parts/marks.ts';
import { wholeLife } from '../whole-life.ts';

const button = () => document.querySelector<HTMLButtonElement>('.throughline-mention-folding-chip');
/** How much of the count is seen. */
const opacity = () => getComputedStyle(button() ?? document.body).opacity;

/** A post with a count, and a link in its words. */
function show(isQuiet: boolean) {
  const { chip } = foldChip({ text: '@3', name: 'three people', people: '', isQuiet });
  document.body.innerHTML =
    '<article data-throughline-post><a href="#words">words</a></article><p>below</p>';
  document.querySelector('article')?.append(chip);
}

beforeEach(() => wholeLife().undo(adoptSheet(document, css)));
afterEach(() => document.body.replaceChildren());

describe('M4: the count at rest', () => {
  it('is not seen, and its room is kept', () => {
    show(true);
    expect(opacity()).toBe('0');
    expect(button()?.getBoundingClientRect().width).toBeGreaterThan(0);
  });

  it('is seen while the focus is in the post', () => {
    show(true);
    document.querySelector('a')?.focus();
    expect(opacity()).toBe('1');
  });

  it('is seen while it is open', () => {
    show(true);
    button()?.click();
    expect(opacity()).toBe('1');
  });

  it('is seen where somebody was left out', () => {
    show(false);
    expect(opacity()).toBe('1');
  });
});
