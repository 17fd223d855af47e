// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { reply } from './post.ts';

describe('M4: the chip stands at the end of the first line that is still seen', () => {
  it.each([
    ['left to right', '<p>@bo Hot.</p>', 'ltr'],
    ['right to left', '<p>@bo ساخن</p>', 'rtl'],
    ['names in Latin letters have no say', '<p>@bo @kim@tide.example ساخن</p>', 'rtl'],
    ['the first line that stays, not the first there was', '<p>@bo</p><p>חם</p><p>Hot.</p>', 'rtl'],
    ['a line without a letter', '<p>@bo 200!</p>', 'ltr'],
    [
      'the RE: of a quote is not the author’s line',
      '<p class="quote-inline">RE: x</p><p>@bo חם</p>',
      'rtl',
    ],
  ])('%s', (_case, text, direction) => {
    expect(reply(text).direction).toBe(direction);
  });
});
