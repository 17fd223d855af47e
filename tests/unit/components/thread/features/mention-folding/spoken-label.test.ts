// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  shortenLabel,
  withoutFolded,
} from '../../../../../../components/thread/features/mention-folding/spoken-label.ts';
import { reply } from '../../../../thread/post.ts';

/** What is spoken of a reply to bo with that text. */
function short(label: string, text: string): string {
  return withoutFolded(label, reply(text));
}

describe('M8: what is spoken of a post, without its folded mentions', () => {
  it.each([
    ['before the words', '<p>@bo @ana Hot.</p>', 'Cem, @bo @ana Hot., 2h', 'Cem, Hot., 2h'],
    [
      'that touch the next paragraph',
      '<p>@bo @ana</p><p>Hot.</p>',
      'Cem, @bo @anaHot., 2h',
      'Cem, Hot., 2h',
    ],
    ['in both runs', '<p>@bo Hot.</p><p>@ana</p>', 'Cem, @bo Hot.@ana, 2h', 'Cem, Hot., 2h'],
    [
      'around one that stays',
      '<p>@bo @kim@tide.example @ana Hot.</p>',
      'Cem, @bo @kim @ana Hot., 2h',
      'Cem, @kim Hot., 2h',
    ],
    [
      'said again in the sentence',
      '<p>@bo So said @bo today.</p>',
      'Cem, @bo So said @bo today., 2h',
      'Cem, So said @bo today., 2h',
    ],
    [
      'a trailing run, said before in the sentence',
      '<p>As @ana said, it works.</p><p>@ana @bo</p>',
      'Ana, As @ana said, it works.@ana @bo, 2h, ana',
      'Ana, As @ana said, it works., 2h, ana',
    ],
    [
      'a trailing run that another handle begins with',
      '<p>Ask @boris about it.</p><p>@bo @ana</p>',
      'Cem, Ask @boris about it.@bo @ana, 2h',
      'Cem, Ask @boris about it., 2h',
    ],
    [
      'one mention that another handle begins with',
      '<p>Ask @boris about it.</p><p>@bo</p>',
      'Cem, Ask @boris about it.@bo, 2h',
      'Cem, Ask @boris about it., 2h',
    ],
    [
      'whom the author’s name mentions, before the words',
      '<p>@bo Hot.</p>',
      'Cem @bo, @bo Hot., 2h',
      'Cem @bo, Hot., 2h',
    ],
    [
      'whom the author’s name mentions, behind the words',
      '<p>Hot.</p><p>@bo</p>',
      'Cem @bo, Hot.@bo, 2h',
      'Cem @bo, Hot., 2h',
    ],
    [
      'whose name the author’s server begins with',
      '<p>Hot.</p><p>@bo</p>',
      'Cem, Hot.@bo, 2h, cem@bo.example',
      'Cem, Hot., 2h, cem@bo.example',
    ],
    ['none', '<p>@ana is right.</p>', 'Cem, @ana is right., 2h', 'Cem, @ana is right., 2h'],
  ])('%s', (_case, text, label, expected) => {
    expect(short(label, text)).toBe(expected);
  });

  it.each([
    ['a content warning stands there', '<p>@bo Hot.</p><p>@ana</p>', 'Cem, Heat, 2h'],
    [
      'also where the author’s name mentions somebody',
      '<p>Hot.</p><p>@bo</p>',
      'Cem @bo, Heat, 2h, cem@reef.example',
    ],
  ])('nothing where the words are not spoken: %s', (_case, text, label) => {
    expect(short(label, text)).toBe(label);
  });

  it('the reviewer’s cases', () => {
    const run = (text: string, of: readonly string[]) => {
      const { trailing } = reply(text);
      return { leading: [], trailing, folded: trailing.filter(({ acct }) => of.includes(acct)) };
    };
    const jo = run('<p>Ask @john about it.</p><p>@jo @bo</p>', ['jo', 'bo']);
    const label = 'Ana @work, Ask @john about it.@jo @bo, 2h, ana';
    expect(withoutFolded(label, jo)).toBe('Ana @work, Ask @john about it., 2h, ana');
    const work = run('<p>Hot.</p><p>@work</p>', ['work']);
    expect(withoutFolded('Ana @work, Hot.@work, 2h, ana', work)).toBe('Ana @work, Hot., 2h, ana');
  });
});

