/** HTML as servers send it, and worse, for property tests. */
import fc from 'fast-check';
import { html, SHAPES } from './post.ts';

const PEOPLE = ['@ana', '@bo', '@dov@reef.example', '@kim@tide.example'];
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
];
const LEAVES = [
  '<br>',
  '<br><br>',
  '<img alt=":loaf:">',
  '<code>@bo</code>',
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
];

const mention = fc
  .tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...Object.values(SHAPES)))
  .map(([handle, shape]) => html(handle, shape));

const leaf = fc.oneof(
  { weight: 4, arbitrary: mention },
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

/** A line of a post: mentions with single spaces, words, or mentions around words. */
const run = fc.array(mention, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const words = fc.constantFrom(
  'Hot.',
  'How warm is the oven?',
  'So warm 🔥',
  'ما رأيك؟',
  'as was said',
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
