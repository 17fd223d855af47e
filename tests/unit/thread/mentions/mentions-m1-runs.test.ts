// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { names, reply } from '../post.ts';

const TAG = '<a href="https://harbour.example/tags/rye" class="mention hashtag" rel="tag">#rye</a>';
const RE = 'RE: <a href="https://reef.example/notes/7">reef.example/notes/7</a>';

describe('M1: the leading run is the mentions at the very start', () => {
  it.each([
    ['one name', '<p>@bo How warm?</p>', ['bo']],
    ['several names', '<p>@bo @ana How warm?</p>', ['bo', 'ana']],
    ['a name is inside emphasis', '<p><strong>@bo</strong> How warm?</p>', ['bo']],
    ['a paragraph of its own', '<p>@bo @ana</p><p>How warm?</p>', ['bo', 'ana']],
    ['a paragraph a name', '<p>@bo</p><p>@ana</p><p>How warm?</p>', ['bo', 'ana']],
    ['a line a name', '<p>@bo<br>@ana<br>How warm?</p>', ['bo', 'ana']],
    ['a break ends it: the next line has words', '<p>@bo<br>@ana knows how warm.</p>', ['bo']],
    ['a blank line inside does not end it', '<p>@bo<br><br>@ana<br>How warm?</p>', ['bo', 'ana']],
    ['a post without <p>', '@bo @ana How warm?', ['bo', 'ana']],
    ['several spaces between', '<p>@bo   @ana   How warm?</p>', ['bo', 'ana']],
    ['behind the RE: of a quote', `<p class="quote-inline">${RE}</p><p>@bo Yes.</p>`, ['bo']],
    ['behind an RE: that has lost its class', `<p>${RE}</p><p>@bo Yes.</p>`, ['bo']],
    ['a sentence with names further on', '<p>@bo I think that @ana knows</p>', ['bo']],
    ['a name behind a first word', '<p>Ask @bo about it</p>', []],
    ['a dot before the name, the old way to show it to all', '<p>.@bo is baking</p>', []],
    ['a name in a block quote', '<blockquote>@bo How warm?</blockquote><p>200 degrees.</p>', []],
    ['a list of names', '<ul><li>@bo</li></ul><p>bakes.</p>', []],
  ])('%s', (_case, text, leading) => {
    expect(names(reply(text).leading)).toEqual(leading);
  });
});

describe('M1: the trailing run is the mentions at the very end, outside a sentence', () => {
  it.each([
    ['a paragraph of its own', '<p>200 degrees.</p><p>@ana @bo</p>', ['ana', 'bo']],
    ['a paragraph of its own, no full stop before it', '<p>200 degrees</p><p>@ana</p>', ['ana']],
    ['a line of its own', '<p>200 degrees.<br>@ana @bo</p>', ['ana', 'bo']],
    ['a line a name', '<p>200 degrees.<br>@ana<br>@bo</p>', ['ana', 'bo']],
    ['behind a full stop', '<p>200 degrees. @ana @bo</p>', ['ana', 'bo']],
    ['behind a question', '<p>How warm? @ana</p>', ['ana']],
    ['behind a closing quotation mark', '<p>“Hot.” @ana</p>', ['ana']],
    ['behind a sentence and an emoji', '<p>So warm! 🔥 @ana</p>', ['ana']],
    ['behind an emoji that Mastodon drew', '<p>So warm! <img alt="🔥"> @ana</p>', ['ana']],
    ['a credit behind a picture', '<p>📷 @ana</p>', []],
    ['a credit behind words and a picture', '<p>Thanks ❤️ @ana</p>', []],
    ['behind the number of a list', '<p>1. @ana<br>2. @bo</p>', []],
    ['below a line that announces it', '<p>Written by:<br>@ana</p>', []],
    ['below a sentence that is open', '<p>What a sky.</p><p>Photo by</p><p>@ana @bo</p>', []],
    ['below a German one', '<p>Das Foto ist von<br>@ana</p>', []],
    ['below a French one', '<p>Musique de<br>@ana</p>', []],
    ['behind a Japanese full stop', '<p>200度です。@ana</p>', ['ana']],
    ['behind an Arabic question mark', '<p>كم درجة؟ @ana</p>', ['ana']],
    ['behind a Hindi full stop', '<p>दो सौ डिग्री। @ana</p>', ['ana']],
    ['behind hashtags that end a sentence', `<p>200 degrees. ${TAG} @ana</p>`, ['ana']],
    ['before a list of hashtags', `<p>200 degrees.</p><p>@ana</p><p>${TAG}</p>`, ['ana']],
    ['in mid-sentence', '<p>200 degrees @ana</p>', []],
    ['the end of a sentence', '<p>as was said by @ana</p>', []],
    ['the end of a sentence, with its full stop', '<p>It was said by @ana.</p>', []],
    ['a question to somebody', '<p>Hot. Right, @ana?</p>', []],
    ['behind a comma', '<p>200 degrees, @ana</p>', []],
    ['behind e.g.', '<p>Ask somebody, e.g. @ana</p>', []],
    ['behind z. B.', '<p>Frag jemanden, z. B. @ana</p>', []],
    ['behind cf.', '<p>It was told before, cf. @ana</p>', []],
    ['behind vs.', '<p>It was me vs. @ana</p>', []],
    ['behind Dr.', '<p>Thanks, Dr. @ana</p>', []],
    ['a list that dashes begin', '<p>Bakers:<br>- @ana<br>- @bo</p>', []],
    ['a list', '<p>Bakers.</p><ul><li>@ana</li></ul>', []],
    ['code', '<p>Bakers.</p><pre><code>@ana</code></pre>', []],
    ['a block quote', '<p>Bakers.</p><blockquote>@ana</blockquote>', []],
    ['a line of hashtags and a name', `<p>200 degrees.</p><p>${TAG} @ana</p>`, []],
  ])('%s', (_case, text, trailing) => {
    expect(names(reply(text).trailing)).toEqual(trailing);
  });
});

