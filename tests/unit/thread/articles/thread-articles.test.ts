// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { ThreadArticles } from '../../../../utils/thread/articles/thread-articles.ts';
import type { Content } from '../../../../utils/thread/content/content.ts';
import { DEFAULT_RULES } from '../../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../../utils/thread/words-reading.ts';
import { bodyOf, card, HOME } from '../post.ts';
import { a, linkedBy, OVEN, OVEN_CARD, read, STREET, said } from './linking-posts.ts';

describe('L1: the articles that a post links', () => {
  it.each<[string, Status, string[]]>([
    ['a link', said('ana', a(OVEN)), [OVEN]],
    ['two, in their order', said('ana', `${a(STREET)} ${a(OVEN)}`), [STREET, OVEN]],
    ['one twice, in two forms', said('ana', `${a(OVEN)} ${a(`${OVEN}/?utm_source=x`)}`), [OVEN]],
    ['behind a content warning', said('ana', a(OVEN), { spoiler_text: 'oven' }), [OVEN]],
    ['in a quotation', said('ana', `Well.</p><blockquote>${a(OVEN)}</blockquote><p>`), [OVEN]],
    ['in a list', said('ana', `</p><ul><li>${a(OVEN)}</li></ul><p>`), [OVEN]],
    ['not in code', said('ana', `</p><pre>${a(OVEN)}</pre><p>`), []],
    ['no mention', said('ana', '@bo@reef.example'), []],
    [
      'no hashtag',
      said('ana', `<a href="${OVEN}" class="mention hashtag" rel="tag">#oven</a>`),
      [],
    ],
    [
      'nobody’s page of another network',
      said('ana', '<a href="https://other.example/anna">&#64;anna@other.example</a>'),
      [],
    ],
    [
      'no post that is quoted natively, whatever its address looks like',
      said('ana', a('https://blog.example/2026/a-street'), {
        quote: {
          state: 'accepted',
          quoted_status: { id: '9', url: 'https://blog.example/2026/a-street', uri: null },
          quoted_status_id: null,
        },
      }),
      [],
    ],
    ['no post', said('ana', a('https://reef.example/@bo/116211145192534434')), []],
    ['no page of the instance', said('ana', a(`https://${HOME}/about`)), []],
    ['no script', said('ana', '<a href="javascript:alert(1)">x</a>'), []],
    ['of its card, where it has no link', said('ana', 'See.', { card: OVEN_CARD }), [OVEN]],
    ['of no card of a script', said('ana', 'See.', { card: card('javascript:alert(1)', 'x') }), []],
    [
      'beside a native quote',
      said('ana', `</p><p class="quote-inline">RE: ${a('https://odd.example/1')}</p><p>${a(OVEN)}`),
      [OVEN],
    ],
  ])('%s', (_case, status, expected) => {
    expect(linkedBy(status)).toEqual(expected);
  });
});

