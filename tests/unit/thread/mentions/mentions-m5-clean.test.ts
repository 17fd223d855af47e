// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { reply } from '../post.ts';

const TAG = '<a href="https://harbour.example/tags/rye" class="mention hashtag" rel="tag">#rye</a>';
const RE = 'RE: <a href="https://reef.example/notes/7">reef.example/notes/7</a>';

describe('M5: a post never becomes empty', () => {
  it.each([
    ['a lone mention of somebody new', '<p>@kim@tide.example</p>'],
    ['a lone mention of the parent’s author', '<p>@bo</p>'],
    ['nothing but mentions', '<p>@bo @ana @dov@reef.example</p>'],
    ['nothing but mentions, one of somebody new', '<p>@bo @kim@tide.example</p>'],
    ['nothing but mentions, in lines and paragraphs', '<p>@bo<br>@ana</p><p>@dov@reef.example</p>'],
    ['nothing but mentions, the last one repeated', '<p>@bo @ana @bo</p>'],
    ['nothing but a cc', '<p>cc @ana @bo</p>'],
    ['mentions and hashtags, which Mastodon takes out', `<p>@bo @ana</p><p>${TAG}</p>`],
    ['mentions and hashtags in one line', `<p>@bo @ana ${TAG}</p>`],
    ['mentions and a quoted post', `<p class="quote-inline">${RE}</p><p>@bo @ana</p>`],
    [
      'mentions and a quoted post named behind them',
      `<p>@bo<span class="quote-inline"><br>${RE}</span></p>`,
    ],
  ])('%s: all stays', (_case, text) => {
    const { plan, folded } = reply(text);
    expect(plan).toBeNull();
    expect(folded).toEqual([]);
  });

  it.each([
    ['words in front of a cc', '<p>Hello.</p><p>Words that matter. cc @ana</p>'],
    ['a request to copy', '<p>Hello.</p><p>please cc @ana</p>'],
    ['a picture in front of a cc', '<p>Hello.</p><p>📢 cc @ana</p>'],
    ['a cc in brackets behind words', '<p>Hello.</p><p>Ask them. (cc @ana)</p>'],
  ])('%s: no word goes with the cc, so it stays', (_case, text) => {
    expect(reply(text).folded).toEqual([]);
  });

  it.each([
    ['a picture', '<p>@bo @ana</p><p><img alt=":loaf:"></p>', ':loaf:'],
    ['a link', '<p>@bo <a href="https://bakery.example/">bakery.example</a></p>', 'bakery.example'],
    ['code', '<p>@bo @ana</p><p><code>bake()</code></p>', 'bake()'],
    ['a quoted passage', '<p>@bo @ana</p><blockquote><p>Hot</p></blockquote>', 'Hot'],
  ])('%s is enough to be left', (_case, text, left) => {
    expect(reply(text).left).toBe(left);
  });
});

describe('M5: no blank line, no stray space, no lost break', () => {
  it.each([
    ['a run before words', '<p>@bo @ana Hot.</p>', 'Hot.'],
    ['a run without <p>', '@bo @ana Hot.', 'Hot.'],
    ['a run without <p>, and a break', '@bo @ana<br>Hot.', 'Hot.'],
    ['the break behind a run of its own line goes', '<p>@bo @ana<br>Hot.</p>', 'Hot.'],
    ['so do several', '<p>@bo @ana<br><br>Hot.</p>', 'Hot.'],
    ['so do those between names', '<p>@bo <br>@ana <br>Hot.</p>', 'Hot.'],
    ['a blank paragraph behind the run goes', '<p>@bo</p><p><br></p><p>Hot.</p>', 'Hot.'],
    ['a blank paragraph before the run goes', '<p>Hot.</p><p>&nbsp;</p><p>@ana</p>', 'Hot.'],
    [
      'a cc on lines of its own goes with its names',
      '<p>Hot.</p><p>cc:<br>@ana<br>@bo</p>',
      'Hot.',
    ],
    ['a cc in a paragraph above goes too', '<p>Hot.</p><p>cc</p><p>@ana</p>', 'Hot.'],
    ['a break between the author’s lines stays', '<p>@bo<br>Hot.<br>Rye.</p>', 'Hot.\nRye.'],
    [
      'a blank line between the author’s lines stays',
      '<p>@bo<br>Hot.<br><br>Rye.</p>',
      'Hot.\n\nRye.',
    ],
    [
      'the break before a name that stays goes with the line above',
      '<p>@bo<br>@ana bakes.</p>',
      '@ana bakes.',
    ],
    ['the break before a trailing run goes', '<p>Hot.<br>@bo @ana</p>', 'Hot.'],
    ['so do several before it', '<p>Hot.<br><br>@bo @ana</p>', 'Hot.'],
    [
      'a break before a trailing name that stays',
      '<p>Hot.<br>@kim@tide.example @bo</p>',
      'Hot.\n@kim',
    ],
    ['both runs in one paragraph', '<p>@bo<br>Hot.<br>@ana</p>', 'Hot.'],
    ['both runs in one line', '<p>@bo Hot. @ana</p>', 'Hot.'],
    ['a paragraph of its own', '<p>@bo @ana</p><p>Hot.</p><p>Rye.</p>', 'Hot.\n\nRye.'],
    ['a trailing paragraph', '<p>Hot.</p><p>Rye.</p><p>@bo @ana</p>', 'Hot.\n\nRye.'],
    ['a block around the paragraphs', '<div>@bo<p>Hot.</p>@ana</div>', 'Hot.'],
    ['a list behind it', '<p>@bo</p><ul><li>Rye</li><li>Salt</li></ul>', 'Rye\n\nSalt'],
    [
      'the RE: of a quote before it',
      `<p>${RE}</p><p>@bo Hot.</p>`,
      'RE: reef.example/notes/7\n\nHot.',
    ],
    ['hashtags behind it', `<p>@bo Hot.</p><p>${TAG}</p>`, 'Hot.\n\n#rye'],
  ])('%s', (_case, text, left) => {
    expect(reply(text).left).toBe(left);
  });

  it.each([
    ['the leading run’s line', '<p>@bo @ana\nHot.</p>'],
    ['the line before a trailing run', '<p>Hot.\n@bo @ana</p>'],
  ])('a newline character ends %s: it cannot be hidden alone, so the run stays', (_case, text) => {
    expect(reply(text).plan).toBeNull();
  });

  it.each([
    ['below', '<p>Hot.<br>cc @ana @bo</p>'],
    ['below, with names on lines of their own', '<p>Hot.<br>cc:<br>@ana<br>@bo</p>'],
  ])(
    'a cc that shares its paragraph with words, %s, would be cut: the run stays',
    (_case, text) => {
      expect(reply(text).plan).toBeNull();
    },
  );

  it.each([
    ['a leading and a trailing run', '<p>@bo</p><p>cc @ana</p>'],
    ['the same in one paragraph', '<p>@bo<br>cc @ana</p>'],
  ])('%s that are all of a post do not both go', (_case, text) => {
    expect(reply(text).left).not.toBe('');
  });

  it('a run that cannot fold cleanly does not keep the other from folding', () => {
    expect(reply('<p>@bo Hot. cc @ana @dov@reef.example</p>').left).toBe('Hot. cc @ana @dov');
  });
});
