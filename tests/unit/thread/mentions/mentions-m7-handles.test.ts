// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { names, reply } from '../post.ts';

const mention = (inner: string, acct = 'bo') =>
  `<span class="h-card"><a class="u-url mention" href="https://harbour.example/@${acct}">${inner}</a></span>`;
const BO = mention('@<span>bo</span>');
const ANA = mention('@<span>ana</span>', 'ana');

/** Reads what cem says to bo, before whom ana wrote; both are mentioned, whatever the words are. */
const said = (content: string) => reply('@bo @ana', { content });

describe('M7: a mention folds if its text is a handle of its account', () => {
  it.each([
    ['as Mastodon writes it', '@<span>bo</span>'],
    ['with its domain', '@bo@harbour.example'],
    ['in capitals', '@BO@HARBOUR.EXAMPLE'],
    ['between marks of direction', '\u2068@bo\u2069\u200f'],
    ['between spaces', ' @bo '],
    ['with a wide sign', '＠bo'],
    ['garbled by a cloak', '[email\u00a0protected]'],
    ['garbled by a cloak behind its sign', '@[email protected]'],
    ['with its domain hidden', '@bo<span class="invisible">@harbour.example</span>'],
  ])('%s', (_case, inner) => {
    const { folded, left } = said(`<p>${mention(inner)} ${ANA} Hot.</p>`);
    expect(names(folded)).toEqual(['bo', 'ana']);
    expect(left).toBe('Hot.');
  });
});

describe('M7: a sentence dressed as a mention stays', () => {
  it.each([
    ['a sentence', 'Retraction: none of this is true.'],
    ['one word', 'Never'],
    ['a display name', 'Bo the Baker'],
    ['a name without its sign', 'bo'],
    ['the handle of somebody else', '@carla'],
    ['the handle of somebody else who is here', '@ana'],
    ['the same name elsewhere', '@bo@reef.example'],
    ['a handle and a colon', '@bo:'],
    ['a handle and words', '@bo lied'],
    ['a handle and a picture', '@bo<img alt="🙄">'],
    ['two handles', '@bo @ana'],
    ['a handle and hidden words', '@bo<span class="invisible"> lied</span>'],
    ['a handle of which a part is hidden', '@<span class="invisible">bo</span>'],
    ['a handle as long as a page', `@${'bo'.repeat(30_000)}`],
    ['a link to a hashtag of that name', '#bo'],
  ])('%s', (_case, inner) => {
    const { folded, plan } = said(`<p>${mention(inner)} Hot.</p>`);
    expect(folded).toEqual([]);
    expect(plan).toBeNull();
  });

  const SENTENCE = mention('None of this is true.', 'ana');

  it('ends a leading run, as any words do', () => {
    const { folded, left } = said(`<p>${BO} ${ANA} ${SENTENCE} ${ANA} Hot.</p>`);
    expect(names(folded)).toEqual(['bo', 'ana']);
    expect(left).toBe('None of this is true. @ana Hot.');
  });

  it('begins a post: what is behind it is in the sentence', () => {
    expect(said(`<p>${SENTENCE} ${BO} Hot.</p>`).folded).toEqual([]);
  });

  it('is the end of a sentence before a trailing run', () => {
    const { folded, left } = said(`<p>Hot.<br>${SENTENCE} ${BO}</p>`);
    expect(names(folded)).toEqual(['bo']);
    expect(left).toBe('Hot.\nNone of this is true.');
  });

  it('is words, so that a post of mentions and such a one is not empty', () => {
    expect(said(`<p>${BO} ${SENTENCE}</p>`).left).toBe('None of this is true.');
  });

  it('names whom it links, who is therefore not left out', () => {
    expect(reply('@bo', { content: `<p>${BO} ${SENTENCE}</p>` }).dropped).toEqual([
      'dov@reef.example',
    ]);
  });
});

describe('M4: who is pinged is never secret', () => {
  it('nobody is left out whom the instance says it is written to, also where no name is seen', () => {
    const { dropped } = said(`<p>${BO} <span class="invisible">${ANA}</span>Hot.</p>`);
    expect(dropped).toEqual(['dov@reef.example']);
  });
});

describe('M5: what is seen beside the words is never hidden', () => {
  it.each([
    ['the reading of a ruby', '<ruby><rt>None of this is true.</rt></ruby>'],
    ['words that only older versions show', `${'<em>'.repeat(11)}No.${'</em>'.repeat(11)}`],
  ])('%s', (_case, aside) => {
    const { left } = said(`<p>${BO} ${aside}</p><p>Hot.</p>`);
    expect(left).toMatch(/^No/);
  });

  it.each([
    ['an empty Braille pattern', '\u2800'],
    ['a Hangul filler', '\u3164'],
    ['hidden words', '<span class="invisible">Hot.</span>'],
  ])('a post in which nothing else is seen stays: %s', (_case, nothing) => {
    expect(said(`<p>${BO} ${nothing}</p>`).folded).toEqual([]);
  });

  it('a line of a link in which nothing is seen goes with the run above it', () => {
    expect(said(`<p>${BO}<br>${mention('', 'ana')}<br>Hot.</p>`).left).toBe('Hot.');
  });

  it('an Arabic sign of numbers is seen', () => {
    expect(said(`<p>${BO} \u0601</p>`).left).toBe('\u0601');
  });
});
