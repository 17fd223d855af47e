// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../utils/article/extraction.ts';
import { ADDRESS, failureOf, jsonLd, PARAGRAPH, type Page, SENTENCE } from './invented-page.ts';

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
