// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleCopySchema } from '../../../utils/article/article-copy.ts';
import { ADDRESS, articleOf, jsonLd, PARAGRAPH, type Page, SENTENCE } from './invented-page.ts';

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