const ROOT = said('ana', `Read this: ${a(`${OVEN}?utm_source=x#dome`)}`, { card: OVEN_CARD });
const AGAIN = said('bo', `Again: ${a(`https://web.archive.org/web/2026/${OVEN}`)}`, { to: ROOT });
const OTHER = said('cem', `${a(STREET)} and ${a('https://sho.rt/x1')}`, { to: ROOT });
const QUOTES = said('dov', 'Well: “seven neighbours carry clay up the hill”.', { to: OTHER });
const POINTS = said('eli', a(`${STREET}#:~:text=nobody%20stops%20a%20car%20for%20tulips`), {
  to: ROOT,
});
const PASSAGE = said('kim', '“Nobody stops a car for tulips”, it says.', { to: ROOT });
const LINKS_POST = said('bo', a(`https://${HOME}/@cem/${OTHER.id}`), { to: POINTS });
const SHORT = said('eli', a('https://sho.rt/x1'), { to: LINKS_POST, card: OVEN_CARD });
const THREAD = [ROOT, AGAIN, OTHER, QUOTES, POINTS, PASSAGE, LINKS_POST, SHORT];

function told(thread: ThreadReading) {
  return {
    articles: thread.articles,
    own: thread.ownArticles(),
    posts: THREAD.map(({ id }) => [id, thread.articlesOf(id), thread.postLinksOf(id)]),
  };
}

describe('L3: the articles of a thread', () => {
  const thread = read(THREAD);

  it('are listed once each, with who linked and quoted them, in order of time', () => {
    const [oven, street, ...others] = thread.articles;
    expect(others).toEqual([]);
    expect(oven).toMatchObject({
      url: OVEN,
      title: 'The oven that could not rise',
      site: 'The Paper',
      author: 'Petra Lind',
      image: 'https://files.harbour.example/oven.png',
      broughtBy: ROOT.id,
      linkedBy: [ROOT.id, AGAIN.id, OTHER.id, SHORT.id],
      quotedBy: [QUOTES.id],
    });
    expect(street).toMatchObject({
      url: STREET,
      title: null,
      site: 'street.example',
      linkedBy: [OTHER.id, POINTS.id],
      quotedBy: [PASSAGE.id],
    });
  });

  it('open as each post links them', () => {
    const [oven] = thread.articlesOf(ROOT.id).linked;
    expect(oven).toMatchObject({ open: `${OVEN}?utm_source=x#dome`, hasCard: true });
    const [copy] = thread.articlesOf(AGAIN.id).linked;
    expect(copy).toMatchObject({
      open: `https://web.archive.org/web/2026/${OVEN}`,
      hasCard: false,
    });
  });

  it('are what posts are about: linked, else quoted, else none', () => {
    const about = THREAD.map(({ id }) => thread.articlesOf(id).about?.url ?? null);
    expect(about).toEqual([OVEN, OVEN, STREET, OVEN, STREET, STREET, null, OVEN]);
  });

  it('are not posts: those are linked by themselves', () => {
    expect(thread.postLinksOf(LINKS_POST.id)).toMatchObject([{ id: OTHER.id }]);
    expect(thread.postLinksOf(ROOT.id)).toEqual([]);
  });

  it('are the same whatever order and pieces the posts come in', () => {
    const expected = told(thread);
    const inPieces = fc.record({
      statuses: fc.shuffledSubarray(THREAD, { minLength: THREAD.length }),
      cut: fc.nat(THREAD.length),
      steps: fc.nat(THREAD.length),
    });
    fc.assert(
      fc.property(inPieces, ({ statuses, cut, steps }) => {
        const options = {
          parseHtml: bodyOf,
          localDomains: [HOME],
          rules: DEFAULT_RULES,
          makeWords: readWords,
        };
        const reading = new ThreadReading(statuses.slice(0, cut), options);
        for (let step = 0; step < steps; step += 1) reading.step();
        told(reading);
        reading.add(statuses.slice(cut));
        expect(told(reading.finish())).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('cost nothing to ask for again', () => {
    expect(thread.articles).toBe(thread.articles);
    expect(thread.articlesOf(ROOT.id)).toBe(thread.articlesOf(ROOT.id));
  });

  it('of no links are none', () => {
    const silent = read([said('ana', 'Nothing.')]);
    expect([silent.articles, silent.ownArticles()]).toEqual([[], []]);
  });
});

describe('L3: the thread’s own article', () => {
  const own = (...statuses: Status[]) =>
    read(statuses)
      .ownArticles()
      .map(({ url }) => url);
  const BARE = said('ana', 'A thread on ovens.');
  const GOES_ON = said('ana', `It began here: ${a(OVEN)}`, { to: BARE });
  const THEN = said('ana', a(STREET), { to: GOES_ON });
  const BO = said('bo', a(STREET), { to: BARE });
  const BACK = said('ana', a(OVEN), { to: BO });

  it.each<[string, Status[], string[]]>([
    ['the root’s', [ROOT, OTHER], [OVEN]],
    ['that of its author going on', [BARE, GOES_ON, THEN], [OVEN, STREET]],
    ['not another’s', [BARE, BO], []],
    ['not the author’s in a reply to another', [BARE, BO, BACK], []],
    ['not where the root is not here', [GOES_ON, THEN], []],
  ])('%s', (_case, statuses, expected) => {
    expect(own(...statuses)).toEqual(expected);
    expect(own(...statuses.toReversed())).toEqual(expected);
  });
});

describe('issue 10: more links than anybody reads', () => {
  const list = (count: number) =>
    Array.from({ length: count }, (_, number) => a(`https://s.example/${number}`)).join(' ');

  it('of a post the first 200 are read, each once', () => {
    const status = said('ana', `${a(OVEN)} ${list(300)}`);
    const urls = linkedBy(status);
    expect(urls).toHaveLength(200);
    expect(urls.slice(0, 2)).toEqual([OVEN, 'https://s.example/0']);
  });

  it('of a thread the first 2,000, also where it is read again', () => {
    const node = document.createElement('a');
    const block = { kind: 'paragraph' as const, element: null };
    const linking = (first: number): Content => {
      const pieces = Array.from({ length: 200 }, (_, number) => {
        const href = `https://s.example/${first + number}`;
        return { kind: 'link' as const, href, text: href, shown: href, node };
      });
      return { lines: [{ block, pieces, breakAfter: null, hardBreakAfter: false }] };
    };
    const articles = new ThreadArticles();
    const readAll = () => {
      for (let n = 0; n < 26; n += 1) articles.read(said('ana', ''), linking(n * 200), []);
      return articles.list.length;
    };
    expect(readAll()).toBe(2_000);
    articles.restart();
    expect(readAll()).toBe(2_000);
  });
});

describe('L6: what a hostile card says', () => {
  it('is plain text in one line, and a picture of the web or none', () => {
    const hostile = card(OVEN, '  <b>The\n oven\u202e</b> ', {
      image: 'javascript:alert(1)',
      description: '\u3164\u2800\u200b',
      author_name: '\u2066Bo\u2069\u2069 of the\u200f mill',
    });
    const [article] = read([said('ana', a(OVEN), { card: hostile })]).articles;
    expect(article).toMatchObject({
      title: '<b>The oven</b>',
      description: null,
      author: 'Bo of the mill',
      image: null,
      site: 'paper.example',
    });
  });
});
