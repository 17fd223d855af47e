// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { articleBody } from '../../../../../../components/thread/features/article-reader/article-body.ts';
import { sanitise } from '../../../../../../utils/article/sanitising.ts';
import { message } from '../../../../messages.ts';
import { article } from '../../../../storage/storage.ts';

const PAGE = 'https://reef.example/tides';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

/** The words of an article, as its page has them. */
function body(html: string, changes: Parameters<typeof article>[1] = {}): HTMLElement {
  return articleBody(article('tides', { html: sanitise(html, PAGE, window), ...changes }));
}

/** The words of a copy that is not what our sanitiser makes. */
const asIs = (html: string) => articleBody(article('tides', { html }));

/** All that could make a browser ask somebody for something. */
const LOADS =
  '[src], [srcset], [poster], [background], [style], link, script, iframe, object, video';

describe('the words of an article (L5)', () => {
  it('stand in their own language and direction', () => {
    const { lang, dir } = body('<p>مد</p>', { language: 'ar', direction: 'rtl' });
    expect([lang, dir]).toEqual(['ar', 'rtl']);
  });

  it('find their direction themselves where the page says nothing', () => {
    const own = body('<p>Ebb.</p>', { language: null, direction: null });
    expect([own.getAttribute('lang'), own.dir]).toEqual([null, 'auto']);
  });

  it('keep what structures them', () => {
    const html = '<p>It <em>falls</em>.</p><ul><li>twice</li></ul>';
    expect(body(html).innerHTML).toBe(html);
  });

  it('have their headings below the title, which is of the second level', () => {
    const levels = [1, 2, 3, 4, 5, 6];
    const own = body(levels.map((level) => `<h${level}>Ebb</h${level}><p>Flow.</p>`).join(''));
    const headings = [...own.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    const told = headings.map(
      ({ ariaLevel, localName }) => Number(ariaLevel) - Number(localName[1]),
    );
    expect(told.length).toBeGreaterThan(4);
    expect(told.slice(0, -1).every((lower) => lower === 1)).toBe(true);
    expect(headings.at(-1)).toMatchObject({ localName: 'h6', ariaLevel: '6' });
  });

  it('may be none at all', () => {
    expect(body('').textContent).toBe('');
  });
});

describe('the boxes that all of it is in', () => {
  const PARAGRAPHS = '<p>Ebb.</p><p>Flow.</p>';

  it.each([
    ['none', PARAGRAPHS],
    ['Readability’s', `<div id="readability-page-1" class="page">${PARAGRAPHS}</div>`],
    ['four', `<div><div> <div><div>${PARAGRAPHS}</div></div> </div></div>`],
  ])('are left out: %s', (_which, html) => {
    expect(body(html).innerHTML).toBe(PARAGRAPHS);
  });

  it('are left out no deeper than people make them', () => {
    const html = '<div>'.repeat(90) + PARAGRAPHS + '</div>'.repeat(90);
    expect(body(html).querySelectorAll('div')).toHaveLength(86);
  });

  it.each([
    ['words beside', `By Ana.<div>${PARAGRAPHS}</div>`],
    ['another box beside', `<div>${PARAGRAPHS}</div><div>By Ana.</div>`],
    ['a quotation, which is no box', `<blockquote>${PARAGRAPHS}</blockquote>`],
  ])('stay where there is %s', (_what, html) => {
    expect(body(html).innerHTML).toBe(html);
  });
});

describe('what may be wider than the column', () => {
  const TABLE = '<table><tbody><tr><td>Ebb</td></tr></tbody></table>';

  it('a table scrolls in a box of its own, by keyboard too, and stays a table', () => {
    const own = body(`<p>Ebb.</p>${TABLE}<p>Flow.</p>`);
    const box = own.querySelector<HTMLElement>('.throughline-article-reader-wide');
    expect([box?.tabIndex, box?.innerHTML]).toEqual([0, TABLE]);
    expect([...own.children].map(({ localName }) => localName)).toEqual(['p', 'div', 'p']);
  });

  it('so does each of several, also one within another', () => {
    const own = body(`${TABLE}<p>Ebb.</p>${TABLE.replace('Ebb', TABLE)}`);
    const parents = [...own.querySelectorAll('table')].map((table) => table.parentElement);
    expect(new Set(parents).size).toBe(3);
    expect(parents.every((box) => box?.className === 'throughline-article-reader-wide')).toBe(true);
  });

  it('text that keeps its lines scrolls by keyboard', () => {
    expect(body('<p>Ebb.</p><pre>a\n  b</pre>').querySelector('pre')?.tabIndex).toBe(0);
  });

  it('where the focus comes to has a name (issue 18)', () => {
    const own = body(`${TABLE}<pre>a\n  b</pre>`);
    const stops = [...own.querySelectorAll<HTMLElement>('[tabindex]')];
    expect(stops.map(({ role, ariaLabel }) => `${role} ${ariaLabel}`)).toEqual([
      'group May scroll sideways',
      'group May scroll sideways',
    ]);
  });
});

describe('its links', () => {
  it('open as links do: in another tab, without telling where from', () => {
    const links = [
      ...body('<a href="/ebb">a</a> <a href="http://bay.example/">b</a>').querySelectorAll('a'),
    ];
    expect(links.map(({ href, target, rel }) => [href, target, rel])).toEqual([
      ['https://reef.example/ebb', '_blank', 'noopener noreferrer'],
      ['http://bay.example/', '_blank', 'noopener noreferrer'],
    ]);
  });

  it('to its own page are words', () => {
    expect(body('<a href="#ebb">ebb</a>').querySelector('a[href]')).toBeNull();
  });

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    '/auth/sign_out',
    '//bay.example/x',
    'https://',
    `https://reef.example/${'x'.repeat(9_000)}`,
  ])('lead nowhere else, should a copy ever have them: %j', (address) => {
    const link = document.createElement('a');
    link.setAttribute('href', address);
    const found = asIs(`<p>${link.outerHTML}</p>`).querySelector('a');
    expect(found?.hasAttribute('href')).toBe(false);
  });

  it('do not say who is asked for, should a copy ever have that', () => {
    const found = asIs('<a href="https://harbour.example:pass@reef.example/">x</a>').querySelector(
      'a',
    );
    expect(found?.getAttribute('href')).toBe('https://reef.example/');
  });
});

