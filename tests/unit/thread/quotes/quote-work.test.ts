// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { FIRST_BLOCKS, FIRST_INLINE } from '../../../../utils/thread/quotes/quote-attribution.ts';
import {
  type PostQuotes,
  QuoteIndex,
  quotingPost,
} from '../../../../utils/thread/quotes/quote-index.ts';
import {
  finished,
  LARGEST_PIECE,
  MOST_COMPARISONS,
  PostWork,
} from '../../../../utils/thread/quotes/quote-work.ts';
import { parsePost } from '../../../../utils/thread/reading.ts';
import { DEFAULT_RULES } from '../../../../utils/thread/rules.ts';
import { bodyOf, post } from '../post.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A syllable for each number: with digits in them, words would not be spellings of each other (A3). */
function syllable(number: number): string {
  const [first = '', second = ''] = ['bdfghklmnprstvwz', 'aeiou'];
  return `${first[number % 16]}${second[Math.floor(number / 16) % 5]}${first[Math.floor(number / 80) % 16]}`;
}

/** A sentence of words that no other name has. */
function sentence(name: string): string {
  return Array.from({ length: 12 }, (_, index) => `${name}${syllable(index)}en`).join(' ');
}

/** With one word spelt otherwise. */
function nearly(text: string): string {
  return text.replace('en ', 'on ');
}

let minute = 0;
function said(by: string, html: string, to?: Status): Status {
  minute += 1;
  const created_at = new Date(Date.UTC(2026, 4, 1, 10, minute)).toISOString();
  return post(by, html, { created_at, ...(to ? { to } : {}) });
}

const inline = (text: string) => `<p>So “${text}” it is</p>`;
const block = (text: string) => `<blockquote>${text}</blockquote>`;
const names = (count: number, from: number) =>
  Array.from({ length: count }, (_, index) => syllable(from + index));

/** Reads posts in their order; gives what the last one quotes. */
function readLast(statuses: readonly Status[]): PostQuotes {
  const index = new QuoteIndex({ rules: DEFAULT_RULES });
  let last: PostQuotes | undefined;
  for (const status of statuses) {
    last = finished(index.add(quotingPost(status, parsePost(status, bodyOf(status.content), []))));
    expect(last.comparisons).toBeLessThanOrEqual(MOST_COMPARISONS);
  }
  if (!last) throw new Error('no posts');
  return last;
}

/** Whose the quotations are whose words are among these. */
function ownersOf({ quotes }: PostQuotes, texts: readonly string[]) {
  const wanted = new Set(texts);
  return quotes
    .filter(({ text }) => wanted.has(text))
    .map(({ of }) => of?.kind === 'post' && of.id);
}

/** The root says what is quoted; twenty others, the parent among them, say as much of their own. */
const BLOCKS = names(FIRST_BLOCKS, 0).map(sentence);
const INLINE = names(FIRST_INLINE, FIRST_BLOCKS).map(sentence);
const ROOT = said('ana', `<p>${[...BLOCKS, ...INLINE].join('. ')}</p>`);
const OTHERS = Array.from({ length: 20 }, (_, number) =>
  said(
    'bo',
    `<p>${names(20, 100 + number * 20)
      .map(sentence)
      .join('. ')}</p>`,
    ROOT,
  ),
);
const PARENT = OTHERS[0] ?? ROOT;
/** Hundreds that are nearly what the root says, long and dear to look for. */
const FLOOD = Array.from({ length: 300 }, (_, index) =>
  nearly([...BLOCKS, ...INLINE].slice(index % 50, (index % 50) + 3).join(' ')),
);