describe('M8: what people are called is compared, never made a pattern', () => {
  /** A run of mentions that are called so, all folded. */
  const run = (texts: readonly string[], where: 'leading' | 'trailing') => {
    const mentions = texts.map((text) => {
      const node = document.createElement('a');
      const piece = {
        kind: 'mention' as const,
        text,
        href: '',
        title: '',
        accountId: null,
        isHandle: true,
        node,
      };
      return { acct: text, piece };
    });
    return { leading: [], trailing: [], [where]: mentions, folded: mentions };
  };
  const letters = [...'abcdefghijklmno'];

  it.each([
    ['a hyphen', ['@jean-luc'], 'Cem, @jean-luc Hot., 2h', 'Cem, Hot., 2h'],
    ['signs of patterns', ['@a.b', '@(c|d)*'], 'Cem, @a.b @(c|d)* Hot., 2h', 'Cem, Hot., 2h'],
    ['a sign that stands for any', ['@a.b'], 'Cem, @axb Hot., 2h', 'Cem, @axb Hot., 2h'],
    ['a dollar sign', ['@$&'], 'Cem, @$& Hot., 2h', 'Cem, Hot., 2h'],
  ])('%s', (_case, texts, label, expected) => {
    expect(withoutFolded(label, run(texts, 'leading'))).toBe(expected);
  });

  it.each([
    ['single letters in a name of many', letters, `x, ${'a'.repeat(60)}, Hot., 2h`],
    ['single letters in a name of 60,000', letters, `x, ${'abc, '.repeat(15_000)}Hot., 2h`],
    ['one letter a thousand times', Array(1_000).fill('a'), `x, ${'a, '.repeat(30_000)}Hot., 2h`],
    ['60,000 letters', ['a'.repeat(60_000)], `x, ${'a'.repeat(59_999)}, Hot., 2h`],
  ])('issue 10: the label stays where it does not hold the run: %s', (_case, texts, label) => {
    const expected = texts.length === 1_000 ? label.replace(`${'a, '.repeat(999)}a`, '') : label;
    expect(withoutFolded(label, run(texts, 'leading'))).toBe(expected);
    expect(withoutFolded(label, run([...texts, 'z'], 'trailing'))).toBe(label);
  });

  it('issue 10: a run of 500 is taken out at either end', () => {
    const handles = Array.from({ length: 500 }, (_each, index) => `@user${index}`);
    const spoken = handles.join(' ');
    expect(withoutFolded(`Cem, ${spoken} Hot., 2h`, run(handles, 'leading'))).toBe('Cem, Hot., 2h');
    expect(withoutFolded(`Cem, Hot. ${spoken}, 2h`, run(handles, 'trailing'))).toBe(
      'Cem, Hot., 2h',
    );
  });
});

describe('M8: the label of a post', () => {
  const wrapper = document.createElement('div');
  const reading = reply('<p>@bo @ana Hot.</p>');
  const label = () => wrapper.getAttribute('aria-label');
  const before = 'Cem, @bo @ana Hot., 2h';

  beforeEach(() => wrapper.setAttribute('aria-label', before));

  it('is short while the mentions are folded, and long again behind it', () => {
    const restore = shortenLabel(wrapper, reading);
    expect(label()).toBe('Cem, Hot., 2h');
    restore();
    expect(wrapper.outerHTML).toBe(`<div aria-label="${before}"></div>`);
  });

  it('is Mastodon’s where that has written another since', () => {
    const restore = shortenLabel(wrapper, reading);
    wrapper.setAttribute('aria-label', 'Cem, @bo @ana Hot., 3h');
    restore();
    expect(label()).toBe('Cem, @bo @ana Hot., 3h');
  });

  it('is kept for a later reader', () => {
    shortenLabel(wrapper, reading);
    expect(wrapper.getAttribute('data-throughline-mention-folding-label')).toBe(before);
  });
});
