// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { firstWords, ownLines } from '../../../../utils/thread/content/words.ts';
import { reply } from '../post.ts';

function words(text: string): string {
  const { content, folded } = reply(text);
  return firstWords(content, folded);
}

describe('A6: the first words of a post', () => {
  it.each([
    [
      'all, however short its sentences',
      '<p>Yes. The oven is hot. Come.</p>',
      'Yes. The oven is hot. Come.',
    ],
    ['over lines', '<p>The oven<br>is hot now.</p><p>Come.</p>', 'The oven is hot now. Come.'],
    ['without folded mentions', '<p>@bo @ana The oven is hot.</p>', 'The oven is hot.'],
    [
      'with who is part of it',
      '<p>@bo I saw @ana at the oven. Hot.</p>',
      'I saw @ana at the oven. Hot.',
    ],
    ['without the RE: of a quote', '<p class="quote-inline">RE: x.example</p><p>Hot.</p>', 'Hot.'],
    ['with a face that begins with >', '<p>&gt;_&lt; That hurt.</p>', '>_< That hurt.'],
    [
      'without a quoted line behind a mention',
      '<p>@ana &gt; Nobody bakes with rye.<br>I do so every day.</p>',
      'I do so every day.',
    ],
    ['nothing but blank lines', '<p> </p><p><br></p>', ''],
    ['without what the page hides', '<p>Hot<span class="invisible">, not</span>.</p>', 'Hot.'],
    ['without what would turn the row', '<p>Hot\u202e. \u2069Come.</p>', 'Hot. Come.'],
  ])('%s', (_case, text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('is at most as long as a row can show: 160 characters', () => {
    expect([...words(`<p>${'rye'.repeat(400)}</p>`)]).toHaveLength(160);
    expect([...words(`<p>${'🍞'.repeat(400)}</p>`)]).toHaveLength(160);
    expect(words(`<p>${'word '.repeat(400)}</p>`).length).toBeLessThanOrEqual(160);
  });

  it('is never cut inside a character', () => {
    for (const before of ['', 'x']) {
      const text = words(`<p>${before}${'🍞'.repeat(120)}</p>`);
      expect(/\p{Surrogate}/u.test(text), text).toBe(false);
    }
  });

  it.each([
    ['a block quote', '<blockquote>Nobody bakes with rye.</blockquote><p>I do so every day.</p>'],
    ['lines with >', '<p>&gt; Nobody bakes with rye.<br>I do so every day.</p>'],
  ])('is its author’s, not what the post quotes first: %s', (_case, text) => {
    expect(words(text)).toBe('I do so every day.');
  });
});

describe('A7: the lines of a post', () => {
  it.each([
    ['paragraphs and breaks', '<p>One<br>two</p><p>three</p>', ['One', 'two', 'three']],
    ['without blank ones', '<p>One<br><br>two</p><p> </p>', ['One', 'two']],
    ['with single spaces', '<p>One \n  and &nbsp; two</p>', ['One', 'and two']],
    ['without folded mentions', '<p>@bo One</p><p>cc @ana</p>', ['One', 'cc']],
    ['and lines of nothing else', '<p>@bo @ana<br>One</p>', ['One']],
    ['with what it quotes', '<blockquote>One</blockquote><p>two</p>', ['One', 'two']],
    ['without the RE: of a quote', '<p class="quote-inline">RE: x</p><p>One</p>', ['One']],
    [
      'with a long address as the page shows it',
      '<p>At <a href="https://x.example/oven"><span class="invisible">https://</span><span class="ellipsis">x.example</span><span class="invisible">/oven</span></a></p>',
      ['At x.example…'],
    ],
    ['with links', '<p>At <a href="https://x.example/">x.example</a></p>', ['At x.example']],
  ])('%s', (_case, text, expected) => {
    const { content, folded } = reply(text);
    expect(ownLines(content, folded)).toEqual(expected);
  });
});