describe('its pictures', () => {
  it('are neither loaded nor seen before somebody asks for them', () => {
    const own = body(
      '<p>Ebb.</p><img src="/ebb.png"><img srcset="https://bay.example/flow.png 2x">',
    );
    expect(own.querySelectorAll(LOADS)).toHaveLength(0);
    expect([...own.querySelectorAll('img')].map(({ hidden }) => hidden)).toEqual([true, true]);
  });
});

describe('a page that somebody made to hurt', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<p style="background:url(https://bay.example/x)">x</p>',
    '<form action="https://bay.example/"><input name=password></form>',
    '<video poster="https://bay.example/x" src="https://bay.example/y"></video>',
    '<link rel=stylesheet href="https://bay.example/x.css">',
    '<meta http-equiv=refresh content="0;url=https://bay.example/">',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<p id="throughline" class="throughline-panel" data-throughline onclick="alert(1)">x</p>',
    '<base href="https://bay.example/">',
  ])('leaves nothing that runs or loads: %s', (html) => {
    const own = body(`<p>Ebb.</p>${html}`);
    expect(own.querySelectorAll(LOADS)).toHaveLength(0);
    const names = [...own.querySelectorAll('*')].flatMap((each) => each.getAttributeNames());
    expect(names.filter((name) => !['href', 'hidden', 'data-source'].includes(name))).toEqual([]);
    expect(own.querySelector('form, input, meta, base, svg, math')).toBeNull();
  });
});