describe('M1: a cc goes with the trailing run', () => {
  it.each([
    ['cc', '<p>200 degrees.</p><p>cc @ana @bo</p>'],
    ['/cc', '<p>200 degrees.</p><p>/cc @ana @bo</p>'],
    ['cc:', '<p>200 degrees.</p><p>cc: @ana @bo</p>'],
    ['CC', '<p>200 degrees.</p><p>CC @ana @bo</p>'],
    ['French, with a space before its colon', '<p>200 degrés.</p><p>Cc : @ana @bo</p>'],
    ['c/c', '<p>200 graus.</p><p>c/c @ana @bo</p>'],
    ['in brackets', '<p>200 degrees.</p><p>(cc @ana @bo)</p>'],
    ['in square brackets', '<p>200 degrees.</p><p>[cc @ana @bo]</p>'],
    ['with commas', '<p>200 degrees.</p><p>cc @ana, @bo</p>'],
    ['with a full stop', '<p>200 degrees.</p><p>cc @ana @bo.</p>'],
    ['with an ampersand', '<p>200 degrees.</p><p>cc @ana &amp; @bo</p>'],
    ['with an Arabic comma', '<p>مئتا درجة.</p><p>cc @ana، @bo</p>'],
  ])('%s in a paragraph of its own folds with its words', (_case, text) => {
    const { folded, left } = reply(text);
    expect(names(folded)).toEqual(['ana', 'bo']);
    expect(left).toMatch(/^\S+ \S+[.]$/u);
  });

  it.each([
    ['on a line of its own', '<p>200 degrees.<br>cc @ana @bo</p>'],
    ['on the same line', '<p>200 degrees. cc @ana @bo</p>'],
    ['/cc on the same line', '<p>200 degrees. /cc @ana @bo</p>'],
    ['on the same line, with commas', '<p>200 degrees. cc: @ana, @bo</p>'],
  ])('M5: %s its words cannot be hidden alone, so it stays', (_case, text) => {
    const { trailing, folded } = reply(text);
    expect(names(trailing)).toEqual(['ana', 'bo']);
    expect(folded).toEqual([]);
  });

  it.each([
    ['a word that ends in cc', '<p>It compiles with gcc @ana</p>'],
    ['commas without a cc', '<p>200 degrees.</p><p>@ana, @bo</p>'],
    ['brackets without a cc', '<p>200 degrees. (@ana @bo)</p>'],
    ['via', '<p>200 degrees.</p><p>via @ana</p>'],
  ])('%s is none', (_case, text) => {
    expect(reply(text).trailing).toEqual([]);
  });
});

describe('issue 10: a run is found in one pass, however long the post', () => {
  const times = (count: number, text: string) => text.repeat(count);

  it.each([
    ['behind a sentence and 40 pictures', `<p>Great! ${times(40, '🎉')} @ana</p>`, ['ana']],
    ['behind 40 pictures and a word', `<p>Great! ${times(40, '🎉')} yes @ana</p>`, []],
    ['behind 60,000 letters', `<p>${times(60_000, 'a')} @ana</p>`, []],
    ['behind 60,000 letters and a full stop', `<p>${times(60_000, 'a')}. @ana</p>`, ['ana']],
    ['behind a cc and 20,000 spaces', `<p>Hot. cc${times(20_000, ' ')}@ana</p>`, ['ana']],
    ['behind 900 hashtags', `<p>Hot. ${times(900, TAG)} @ana</p>`, ['ana']],
  ])('%s', (_case, text, trailing) => {
    expect(names(reply(text).trailing)).toEqual(trailing);
  });

  it.each([
    ['on one line', `<p>Hot.</p><p>${times(300, '@ana @bo ')}</p>`, 600],
    ['on lines of their own', `<p>Hot.</p><p>${times(200, '@ana<br>@bo<br>')}</p>`, 400],
  ])('hundreds of mentions %s, in their order', (_case, text, count) => {
    const trailing = names(reply(text).trailing);
    expect(trailing).toHaveLength(count);
    expect(trailing.slice(0, 3)).toEqual(['ana', 'bo', 'ana']);
  });
});
