// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../../utils/thread/content/content.ts';
import { parseContent } from '../../../../utils/thread/content/content-parser.ts';
import { elementsIn } from '../../../../utils/thread/content/element-bound.ts';
import { parsePost } from '../../../../utils/thread/reading.ts';
import { bodyOf, HOME, html, post, SHAPES } from '../post.ts';

const pieces = (content: string): Piece[] =>
  parseContent(bodyOf(content)).lines.flatMap((line) => line.pieces);
const kinds = (content: string) => pieces(content).map(({ kind, text }) => `${kind}: ${text}`);

describe('M7: every shape of mention counts', () => {
  it.each(Object.entries(SHAPES))('%s', (_server, shape) => {
    const status = post('cem', '<p>@bo@reef.example How warm?</p>', { shape });
    const root = bodyOf(status.content);
    const [mention, words] = parsePost(status, root, [HOME]).lines[0]?.pieces ?? [];
    expect(mention).toMatchObject({ kind: 'mention', href: 'https://reef.example/@bo' });
    expect(words).toMatchObject({ kind: 'text', text: ' How warm?' });
    // The whole node that shows it: hiding that leaves nothing behind.
    expect(mention?.node).toBe(root.querySelector('.h-card, .vcard') ?? root.querySelector('a'));
  });

  it('a link that only the API calls a mention is none without the API', () => {
    const content = html('<p>@bo</p>', SHAPES['a link with no class (known by the API alone)']);
    expect(kinds(content)).toEqual(['link: @bo']);
  });

  it.each([
    ['what the page knows of it', SHAPES['Mastodon 4.5 in the page'], '@bo@reef.example', 'id-bo'],
    ['nothing, in the API’s HTML', SHAPES.mastodon, '', null],
  ])('title and account id are %s', (_case, shape, title, accountId) => {
    expect(pieces(html('<p>@bo@reef.example</p>', shape))[0]).toMatchObject({ title, accountId });
  });

  it.each([
    [
      'a class',
      '<a href="https://reef.example/t/rye" class="mention hashtag">#<span>rye</span></a>',
    ],
    [
      'rel="tag"',
      '<a href="https://reef.example/t/rye" class="mention" rel="nofollow tag">#rye</a>',
    ],
    ['its text', '<a href="https://reef.example/t/rye" class="mention">#rye</a>'],
  ])('a hashtag is not a mention: told by %s', (_case, content) => {
    expect(kinds(content)).toEqual(['hashtag: #rye']);
  });
});

describe('pieces of a line', () => {
  it.each([
    [
      'a link, with the parts that Mastodon hides',
      '<a href="https://a.example/x"><span class="invisible">https://</span><span>a.example/x</span></a>',
      ['link: https://a.example/x'],
    ],
    [
      'an h-card that holds more than its link is text and a mention',
      `<span class="h-card">Dr. <a class="mention" href="https://reef.example/@bo">@bo</a></span>`,
      ['text: Dr. ', 'mention: @bo'],
    ],
    [
      'a custom emoji',
      'so <img class="emojione custom-emoji" alt=":loaf:" src="l.png">',
      ['text: so ', 'emoji: :loaf:'],
    ],
    ['a picture without a text', '<img src="l.png">', ['emoji: ']],
    [
      'an emoji that is still loading (Mastodon 4.5)',
      '<span class="emojione emoji-loading" data-code="1f35e">🍞</span>',
      ['emoji: 🍞'],
    ],
    [
      'emphasis is looked through',
      '<em>very <strong>hot</strong></em>',
      ['text: very ', 'text: hot'],
    ],
    [
      'code is text, whatever is in it',
      '<code>@bo <a class="mention" href="/@bo">@bo</a></code>',
      ['text: @bo @bo'],
    ],
    [
      'code in a block is text piece by piece',
      '<pre>a <a class="mention" href="/@bo">@bo</a></pre>',
      ['text: a ', 'text: @bo'],
    ],
    ['scripts and styles are no words', '<script>x</script><style>y</style>z', ['text: z']],
    [
      'the reading of a ruby is seen, and no word of the line',
      '<ruby>麦<rp>(</rp><rt>むぎ</rt></ruby>',
      ['text: 麦', 'aside: '],
    ],
    ['a comment is no word', 'a<!-- b -->', ['text: a']],
  ])('%s', (_case, content, expected) => {
    expect(kinds(content)).toEqual(expected);
  });
});

describe('issue 10: what the page hides are nobody’s words', () => {
  const HIDDEN = 'I take it all back.';
  const deep = (depth: number, text: string) =>
    `${'<em>'.repeat(depth - 1)}${text}${'</em>'.repeat(depth - 1)}`;

  it.each([
    ['hidden words', `so <span class="invisible">${HIDDEN}</span>hot`, ['text: so ', 'text: hot']],
    ['a hidden paragraph', `<p>so</p><p class="invisible">${HIDDEN}</p>`, ['text: so']],
    ['a hidden link', `so <a class="invisible" href="/x">${HIDDEN}</a>`, ['text: so ']],
    ['a hidden mention', 'so <a class="invisible mention" href="/@bo">@bo</a>', ['text: so ']],
    ['hidden code', `<code>so<span class="invisible">${HIDDEN}</span></code>`, ['text: so']],
    [
      'whatever is in what is hidden',
      `so <span class="invisible"><br><em>${HIDDEN}</em><img alt=":loaf:"></span>`,
      ['text: so '],
    ],
    [
      'hidden words in a link that is no address',
      `<a href="/x">the oven<span class="invisible">: ${HIDDEN}</span></a>`,
      ['link: the oven'],
    ],
    [
      'hidden words in a link that only begins as an address does',
      `<a href="/x"><span class="invisible">https://${HIDDEN}</span>the oven</a>`,
      ['link: the oven'],
    ],
    [
      'hidden words in a mention',
      `<a class="mention" href="/@bo">@bo<span class="invisible">, ${HIDDEN}</span></a>`,
      ['mention: @bo'],
    ],
    ['words that Mastodon 4.5 shows', deep(10, 'so hot'), ['text: so hot']],
    ['words nested too deep for it', deep(11, HIDDEN), ['aside: ']],
    [
      'words of a link nested too deep for it',
      deep(9, `<a href="/x"><em>${HIDDEN}</em></a>`),
      ['link: '],
    ],
  ])('%s', (_case, content, expected) => {
    expect(kinds(content)).toEqual(expected);
  });

  it('a long address is shown as the page does, and known as a whole', () => {
    const content =
      '<a href="https://a.example/rye/oven"><span class="invisible">https://</span><span class="ellipsis">a.example/rye</span><span class="invisible">/oven</span></a>';
    expect(pieces(content)[0]).toMatchObject({
      text: 'https://a.example/rye/oven',
      shown: 'a.example/rye…',
    });
  });
});

describe('issue 10: a post of more elements than anybody reads', () => {
  const lines = (count: number) => parseContent(bodyOf('<p>a</p>'.repeat(count))).lines.length;

  it('is left as the page shows it', () => {
    expect(lines(2_000)).toBe(2_000);
    expect(lines(2_001)).toBe(0);
  });

  it('is known by its tags before it is parsed', () => {
    expect(elementsIn('<p>a < b</p>\n<br><P>c')).toBe(4);
  });
});
