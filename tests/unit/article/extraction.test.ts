// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleCopySchema } from '../../../utils/article/article-copy.ts';
import { extractArticle } from '../../../utils/article/extraction.ts';

const ADDRESS = 'https://paper.example/2026/boats';
const SENTENCE =
  'The boats came late again, said the harbour, and nobody knew why that should be. ';
const PARAGRAPH = `<p>${SENTENCE.repeat(3)}</p>`;

interface Page {
  head?: string;
  /** Instead of ten paragraphs. */
  body?: string;
  html?: string;
  url?: string;
}

function extract({ head = '', body = PARAGRAPH.repeat(10), html = '', url = ADDRESS }: Page = {}) {
  const page = `<!doctype html><html ${html}><head>${head}</head><body><nav><a href="/">Home</a></nav><article>${body}</article><footer>All rights of boats</footer></body></html>`;
  return extractArticle(page, url, window);
}

function articleOf(page: Page = {}) {
  const got = extract(page);
  if (!got.ok) throw new Error(`There is no article: ${got.failure}`);
  return got.article;
}

const failureOf = (page: Page) => {
  const got = extract(page);
  return got.ok ? null : got.failure;
};

const jsonLd = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...data })}</script>`;

describe('L5: the article of a page', () => {
  it('is its text without what is around it, sanitised', () => {
    const article = articleOf({
      body: `${PARAGRAPH.repeat(5)}<p onclick="alert(1)">Last <b>words</b>, and more of them.<script>alert(1)</script></p>`,
    });
    expect(article.html).toContain('<p>Last <b>words</b>, and more of them.</p>');
    expect(article.html).not.toMatch(/Home|rights|alert|class=|id=/);
    expect(article.url).toBe(ADDRESS);
  });

  it('has the length of its words', () => {
    const { length } = articleOf({ body: `\n\n  ${PARAGRAPH.repeat(10)}\n` });
    expect(length).toBeGreaterThan(29 * SENTENCE.length);
    expect(length).toBeLessThan(31 * SENTENCE.length);
  });

  it('can be kept as it is', () => {
    const copy = { ...articleOf(), fetchedAt: 1 };
    expect(articleCopySchema.parse(copy)).toEqual(copy);
  });

  it('has title, author, site and day as the page says', () => {
    const head = `<title>Boats are late | The Paper</title>${jsonLd({
      headline: 'Boats are late',
      author: { name: 'Ana\n Quill' },
      publisher: { name: 'The Paper' },
      datePublished: '2026-01-02',
    })}`;
    expect(articleOf({ head })).toMatchObject({
      title: 'Boats are late',
      byline: 'Ana Quill',
      site: 'The Paper',
      publishedAt: '2026-01-02',
    });
  });

  it('has them in one short line each, without what would turn it', () => {
    const head = `<meta property="og:title" content="Boats \u202eetal\n\n era"><meta name="author" content="${'Quill '.repeat(200)}">`;
    const { title, byline } = articleOf({ head });
    expect(title).toBe('Boats etal era');
    expect(byline?.length).toBeLessThan(500);
    expect(byline).toMatch(/^Quill .*…$/);
  });

  it('does not say its title twice, in whatever script', () => {
    const title = 'كيف تبني فرنًا من طين';
    const { html } = articleOf({
      head: `<title>${title}</title>`,
      body: `<h1>${title}</h1>${PARAGRAPH.repeat(6)}<h2>${SENTENCE}</h2>${PARAGRAPH}`,
    });
    expect(html).not.toContain(title);
    expect(html).toContain('<h2>');
  });

  it('is called by its host where it has no title', () => {
    expect(articleOf()).toMatchObject({ title: 'paper.example', byline: null, site: null });
  });

  it.each([
    ['2026-01-02T10:00:00+02:00', '2026-01-02T10:00:00+02:00'],
    ['Fri, 02 Jan 2026 10:00:00 GMT', '2026-01-02T10:00:00.000Z'],
    ['yesterday', null],
    ['12', null],
    ['2026-99-99', null],
    [`2026-01-02 ${'x'.repeat(100)}`, null],
  ])('is of %s: %s', (said, publishedAt) => {
    const head = `<meta property="article:published_time" content="${said}">`;
    expect(articleOf({ head }).publishedAt).toBe(publishedAt);
  });
});

describe('L5: language and direction of an article', () => {
  it.each<[Page, string | null]>([
    [{ html: 'lang="de"' }, 'de'],
    [{ html: 'lang="EN-gb"' }, 'en-GB'],
    [{ html: 'lang="no language"' }, null],
    [{ html: `lang="${'a-'.repeat(60)}"` }, null],
    [{ head: '<meta property="og:locale" content="pt_BR">' }, 'pt-BR'],
    [{ head: '<meta http-equiv="Content-Language" content="fr">' }, 'fr'],
    [{ html: 'lang="en"', body: `<div lang="cy">${PARAGRAPH.repeat(10)}</div>` }, 'cy'],
    [{}, null],
  ])('%j: in %s', (page, language) => expect(articleOf(page).language).toBe(language));

  it.each<[Page, 'ltr' | 'rtl' | null]>([
    [{ html: 'dir="rtl"' }, 'rtl'],
    [{ html: 'dir="LTR"' }, 'ltr'],
    [{ html: 'dir="auto"' }, null],
    [{ body: `<div dir="rtl">${PARAGRAPH.repeat(10)}</div>` }, 'rtl'],
    [{}, null],
  ])('%j: %s', (page, direction) => expect(articleOf(page).direction).toBe(direction));
});

describe('L5: addresses in an article', () => {
  const body = `${PARAGRAPH.repeat(9)}<p>${SENTENCE}<a href="next">there</a>, <a href="#note">note</a> <img src="boat.png"></p>`;

  it('start from where the page was in the end', () => {
    const { html } = articleOf({ body });
    expect(html).toContain('<a href="https://paper.example/2026/next">there</a>');
    expect(html).toContain('data-source="https://paper.example/2026/boat.png"');
    expect(html).toContain('<a>note</a>');
  });

  it('or from what the page says, if that is of the web', () => {
    const from = (base: string) => articleOf({ body, head: `<base href="${base}">` }).html;
    expect(from('https://pages.example/x/')).toContain('"https://pages.example/x/next"');
    expect(from('/y/')).toContain('data-source="https://paper.example/y/boat.png"');
    expect(from('javascript:alert(1)//')).toContain('"https://paper.example/2026/next"');
    expect(from('data:text/html,x')).toContain('"https://paper.example/2026/next"');
  });

  it('of pictures that come late are those for whom runs no script', () => {
    const late =
      '<p><img src="data:image/gif;base64,R0" class="lazy"><noscript><img src="boat.png" alt="Boat"></noscript></p>';
    const { html } = articleOf({ body: PARAGRAPH.repeat(5) + late + PARAGRAPH.repeat(5) });
    expect(html).toContain('<img alt="Boat" data-source="https://paper.example/2026/boat.png">');
    expect(html.match(/<img/g)).toHaveLength(1);
  });
});

describe('L5: what is for subscribers', () => {
  const little = PARAGRAPH.repeat(3);

  it.each([
    ['the page says so', jsonLd({ isAccessibleForFree: false }), true],
    ['as a word', jsonLd({ isAccessibleForFree: 'False' }), true],
    ['as an address', jsonLd({ isAccessibleForFree: 'https://schema.org/False' }), true],
    ['of a part', jsonLd({ hasPart: { isAccessibleForFree: false, cssSelector: '.more' } }), true],
    ['it says the opposite', jsonLd({ isAccessibleForFree: true }), false],
    ['it says nothing', jsonLd({}), false],
    [
      'what it says is broken',
      '<script type="application/ld+json">{"isAccessibleForFree":false</script>',
      false,
    ],
  ])('%s', (_name, head, isPartial) => {
    expect(articleOf({ head, body: little }).isPartial).toBe(isPartial);
  });

  it('is all there where there is much', () => {
    const head = jsonLd({ isAccessibleForFree: false });
    expect(articleOf({ head, body: PARAGRAPH.repeat(20) }).isPartial).toBe(false);
  });
});

describe('L5: a wall before an article', () => {
  const password = '<form action="/x"><input type="password"><button>Go</button></form>';
  const login = `<h1>Welcome</h1><p>${SENTENCE}</p>${password}`;
  const consent = `<h1>You and us</h1>${PARAGRAPH.repeat(4)}<form action="/save"><button>Yes</button></form>`;

  it.each<[string, Page]>([
    ['a password is asked for, and little else is there', { body: login }],
    [
      'more is there, where the address says so',
      { body: login + PARAGRAPH.repeat(9), url: 'https://paper.example/account/login?next=%2F' },
    ],
    [
      'nothing is there before a script has run',
      { body: '<div id="app"></div>', url: 'https://accounts.paper.example/v3/' },
    ],
  ])('to log in: %s', (_name, page) => expect(failureOf(page)).toBe('login-wall'));

  it.each<[string, Page]>([
    [
      'a site for nothing else',
      { body: consent, url: 'https://consent.paper.example/collect?session=1' },
    ],
    [
      'a page for it',
      { body: '<p>Before you go on.</p>', url: 'https://paper.example/consent?back=%2F' },
    ],
    [
      'a form for it',
      { body: '<p>Before you go on.</p><form action="https://consent.paper.example/save"></form>' },
    ],
    [
      'a platform’s dialog over nothing',
      { body: '<div id="onetrust-consent-sdk"></div><p>Hm.</p>' },
    ],
  ])('to consent: %s', (_name, page) => expect(failureOf(page)).toBe('consent-wall'));

  it.each<[string, Page]>([
    ['an article with a field to log in', { body: PARAGRAPH.repeat(9) + password }],
    ['one about logging in', { url: 'https://paper.example/2026/how-to-login' }],
    [
      'one about consent',
      {
        url: 'https://paper.example/consent',
        body: `${PARAGRAPH.repeat(9)}<form action="/search"></form>`,
      },
    ],
    [
      'one with a dialog over it',
      { body: `${PARAGRAPH.repeat(9)}<div id="CybotCookiebotDialog">?</div>` },
    ],
    ['one on a site that is called so', { url: 'https://login.paper.example/2026/boats' }],
  ])('is not seen in %s', (_name, page) => expect(failureOf(page)).toBeNull());
});

describe('L5: a page without an article', () => {
  it.each([
    '',
    ' ',
    '<!doctype html>',
    '<!-- words -->',
    '<title>Boats</title>',
    '<p>Too short.</p>',
    `<p>${' '.repeat(10_000)}</p>`,
    '<frameset><frame src="/a"></frameset>',
    '<div id="root"></div><script>document.write("words")</script>',
    `<script>${SENTENCE.repeat(20)}</script>`,
    '%PDF-1.7 \u0000\u0001',
  ])('%j', (html) => {
    expect(extractArticle(html, ADDRESS, window)).toEqual({ ok: false, failure: 'no-article' });
  });
});

describe('issue 14: hostile pages', () => {
  it.each<[string, Page]>([
    ['60,000 elements in each other', { body: PARAGRAPH.repeat(5) + '<div>'.repeat(60_000) }],
    ['600 elements in each other', { body: `${'<div>'.repeat(600)}${PARAGRAPH.repeat(5)}` }],
    [
      'a table of 1,000,000 cells',
      { body: `<table>${`<tr>${'<td>x'.repeat(1000)}`.repeat(1000)}` },
    ],
    ['60,000 paragraphs', { body: '<p>x</p>'.repeat(60_000) }],
    ['260,000 comments', { body: PARAGRAPH.repeat(5) + '<!---->'.repeat(260_000) }],
    [
      '1,000 attributes',
      {
        body: `${PARAGRAPH.repeat(5)}<p ${Array.from({ length: 1_000 }, (_, at) => `a${at}`).join(' ')}>`,
      },
    ],
    ['500 kB of text, 100 deep', { body: `${'<div>'.repeat(100)}<p>${'word '.repeat(100_000)}` }],
    [
      'what would be too long to be kept',
      { body: `<p>${'&'.repeat(2_000_000)} ${SENTENCE.repeat(9)}</p>` },
    ],
  ])('%s: none', (_name, page) => expect(failureOf(page)).toBe('no-article'));

  it.each<[string, Page]>([
    [
      'fields that stand in for what a form can do',
      {
        body: `<form><input name=nextElementSibling><input name=parentNode><input id=children><p>x</p></form>${PARAGRAPH.repeat(9)}`,
      },
    ],
    [
      'pictures that stand in for the document’s parts',
      {
        body: `<img name=documentElement><img name=body><form name=head></form>${PARAGRAPH.repeat(9)}`,
      },
    ],
    [
      'a list of pictures without an end',
      { body: `${PARAGRAPH.repeat(9)}<img srcset="${'a'.repeat(1_000_000)} b">` },
    ],
    [
      'a name that is nearly one of a picture',
      { body: `${PARAGRAPH.repeat(9)}<figure itemid="${'a.jpg'.repeat(200_000)} b"></figure>` },
    ],
    [
      'a title of 1 MB and a heading as long',
      {
        head: `<meta property="og:title" content="${'ab '.repeat(300_000)}">`,
        body: `<h1>${'cd '.repeat(300_000)}</h1>${PARAGRAPH.repeat(9)}`,
      },
    ],
    [
      'data 100,000 deep',
      {
        head: `<script type="application/ld+json">${'['.repeat(100_000)}${']'.repeat(100_000)}</script>`,
      },
    ],
    [
      'data with a name of 300 kB',
      { head: jsonLd({ name: 'ab '.repeat(100_000), headline: 'cd '.repeat(10_000) }) },
    ],
    [
      'data of other kinds than are expected',
      {
        head: jsonLd({
          '@type': ['a'],
          '@graph': 1,
          author: [null, { name: {} }],
          datePublished: {},
        }),
      },
    ],
  ])('%s: does not keep the article from being read', (_name, page) => {
    expect(failureOf(page)).toBeNull();
  });

  it('a window that cannot parse gives none', () => {
    // As a worker would be, which has no such class.
    const broken = { ...window, DOMParser: undefined } as unknown as typeof window;
    expect(extractArticle(PARAGRAPH, ADDRESS, broken)).toMatchObject({ failure: 'no-article' });
  });
});
