// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseContent } from '../../../../utils/thread/content/content-parser.ts';
import { findQuotations } from '../../../../utils/thread/quotes/quotations.ts';
import {
  type PostQuotes,
  QuoteIndex,
  type QuotingPost,
} from '../../../../utils/thread/quotes/quote-index.ts';
import { finished, MOST_COMPARISONS } from '../../../../utils/thread/quotes/quote-work.ts';
import { DEFAULT_RULES } from '../../../../utils/thread/rules.ts';
import { anyHtml } from '../content/arbitrary-html.ts';
import { bodyOf } from '../post.ts';

vi.setConfig({ testTimeout: 60_000 });

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

let minute = 0;
function postOf(id: string, content: string, parent: string | null = null): QuotingPost {
  minute += 1;
  return {
    id,
    createdAt: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
    author: `author of ${id}`,
    parent,
    warning: '',
    content: parseContent(bodyOf(content)),
    url: null,
    uri: null,
    quoted: null,
    quotesInVain: false,
  };
}

/** Reads the last of these posts, each the next one's parent. */
function readLast(contents: readonly string[]): PostQuotes | undefined {
  const index = new QuoteIndex({ rules: DEFAULT_RULES });
  return contents
    .map((content, number) => finished(index.add(postOf(`${number}`, content))))
    .at(-1);
}

/** Text that is full of what the reader looks for. */
const marks = fc.constantFrom(
  ...'"\'“”„‟«»‹›‘’‚「」『』《》<>>>…[]()@#:.,-–—\n',
  '…',
  '[…]',
  '...',
);
const tricky = fc.array(
  fc.oneof(marks, fc.constantFrom(' ', 'a', 'not', 'قال', '日本', '🙂'), fc.string()),
  {
    maxLength: 60,
  },
);
const anyText = tricky.map((parts) => `<p>${escaped(parts.join('')).replaceAll('\n', '<br>')}</p>`);

describe('any text', () => {
  it('is read without failing, and every quotation stands where it says', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyHtml), (content) => {
        const parsed = parseContent(bodyOf(content));
        for (const { text, spans, words } of finished(findQuotations(parsed))) {
          expect(text.trim()).not.toBe('');
          expect(words).toBeGreaterThanOrEqual(0);
          expect(spans.length).toBeGreaterThan(0);
          for (const { line, start, end } of spans) {
            const said = line.pieces.map((piece) => piece.text).join('');
            expect(text).toContain(said.slice(start, end).trim());
          }
        }
      }),
    );
  });

  it('can be quoted and quote', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, anyHtml), { maxLength: 6 }), (contents) => {
        readLast([...contents, ...contents]);
      }),
    );
  });
});

/** Words that are no others by a letter or two, so that what is unlike stays unlike. */
const SYLLABLES = ['ba', 'keth', 'limo', 'rux', 'tavi', 'nesh', 'sipo', 'dur', 'vom', 'gral'];
const word = (only: string) =>
  fc
    .array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 3 })
    .map((syllables) => only + syllables.join(only));
const textOf = (only: string) =>
  fc.uniqueArray(word(only), { minLength: 16, maxLength: 40 }).map((words) => words.join(' '));
const passage = fc.record({ start: fc.nat({ max: 7 }), length: fc.integer({ min: 8, max: 9 }) });
const MARKS = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
  ['「', '」'],
] as const;
const marked = fc.constantFrom(...MARKS);

describe('A3: a passage of eight words or more', () => {
  it('in quotation marks is found in the one post that has it', () => {
    fc.assert(
      fc.property(
        textOf('a'),
        textOf('e'),
        passage,
        marked,
        (said, other, { start, length }, pair) => {
          const quoted = said
            .split(' ')
            .slice(start, start + length)
            .join(' ');
          const reply = `<p>Well, ${pair[0]}${quoted}${pair[1]} indeed</p>`;
          for (const thread of [
            [said, other],
            [other, said],
          ]) {
            const read = readLast([...thread.map((text) => `<p>${text}</p>`), reply]);
            const id = `${thread.indexOf(said)}`;
            expect(read?.quotes.map(({ of }) => of)).toEqual([{ kind: 'post', id }]);
          }
        },
      ),
    );
  });

  it('is found with a letter doubled in some of its words', () => {
    const edits = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        textOf('a'),
        textOf('e'),
        passage,
        edits,
        (said, other, { start, length }, changes) => {
          const words = said.split(' ').slice(start, start + length);
          for (const at of changes) {
            const word = words[at % words.length] ?? '';
            words[at % words.length] = `${word}${word.at(-1)}`;
          }
          const read = readLast([
            `<p>${said}</p>`,
            `<p>${other}</p>`,
            `<p>“${words.join(' ')}”</p>`,
          ]);
          expect(read?.quotes[0]?.of).toEqual({ kind: 'post', id: '0' });
        },
      ),
    );
  });

  it('is nobody’s where nobody said it', () => {
    fc.assert(
      fc.property(textOf('a'), textOf('e'), passage, (said, other, { start, length }) => {
        const quoted = other
          .split(' ')
          .slice(start, start + length)
          .join(' ');
        const read = readLast([
          `<p>${said}</p>`,
          `<p>“${quoted}”</p><blockquote>${quoted}</blockquote>`,
        ]);
        expect(read?.quotes.map(({ of }) => of)).toEqual([null, null]);
        expect(read?.quotedPosts).toEqual([]);
      }),
    );
  });
});

describe('hostile text takes no more comparisons than a post may have', () => {
  it.each([
    ['quotation marks', '"'.repeat(10_000)],
    ['opening marks', '“a '.repeat(30_000)],
    ['quotations', '“one two three four five six” '.repeat(3_000)],
    ['quoted lines', '&gt; a b c<br>'.repeat(7_000)],
    ['marks inside marks', '«“‘„'.repeat(20_000)],
    ['ellipses', `“${'… a '.repeat(25_000)}”`],
    ['one long quotation', `“${'word upon word '.repeat(6_000)}”`],
    ['mentions before a mark', `${'@a '.repeat(30_000)}&gt; x`],
    ['one long word', `"${'a'.repeat(100_000)}"`],
    ['unspaced', `「${'日本語'.repeat(30_000)}」`],
    ['a line of 20,000 words', `“${'ba keth limo rux '.repeat(5_000)}”`],
    ['text that repeats itself, nearly quoted', `“${'aaaa aaa aa '.repeat(20)}b” `.repeat(400)],
  ])('%s', (_, text) => {
    const index = new QuoteIndex({ rules: DEFAULT_RULES });
    for (const id of ['0', '1', '2']) {
      const parent = id === '0' ? null : `${Number(id) - 1}`;
      const { comparisons } = finished(index.add(postOf(id, `<p>${text}</p>`, parent)));
      expect(comparisons).toBeLessThanOrEqual(MOST_COMPARISONS);
    }
  });
});
