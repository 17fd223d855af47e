/** HTML as servers send it, and worse, for property tests. */
import fc from 'fast-check';
import { HOME, html, SHAPES } from '../post.ts';

/** Whom the posts mention, hyphens among them. */
export const PEOPLE = [
  '@ana',
  '@bo',
  '@dov@reef.example',
  '@kim@tide.example',
  '@jo-ann',
  '@x-y-z@salt-mill.example',
];
/** What stands in a link to somebody and is no handle of theirs (M7). */
const NO_HANDLES = [
  'Retraction: none of this is true.',
  'ana',
  '&#64;bo:',
  '&#64;carla',
  '&#64;bo &#64;ana',
  '&#64;bo<span class="invisible"> lied</span>',
  '<span class="invisible">&#64;</span>bo',
  '!',
];
/** Emoji as people pile them up: plain, of several characters, with a skin, as a picture. */
const EMOJI_RUNS = [
  '🎉'.repeat(40),
  '👩‍👩‍👧'.repeat(40),
  '👍🏽'.repeat(40),
  '❤️'.repeat(40),
  '🇳🇱'.repeat(40),
  '<img alt="🎉">'.repeat(40),
  '<span class="emojione emoji-loading">🎉</span>'.repeat(40),
];
const WORDS = [
  'Hot.',
  'rye',
  ' ',
  '  ',
  ', what',
  "'s",
  ' and ',
  ' cc ',
  'cc: ',
  '?',
  '\u200f',
  ' 🔥 ',
  ' :) ',
  'خبز',
  '&amp;',
  '\n',
  ' '.repeat(400),
  '\u00a0'.repeat(40),
  '\u3164',
  ...EMOJI_RUNS,
  ...'()[]{}\\^$.*+?|/-',
  '(((',
  '](',
];
const LEAVES = [
  '<br>',
  '<br><br>',
  '<img alt=":loaf:">',
  '<code>@bo</code>',
  '<span class="invisible">https://</span>',
  '<ruby>麦<rp>(</rp><rt>むぎ</rt><rp>)</rp></ruby>',
  '<a href="https://a.example/rye"><span class="invisible">https://</span><span class="ellipsis">a.exa</span><span class="invisible">mple/rye</span></a>',
  '<a class="mention" href="https://harbour.example/@ana"></a>',
  '<!-- x -->',
  '<a href="https://a.example/">a.example</a>',
  '<a class="mention hashtag" href="https://harbour.example/tags/rye">#rye</a>',
  '<span class="emojione emoji-loading">🍞</span>',
];
const TAGS = [
  'p',
  'div',
  'blockquote',
  'pre',
  'ul',
  'li',
  'em',
  'strong',
  'span',
  'code',
  'h2',
  'a',
  'p class="quote-inline"',
  'span class="quote-inline"',
  'span class="h-card"',
  'span class="invisible"',
  'p class="invisible"',
  'span class="ellipsis"',
  'ruby',
  'rt',
  'rp',
];

/** Also with words behind it that the page hides. */
const mention = fc
  .tuple(
    fc.constantFrom(...PEOPLE),
    fc.constantFrom(...Object.values(SHAPES)),
    fc.constantFrom('', '', '', '<span class="invisible"> lied</span>'),
  )
  .map(([handle, shape, hidden]) => html(handle, shape) + hidden);

/** A sentence dressed as a mention. */
const noHandle = fc
  .tuple(fc.constantFrom('ana', 'bo'), fc.constantFrom(...NO_HANDLES))
  .map(([name, words]) =>
    SHAPES.mastodon('x', `https://${HOME}/@${name}`).replace('@<span>x</span>', words),
  );

const leaf = fc.oneof(
  { weight: 4, arbitrary: mention },
  { weight: 1, arbitrary: noHandle },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...LEAVES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }).map((text) => text.replaceAll('<', '&lt;')) },
);

/** Anything at all, nested in anything at all. */
export const anyHtml: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(fc.constantFrom(...TAGS), fc.array(tie('node'), { maxLength: 5 }))
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`),
  ),
})).node;

/** A line of a post: mentions with spaces between, words, or mentions around words. */
const run = fc
  .array(fc.oneof({ weight: 6, arbitrary: mention }, { weight: 1, arbitrary: noHandle }), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((all) => fc.constantFrom(' ', '   ', ' '.repeat(60)).map((space) => all.join(space)));
const words = fc.constantFrom(
  'Hot.',
  'How warm is the oven?',
  'So warm 🔥',
  'ما رأيك؟',
  'as was said',
  '(200 degrees]',
  `Great!${' '.repeat(60)}So warm.`,
  'Great!<span class="invisible"> Not really.</span>',
  ...EMOJI_RUNS.map((emoji) => `Great! ${emoji}`),
  ...EMOJI_RUNS,
);
const line = fc.oneof(
  run,
  words,
  fc.tuple(run, words).map((all) => all.join(' ')),
  fc.tuple(words, run).map((all) => all.join(' ')),
);
const copy = run.map((all) => `<p>cc ${all}</p>`);
const paragraph = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .map((lines) => `<p>${lines.join('<br>')}</p>`);

/** A post as people write them: paragraphs of lines, some of mentions, perhaps a cc at the end. */
export const anyPost = fc
  .tuple(fc.array(paragraph, { minLength: 1, maxLength: 3 }), fc.option(copy, { nil: '' }))
  .map(([paragraphs, last]) => paragraphs.join('') + last);
