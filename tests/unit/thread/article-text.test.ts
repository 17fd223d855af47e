// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Status } from '../../../utils/mastodon/entities.ts';
import { DEFAULT_RULES } from '../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../utils/thread/thread-reading.ts';
import type { QuoteOfText } from '../../../utils/thread/thread-words.ts';
import { withoutWords } from '../../../utils/thread/thread-words.ts';
import { readWords } from '../../../utils/thread/words-reading.ts';
import { bodyOf, card, HOME, post } from './post.ts';

const options = {
  parseHtml: bodyOf,
  localDomains: [HOME],
  rules: DEFAULT_RULES,
  makeWords: readWords,
};

let minute = 0;
function said(by: string, text: string, more: Parameters<typeof post>[2] = {}): Status {
  minute += 1;
  const created_at = new Date(Date.UTC(2026, 4, 1, 10, minute)).toISOString();
  return post(by, `<p>${text}</p>`, { created_at, ...more });
}

const OVEN = 'https://loaf.example/oven';
const RYE = 'The rye has to rest for a whole night before it goes in';

const ROOT = said('ana', `Read <a href="${OVEN}">this</a>.`, { card: card(OVEN, 'The oven') });
/** Of nobody, as far as the thread tells. */
const NOBODYS = said('bo', `“${RYE}” is nonsense.`, { to: ROOT });
/** Two at once. */
const TWO = said(
  'cem',
  '“Sand and brick and nothing else at all”, “and then we waited for the spring”.',
  {
    to: ROOT,
  },
);
/** Says it with the words that the article has too. */
const SAYS = said('dov', 'Bread tastes of the fire that it was made over.', { to: ROOT });
/** Quotes those: of that post, it seems. */
const QUOTES = said('eli', '“Bread tastes of the fire that it was made over”, yes.', {
  to: NOBODYS,
});
const LAST = said('kim', 'Well.', { to: QUOTES });
const THREAD = [ROOT, NOBODYS, TWO, SAYS, QUOTES, LAST];

function read(statuses: readonly Status[] = THREAD) {
  const reading = new ThreadReading(statuses, options).finish();
  const key = reading.articlesOf(ROOT.id).linked[0]?.article.key ?? '';
  return { reading, key };
}

const quote = ({ id }: Status, index = 0, changes: Partial<QuoteOfText> = {}): QuoteOfText => ({
  id,
  index,
  isVerbatim: true,
  passages: ['as the article has it'],
  ...changes,
});

const ownersIn = (reading: ThreadReading, { id }: Status) =>
  reading.quotesOf(id)?.quotes.map(({ of }) => of);

describe('quotations that were found in an article’s text (L5)', () => {
  it('of nobody are the article’s', () => {
    const { reading, key } = read();
    expect(ownersIn(reading, NOBODYS)).toEqual([null]);
    reading.takeInText(key, [quote(NOBODYS, 0, { isVerbatim: false })]);
    expect(reading.quotesOf(NOBODYS.id)?.quotes).toMatchObject([
      {
        text: expect.stringContaining('rest for a whole night'),
        of: { kind: 'article', key },
        isVerbatim: false,
        passages: ['as the article has it'],
      },
    ]);
    expect(reading.articlesOf(NOBODYS.id)).toMatchObject({ quoted: [{ key }], about: { key } });
    expect(reading.articleOf(key)?.quotedBy).toEqual([NOBODYS.id]);
  });

  it('of another post stop being that post’s, where they are given', () => {
    const { reading, key } = read();
    expect(ownersIn(reading, QUOTES)).toEqual([{ kind: 'post', id: SAYS.id }]);
    expect(reading.quotersOf(SAYS.id).map(({ id }) => id)).toEqual([QUOTES.id]);
    reading.takeInText(key, [quote(QUOTES)]);
    expect(ownersIn(reading, QUOTES)).toEqual([{ kind: 'article', key }]);
    expect(reading.quotersOf(SAYS.id)).toEqual([]);
  });

  it('stay what they are where they are not given', () => {
    const { reading, key } = read();
    reading.takeInText(key, [quote(TWO, 1)]);
    expect(ownersIn(reading, TWO)).toEqual([null, { kind: 'article', key }]);
    expect(ownersIn(reading, NOBODYS)).toEqual([null]);
    expect(ownersIn(reading, QUOTES)).toEqual([{ kind: 'post', id: SAYS.id }]);
  });

  it('never change whom a post answers (A2)', () => {
    const { reading, key } = read();
    const answers = () =>
      THREAD.map((status) => {
        const { post: answered, why } = reading.answerFor(status);
        return [answered?.id ?? null, why];
      });
    const before = answers();
    expect(before).toContainEqual([SAYS.id, 'quote']);
    const quotedPosts = reading.quotesOf(QUOTES.id)?.quotedPosts;
    reading.takeInText(
      key,
      THREAD.flatMap((status) => [quote(status), quote(status, 1)]),
    );
    expect(answers()).toEqual(before);
    expect(reading.quotesOf(QUOTES.id)?.quotedPosts).toEqual(quotedPosts);
  });

  it('leave the posts in their order of time, however they are found', () => {
    const { reading, key } = read();
    for (const status of [QUOTES, TWO, NOBODYS]) reading.takeInText(key, [quote(status)]);
    expect(reading.articleOf(key)?.quotedBy).toEqual([NOBODYS.id, TWO.id, QUOTES.id]);
    expect(reading.articles.map(({ broughtBy }) => broughtBy)).toEqual([ROOT.id]);
  });

  it('count a post once, however much it quotes and however often that is told', () => {
    const { reading, key } = read();
    for (let times = 0; times < 3; times += 1) {
      reading.takeInText(key, [quote(TWO, 0), quote(TWO, 1)]);
    }
    expect(reading.articleOf(key)?.quotedBy).toEqual([TWO.id]);
    expect(reading.quotesOf(TWO.id)?.quotes).toHaveLength(2);
  });

  it('may be of a post that links the article itself', () => {
    const both = said('lou', `“${RYE}” <a href="${OVEN}">here</a>`, { to: ROOT });
    const { reading, key } = read([...THREAD, both]);
    reading.takeInText(key, [quote(both)]);
    expect(reading.articlesOf(both.id)).toMatchObject({
      linked: [{ article: { key } }],
      quoted: [{ key }],
    });
    expect(reading.articleOf(key)?.linkedBy).toEqual([ROOT.id, both.id]);
  });

  it('stay the article’s when a later post comes', () => {
    const { reading, key } = read();
    reading.takeInText(key, [quote(NOBODYS)]);
    reading.add([said('lou', 'Well.', { to: LAST })]);
    reading.finish();
    expect(ownersIn(reading, NOBODYS)).toEqual([{ kind: 'article', key }]);
    expect(reading.articleOf(key)?.quotedBy).toEqual([NOBODYS.id]);
  });
});

