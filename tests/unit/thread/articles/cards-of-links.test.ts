// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { card, HOME } from '../post.ts';
import { a, linkedBy, OVEN, OVEN_CARD, read, STREET, said } from './linking-posts.ts';

describe('L2: what the card tells of a link', () => {
  it.each<[string, Status, string[]]>([
    ['a short link’s target', said('ana', a('https://sho.rt/x1'), { card: OVEN_CARD }), [OVEN]],
    [
      'nothing of the second link',
      said('ana', `${a('https://sho.rt/x1')} ${a(STREET)}`, { card: OVEN_CARD }),
      [OVEN, STREET],
    ],
    [
      'nothing of the instance’s own page',
      said('ana', `${a(`https://${HOME}/about`)} ${a('https://sho.rt/x1')}`, { card: OVEN_CARD }),
      [OVEN],
    ],
    [
      'the page’s own address, of a mobile one',
      said('ana', a('https://m.paper.example/2026/the-oven'), { card: OVEN_CARD }),
      [OVEN],
    ],
    [
      'nothing, where it is of a front page',
      said('ana', a(OVEN), { card: card('https://paper.example/', 'The Paper') }),
      [OVEN],
    ],
    [
      'nothing, where the first link is a post',
      said('ana', `${a('https://reef.example/@bo/116211145192534434')} ${a(STREET)}`, {
        card: OVEN_CARD,
      }),
      [STREET],
    ],
  ])('%s', (_case, status, expected) => {
    expect(linkedBy(status)).toEqual(expected);
  });

  it('a short link that another post’s card resolves is that article everywhere', () => {
    const first = said('ana', a('https://sho.rt/x1'), { card: OVEN_CARD });
    const second = said('bo', `${a(STREET)} ${a('https://sho.rt/x1')}`);
    const thread = read([first, second]);
    expect(thread.articles.map(({ url }) => url)).toEqual([OVEN, STREET]);
    expect(thread.articles[0]?.linkedBy).toEqual([first.id, second.id]);
  });

  it('a short link is what somebody links that its card is of, whoever else shares the card', () => {
    const short = ['x1', 'x2'].map((code) =>
      said('bo', a(`https://sho.rt/${code}`), { card: OVEN_CARD }),
    );
    const direct = said('cem', a(OVEN), { card: OVEN_CARD });
    expect(read([...short, direct]).articles.map(({ url }) => url)).toEqual([OVEN]);
    // Nobody links the page itself: it may be any that stands before both.
    expect(read(short).articles.map(({ url }) => url)).toEqual([
      'https://sho.rt/x1',
      'https://sho.rt/x2',
    ]);
  });

  describe('issue 12.18: two links whose cards share one address are two articles', () => {
    const ONE = 'https://paper.example/2026/one-street';
    const TWO = 'https://paper.example/2026/another-street';

    it.each([
      ['consent', 'https://consent.paper.example/agree', 'Before you go on'],
      ['a log-in', 'https://paper.example/login', 'Log in to The Paper'],
      ['a page that is not found', 'https://paper.example/404', 'This page is not here'],
      ['a live report', 'https://paper.example/live', 'Streets, live: what happened today'],
      ['the front page', 'https://paper.example/', 'The Paper'],
    ])('%s', (_case, url, title) => {
      const gate = card(url, title, { description: 'Seven streets are closed to all cars today.' });
      const posts = [said('ana', a(ONE), { card: gate }), said('bo', a(TWO), { card: gate })];
      const [one, two] = posts;
      const thread = read([...posts, said('cem', '“Seven streets are closed to all cars today.”')]);
      expect(thread.articles.map(({ url, open }) => [url, open])).toEqual([
        [ONE, ONE],
        [TWO, TWO],
      ]);
      expect(thread.articles.map(({ linkedBy }) => linkedBy)).toEqual([[one?.id], [two?.id]]);
      // Also where somebody links that very page.
      const third = said('dov', a(url), { card: gate });
      expect(read([...posts, third]).articles).toHaveLength(3);
    });

    it('and each opens as it was posted, whatever its card calls it', () => {
      const posted = 'https://files.example/8f3adffb0';
      const mangled = card('https://files.example/8f3adffb', 'The plan of the street');
      const [article, ...others] = read([said('ana', a(posted), { card: mangled })]).articles;
      expect(others).toEqual([]);
      expect(article).toMatchObject({ url: posted, open: posted, title: mangled.title });
    });

    it('who quotes the words of the card quotes what was linked', () => {
      const moved = card('https://paper.example/2026/street-1', 'The street', {
        description: 'Nobody stops a car for tulips in this town.',
      });
      const links = said('ana', a(ONE), { card: moved });
      const quotes = said('bo', '“Nobody stops a car for tulips in this town.”', { to: links });
      expect(read([links, quotes]).articles).toMatchObject([{ url: ONE, quotedBy: [quotes.id] }]);
    });

    it('an article opens with its anchor, as its first post has it', () => {
      const first = said('ana', a(`${ONE}?utm_source=x#part-2`));
      expect(read([first, said('bo', a(ONE))]).articles).toMatchObject([
        { url: ONE, open: `${ONE}?utm_source=x#part-2` },
      ]);
    });
  });

  it('an archive’s short code is what has the same title', () => {
    const first = said('ana', a(OVEN), { card: OVEN_CARD });
    const copy = card('https://archive.ph/AbC1d', 'The oven that could not rise | The Paper');
    const second = said('bo', a('https://archive.is/AbC1d'), { card: copy });
    const [article, ...others] = read([first, second]).articles;
    expect(others).toEqual([]);
    expect(article).toMatchObject({
      url: OVEN,
      site: 'The Paper',
      linkedBy: [first.id, second.id],
    });
    expect(read([first, second]).articlesOf(second.id).linked[0]?.open).toBe(
      'https://archive.is/AbC1d',
    );
  });

  it('two pages with one title are two articles', () => {
    const one = card('https://paper.example/page/1', 'The Paper, a journal of streets');
    const two = { ...one, url: 'https://paper.example/page/2' };
    const first = said('ana', a(one.url), { card: one });
    expect(read([first, said('bo', a(two.url), { card: two })]).articles).toHaveLength(2);
  });
});
