// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  type Readable,
  readableOf,
} from '../../../../../../components/thread/features/article-reader/readable.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import type {
  PostArticles,
  ThreadArticle,
} from '../../../../../../utils/thread/articles/article.ts';
import { card, post } from '../../../../thread/post.ts';
import { stage } from '../../scene.ts';

const FERRY = 'https://gazette.example/ferry';
const LEAD = 'The early boat will no longer call at the old pier, the company said on Monday.';
const link = (url: string) => `<a href="${url}">this</a>`;
const at = (minute: number) => ({ created_at: `2026-05-01T10:${minute + 10}:00.000Z` });

const ADA = post('ada', `<p>${link(FERRY)}</p>`, {
  card: card(FERRY, 'The early boat goes in June', { description: LEAD }),
  ...at(0),
});

/** What can be read at a post, by its address and whether it opens at what the post quotes. */
function offered(status: Status, known: readonly Status[] = [ADA]): string[] {
  return told(readableOf(stage(status, { known }).scene));
}

function told(readable: readonly Readable[]): string[] {
  return readable.map(({ open, isQuoted }) => (isQuoted ? `${open} (quoted)` : open));
}

const says = (html: string, more: Parameters<typeof post>[2] = {}) =>
  post('cem', html, { to: ADA, ...at(2), ...more });

describe('which articles can be read at a post (L5)', () => {
  it('the one that it links', () => {
    expect(offered(ADA, [])).toEqual([FERRY]);
  });

  it('one that nothing was sent about', () => {
    expect(offered(says(`<p>${link('https://bay.example/gulls')}</p>`))).toEqual([
      'https://bay.example/gulls',
    ]);
  });

  it('one that it only quotes, by the address that the thread has', () => {
    const quotes = says('<p>“The early boat will no longer call at the old pier” is sad.</p>');
    expect(offered(quotes)).toEqual([`${FERRY} (quoted)`]);
  });

  it('one that it links and quotes, once', () => {
    const both = says(`<blockquote><p>${LEAD}</p></blockquote><p>${link(FERRY)}</p>`);
    expect(offered(both)).toEqual([`${FERRY} (quoted)`]);
  });

  it('tells who links it from who only quotes it: what the first quotes may be its title', () => {
    const isLinked = (status: Status) =>
      readableOf(stage(status, { known: [ADA] }).scene).map((one) => one.isLinked);
    const quotes = says('<p>“The early boat will no longer call at the old pier” is sad.</p>');
    expect(isLinked(quotes)).toEqual([false]);
    expect(isLinked(says(`<p>“The early boat goes in June”: ${link(FERRY)}</p>`))).toEqual([true]);
  });

  it('at the words that its link names', () => {
    const address = `${FERRY}#:~:text=the%20old%20pier`;
    expect(offered(says(`<p>${link(address)}</p>`))[0]).toMatch(/#:~:text=the%20old%20pier/);
  });

  it('what it links before what it only quotes', () => {
    const html = `<blockquote><p>${LEAD}</p></blockquote><p>${link('https://bay.example/gulls')}</p>`;
    expect(offered(says(html))).toEqual(['https://bay.example/gulls', `${FERRY} (quoted)`]);
  });

  it('three at most: the shelf has all of them', () => {
    const links = ['a', 'b', 'c', 'd', 'e'].map((name) => link(`https://bay.example/${name}`));
    expect(offered(says(`<p>${links.join(' ')}</p>`))).toEqual([
      'https://bay.example/a',
      'https://bay.example/b',
      'https://bay.example/c',
    ]);
  });

  it('none at a post that is closed behind its warning', () => {
    const { scene } = stage(ADA, { known: [] });
    expect(readableOf({ ...scene, post: { ...scene.post, isClosed: true } })).toEqual([]);
  });

  it.each([
    ['who says nothing of one', says('<p>Well.</p>')],
    ['who links a post', says(`<p>${link('https://reef.example/@gil/112233445566778899')}</p>`)],
  ])('none at a post of somebody %s', (_who, status) => {
    expect(offered(status)).toEqual([]);
  });
});

describe('a post stands by an article', () => {
  const isMain = (status: Status, known: readonly Status[] = [ADA]) =>
    readableOf(stage(status, { known }).scene).map((one) => one.isMain);

  it.each<[string, Status, readonly boolean[]]>([
    ['that it brought into the thread', ADA, [true]],
    ['that it quotes', says(`<blockquote><p>${LEAD}</p></blockquote>`), [true]],
    [
      'that it links again, and quotes',
      says(`<blockquote><p>${LEAD}</p></blockquote><p>${link(FERRY)}</p>`),
      [true],
    ],
    ['but not where it only links what another brought', says(`<p>${link(FERRY)}</p>`), [false]],
    [
      'each by itself',
      says(`<p>${link(FERRY)} ${link('https://bay.example/gulls')}</p>`),
      [false, true],
    ],
  ])('%s', (_what, status, expected) => {
    expect(isMain(status)).toEqual(expected);
  });
});

describe('what is no text is not offered', () => {
  it.each([
    ['https://bay.example/tides.pdf'],
    ['https://bay.example/tides.PDF?page=3#page=4'],
    ['https://bay.example/gulls.jpeg'],
    ['https://bay.example/gulls.mp4'],
    ['https://bay.example/all.zip'],
  ])('a file, by its name: %s', (address) => {
    expect(offered(says(`<p>${link(address)}</p>`))).toEqual([]);
  });

  it.each([
    ['https://bay.example/pdf'],
    ['https://bay.example/how-to-open-a.pdf.html'],
    ['https://bay.example/?file=tides.pdf'],
    ['https://bay.example/a.pdf/about'],
  ])('but a page that only sounds like one: %s', (address) => {
    expect(offered(says(`<p>${link(address)}</p>`))).toHaveLength(1);
  });

  it.each(['video', 'photo', 'rich'])('by its card: a %s', (type) => {
    const address = 'https://bay.example/gulls';
    const status = says(`<p>${link(address)}</p>`, { card: card(address, 'Gulls', { type }) });
    expect(offered(status)).toEqual([]);
  });

  it('but a page beside a film', () => {
    const film = 'https://bay.example/film';
    const status = says(`<p>${link('https://bay.example/gulls')} ${link(film)}</p>`, {
      card: card(film, 'Film', { type: 'video' }),
    });
    expect(offered(status)).toEqual(['https://bay.example/gulls']);
  });
});

describe('an address that somebody made to hurt', () => {
  const HOSTILE = [
    'javascript:alert(1)',
    'JAVASCRIPT://reef.example/%0Aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'chrome://settings',
    'mailto:ana@reef.example',
    '//reef.example/x',
    '/auth/sign_out',
    '',
    'https://',
    `https://reef.example/${'x'.repeat(60_000)}`,
  ];

  it.each(HOSTILE.map((address) => [address.slice(0, 50), address]))(
    'is not offered, should a reading ever let it through: %j',
    (_shown, address) => {
      const article: ThreadArticle = {
        ...{ key: 'a', url: address, open: address, title: null, site: 'reef.example' },
        ...{ author: null, description: null, image: null, imageDescription: null },
        ...{ language: null, publishedAt: null, broughtBy: ADA.id, linkedBy: [], quotedBy: [] },
      };
      const articles: PostArticles = {
        linked: [{ article, open: address, hasCard: false }],
        quoted: [{ ...article, key: 'b' }],
        about: null,
      };
      const { scene } = stage(ADA, { known: [] });
      expect(readableOf({ ...scene, articles })).toEqual([]);
    },
  );
});
