// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ANA_BEGINS, BO_ANSWERS, html, names, post, read, reply, THREAD } from '../post.ts';

const RLM = '\u200f';

describe('M2: a mention that is part of the sentence is never folded', () => {
  it.each([
    ['a comma', '@bo, what do you think?'],
    ['a possessive', "@bo's idea"],
    ['a possessive with a curly apostrophe', '@bo’s idea'],
    ['a possessive behind a stray space', "@bo 's idea"],
    ['a curly possessive behind a stray space', '@bo ’s idea'],
    ['a possessive in emphasis', "@bo<em>'s</em> idea"],
    ['ll behind a stray space', '@bo ’ll know'],
    ['a colon', '@bo: read this'],
    ['a question mark', '@bo? Are you there?'],
    ['an exclamation mark', '@bo! Look!'],
    ['a Finnish ending', '@bo:n leipä'],
    ['a German ending', '@bo-Brot'],
    ['Japanese without a space', '@boは正しい'],
    ['a Chinese comma', '@bo，你好'],
    ['French: a colon behind a space', '@bo : regarde le four'],
    ['French: an exclamation mark behind a space', '@bo ! Regarde le four'],
    ['French: a question mark behind a no-break space', '@bo\u00a0? Tu es là'],
    ['a stray comma', '@bo , what do you think?'],
    ['a dash between spaces', '@bo – you were right'],
    ['a hyphen between spaces', '@bo - you were right'],
    ['a Japanese form of address', '@bo さん、どう思いますか'],
    ['a Korean form of address', '@bo 님 안녕하세요'],
    ['an Arabic comma', '@bo، ما رأيك؟'],
    ['an Arabic comma behind an invisible mark', `@bo${RLM}، ما رأيك؟`],
    ['an Arabic question mark', '@bo؟ هل أنت هنا'],
    ['a slash', '@bo/@ana bake'],
    ['and', '@bo and @ana bake'],
    ['und', '@bo und @ana backen'],
    ['&', '@bo &amp; @ana bake'],
    ['+', '@bo + @ana bake'],
    ['an Arabic and', '@bo و@ana يخبزان'],
    ['Japanese と', '@bo と @ana の話'],
    ['Japanese も', '@bo も @ana も来る'],
    ['Korean 와', '@bo 와 @ana 만났다'],
    ['Chinese 还有', '@bo 还有 @ana 来了'],
    ['Chinese 跟', '@bo 跟 @ana 说过'],
    ['Turkish ile', '@bo ile @ana geldi'],
    ['Ukrainian та', '@bo та @ana печуть'],
    ['as well as', '@bo as well as @ana bake'],
    ['a Chinese particle behind a space', '@bo 的意见很好'],
    ['a Japanese particle of direction', '@bo に聞いた'],
    ['a Japanese particle before hiragana', '@bo へのおみやげ'],
    ['a Japanese subject before hiragana', '@bo がいいと思う'],
    ['a Korean subject behind a space', '@bo 가 말했다'],
    ['a Korean topic behind a space', '@bo 은 여기 있다'],
    ['a Korean genitive behind a space', '@bo 의 오븐'],
    ['a Turkish genitive behind a space', '@bo ’nın fırını sıcak'],
    ['a Turkish dative behind a space', "@bo 'ya sordum"],
    ['a list with commas', '@bo, @ana and @dov@reef.example bake'],
  ])('%s: %s', (_case, text) => {
    const { folded, plan } = reply(`<p>${text}</p>`);
    expect(names(folded)).toEqual([]);
    expect(plan).toBeNull();
  });

  it.each([
    ['an emoticon', '@bo :) thanks', ':) thanks'],
    ['an emoticon alone', '@bo :)', ':)'],
    ['an emoji', '@bo 👍', '👍'],
    ['a bracket that opens', '@bo (see the recipe)', '(see the recipe)'],
    ['quotation marks that open', '@bo “Hot”, you say?', '“Hot”, you say?'],
    ['guillemets that open', '@bo « Chaud »', '« Chaud »'],
    ['an ellipsis that begins a sentence', '@bo ... well', '... well'],
    ['a Japanese yes', '@bo はい、そうです', 'はい、そうです'],
    ['a Chinese word that begins with a particle', '@bo 的确很好', '的确很好'],
    ['a Korean word', '@bo 은행에 갔다', '은행에 갔다'],
    ['an English word that begins with an apostrophe', '@bo ’twas hot', '’twas hot'],
    ['a counter', '@bo 1/2 First the dough', '1/2 First the dough'],
    ['a vote', '@bo +1', '+1'],
    ['a quote of a line', '@bo &gt; hot', '> hot'],
    ['a dash that begins the next line', '@bo<br>– flour', '– flour'],
    ['invisible marks between', `@bo${RLM} @ana${RLM} ما رأيك؟`, 'ما رأيك؟'],
    ['a run before a subject', '@bo @ana, what do you think?', '@ana, what do you think?'],
    ['a run before a possessive', "@bo @ana's oven is hot", "@ana's oven is hot"],
    ['a name that is said once more', '@bo @ana @bo is the baker', '@bo is the baker'],
    ['a name that is written twice', '@bo @bo @ana<br>Hot?', 'Hot?'],
  ])('%s does not bind: %s', (_case, text, left) => {
    expect(reply(`<p>${text}</p>`).left.replaceAll(/[\u200f]\s*/g, '')).toBe(left);
  });
});

describe('M2: whom a leading run must name to fold', () => {
  it('stays where it names somebody else than the parent’s author: it may be the subject', () => {
    const { folded, left } = reply('<p>@ana is right</p>');
    expect(folded).toEqual([]);
    expect(left).toBe('@ana is right');
  });

  it('folds where it names the parent’s author', () => {
    expect(names(reply('<p>@ana @bo Quite right.</p>').folded)).toEqual(['ana', 'bo']);
  });

  it.each([
    ['folds where everybody is already here', '<p>@bo @ana Second try.</p>', ['bo', 'ana']],
    ['stays where somebody is not', '<p>@kim@tide.example Second try.</p>', []],
    ['stays whole where one of them is not', '<p>@ana @kim@tide.example Second try.</p>', []],
  ])('in a self-reply it %s', (_case, text, folded) => {
    const mine = post('cem@reef.example', '<p>@bo @ana First try.</p>', { to: BO_ANSWERS });
    const next = post('cem@reef.example', text, { to: mine });
    expect(names(read(next, [...THREAD, mine]).folded)).toEqual(folded);
  });

  it('the first reply to a thread’s first post names its author', () => {
    const first = post('dov@reef.example', '<p>@ana I do.</p>', { to: ANA_BEGINS });
    expect(read(first, THREAD).left).toBe('I do.');
  });

  it('a post that begins a thread addresses people whom it must keep', () => {
    const hello = post('ana', '<p>@bo @dov@reef.example Who bakes?</p>');
    expect(read(hello, []).plan).toBeNull();
  });
});

describe('M2: mentions inside links or code are not mentions', () => {
  it.each([
    ['code', '<p><code>@bo</code> is a decorator</p>'],
    ['a block of code', '<pre><code>@bo\ndef bake(): …</code></pre>'],
    ['a link to a page', '<p><a href="https://bakery.example/">@bo</a> bakes</p>'],
    ['code that holds a mention’s markup', `<pre>${html('@bo')} bakes</pre>`],
  ])('%s', (_case, content) => {
    const { leading, plan } = reply('', { content });
    expect(leading).toEqual([]);
    expect(plan).toBeNull();
  });
});