/** A post that turns up late, from before the others were said: all is read anew. */
const EARLY = post('lou', '<p>Well.</p>', {
  to: ROOT,
  created_at: new Date(Date.UTC(2026, 4, 1, 10, 1, 30)).toISOString(),
});

describe('quotations that were found in an article’s text, when all is read anew', () => {
  it('stay the article’s', () => {
    const { reading, key } = read();
    reading.takeInText(key, [quote(NOBODYS, 0, { isVerbatim: false }), quote(QUOTES)]);
    reading.add([EARLY]);
    reading.finish();
    expect(reading.quotesOf(NOBODYS.id)?.quotes).toMatchObject([
      { of: { kind: 'article', key }, isVerbatim: false, passages: ['as the article has it'] },
    ]);
    expect(ownersIn(reading, QUOTES)).toEqual([{ kind: 'article', key }]);
    expect(reading.quotersOf(SAYS.id)).toEqual([]);
    expect(reading.articlesOf(NOBODYS.id)).toMatchObject({ quoted: [{ key }], about: { key } });
    expect(reading.articleOf(key)?.quotedBy).toEqual([NOBODYS.id, QUOTES.id]);
  });

  it('stay it while that is under way', () => {
    const { reading, key } = read();
    reading.takeInText(key, [quote(QUOTES)]);
    reading.add([EARLY]);
    do {
      expect(ownersIn(reading, QUOTES)).toEqual([{ kind: 'article', key }]);
    } while (reading.step());
  });

  it('that are found while it is under way stay it, too', () => {
    const { reading, key } = read();
    reading.add([EARLY]);
    reading.step();
    reading.takeInText(key, [quote(QUOTES)]);
    reading.finish();
    expect(ownersIn(reading, QUOTES)).toEqual([{ kind: 'article', key }]);
  });

  it('leave the others what they are, and whom their posts answer (A2)', () => {
    const { reading, key } = read();
    const answered = () => THREAD.map((status) => reading.answerFor(status).post?.id);
    const before = answered();
    reading.takeInText(key, [quote(TWO, 1), quote(QUOTES)]);
    reading.add([EARLY]);
    reading.finish();
    expect(ownersIn(reading, TWO)).toEqual([null, { kind: 'article', key }]);
    expect(ownersIn(reading, NOBODYS)).toEqual([null]);
    expect(answered()).toEqual(before);
  });
});

describe('what is told of a text that nobody can have read so', () => {
  it.each<[string, QuoteOfText]>([
    ['a post that is not here', { ...quote(NOBODYS), id: '404' }],
    ['a quotation that the post has not', quote(NOBODYS, 7)],
    ['a place before the first', quote(NOBODYS, -1)],
    ['half a place', quote(NOBODYS, 0.5)],
    ['a post without quotations', quote(LAST)],
  ])('is ignored: %s', (_what, told) => {
    const { reading, key } = read();
    const before = THREAD.map((status) => reading.quotesOf(status.id));
    expect(() => reading.takeInText(key, [told])).not.toThrow();
    expect(THREAD.map((status) => reading.quotesOf(status.id))).toEqual(before);
    expect(reading.articleOf(key)?.quotedBy).toEqual([]);
  });

  it('an article that the thread has not is nobody’s to be shown', () => {
    const { reading } = read();
    expect(() => reading.takeInText('404', [quote(NOBODYS)])).not.toThrow();
    expect(reading.articles).toHaveLength(1);
    expect(reading.articlesOf(NOBODYS.id).quoted).toEqual([]);
  });

  it('is ignored as long as no words are read', () => {
    const reading = new ThreadReading(THREAD, { ...options, makeWords: withoutWords }).finish();
    expect(() => reading.takeInText('oven', [quote(NOBODYS)])).not.toThrow();
    expect(reading.quotesOf(NOBODYS.id)).toBeUndefined();
  });
});