describe('the budget of a post (issue 10)', () => {
  it.each([
    ['word for word', (text: string) => text],
    ['nearly', nearly],
  ])('covers 20 block quotes and 40 in sentences: %s', (_, quote) => {
    const quoted = [...BLOCKS.map(quote).map(block), ...INLINE.map(quote).map(inline)].join('');
    const read = readLast([ROOT, ...OTHERS, said('cem', quoted, PARENT)]);
    expect(read.quotes.map(({ of }) => of)).toEqual(
      Array(FIRST_BLOCKS + FIRST_INLINE).fill({ kind: 'post', id: ROOT.id }),
    );
    expect(read.unread).toBe(0);
  });

  it.each([
    ['in sentences', inline],
    ['in block quotes', block],
  ])('covers those that are word for word, behind a flood %s', (_, shape) => {
    const flood = FLOOD.slice(0, FIRST_BLOCKS - 10)
      .map(shape)
      .join('');
    const blocks = BLOCKS.slice(0, 10);
    const sentences = INLINE.slice(0, 30);
    const quoted = flood + blocks.map(block).join('') + sentences.map(inline).join('');
    const read = readLast([ROOT, ...OTHERS, said('cem', quoted, PARENT)]);
    expect(ownersOf(read, blocks)).toEqual(Array(10).fill(ROOT.id));
    expect(ownersOf(read, sentences)).toEqual(Array(30).fill(ROOT.id));
  });

  it.each([
    ['block quotes', block, inline, INLINE],
    ['quotations in sentences', inline, block, BLOCKS],
  ])('a flood of %s takes nothing from the other kind', (_, many, few, expected) => {
    const quoted = FLOOD.map(many).join('') + expected.map(few).join('');
    const read = readLast([ROOT, ...OTHERS, said('cem', quoted, PARENT)]);
    expect(ownersOf(read, expected)).toEqual(Array(expected.length).fill(ROOT.id));
  });

  it('what it leaves out is nobody’s, and is counted', () => {
    const flood = FLOOD.slice(0, 150);
    const read = readLast([ROOT, ...OTHERS, said('cem', flood.map(inline).join(''), PARENT)]);
    const nobodys = read.quotes.filter(({ of }) => of === null).length;
    expect(read.unread).toBeGreaterThan(0);
    expect(read.unread).toBe(nobodys);
    expect(read.unread).toBeLessThan(flood.length);
  });

  it('is not touched by quotations that are nobody’s by the rules', () => {
    const read = readLast([ROOT, ...OTHERS, said('cem', inline(sentence('zumq')), PARENT)]);
    expect(read).toMatchObject({ quotes: [{ of: null }], unread: 0 });
  });

  it('twice the quotations take at most 2.2 times the comparisons', () => {
    const taken = (count: number) =>
      readLast([ROOT, said('cem', INLINE.slice(0, count).map(nearly).map(inline).join(''), ROOT)])
        .comparisons;
    expect(taken(40)).toBeLessThanOrEqual(taken(20) * 2.2);
    expect(taken(20)).toBeGreaterThan(0);
  });

  it('is the same for each post, however many there are', () => {
    const index = new QuoteIndex({ rules: DEFAULT_RULES });
    let total = 0;
    const thread = [ROOT];
    for (let number = 0; number < 10; number += 1) {
      const quotes = FLOOD.slice(number * 2, number * 2 + 40)
        .map(inline)
        .join('');
      thread.push(said('cem', quotes, thread.at(-1)));
    }
    for (const status of thread) {
      const content = parsePost(status, bodyOf(status.content), []);
      total += finished(index.add(quotingPost(status, content))).comparisons;
    }
    expect(total).toBeLessThanOrEqual(thread.length * MOST_COMPARISONS);
  });
});

describe('the work on a post', () => {
  it('has room for one more piece, of whatever size, or for none', () => {
    const work = new PostWork();
    while (work.hasRoom) work.spend(LARGEST_PIECE);
    expect(work.comparisons).toBeLessThanOrEqual(MOST_COMPARISONS);
    expect(work.comparisons).toBeGreaterThan(MOST_COMPARISONS - LARGEST_PIECE);
  });

  it('says once that a pause is due', () => {
    const work = new PostWork();
    expect(work.isPauseDue()).toBe(false);
    work.spend(LARGEST_PIECE);
    expect([work.isPauseDue(), work.isPauseDue()]).toEqual([true, false]);
  });

  it('pauses after a long text, which is not of its budget', () => {
    const work = new PostWork();
    expect([...work.pass(500)]).toHaveLength(0);
    expect([...work.pass(100_000)]).toHaveLength(1);
    expect(work.comparisons).toBe(0);
  });

  it('pauses again and again where a post quotes much, between pieces of bounded size', () => {
    const index = new QuoteIndex({ rules: DEFAULT_RULES });
    const contentOf = (status: Status) => parsePost(status, bodyOf(status.content), []);
    finished(index.add(quotingPost(ROOT, contentOf(ROOT))));
    const flood = said('cem', FLOOD.map(inline).join(''), ROOT);
    const work = index.add(quotingPost(flood, contentOf(flood)));
    let pauses = 0;
    while (!work.next().done) pauses += 1;
    expect(pauses).toBeGreaterThan(5);
  });
});
