// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { articleBody } from '../../../../../../components/thread/features/article-reader/article-body.ts';
import { articleHead } from '../../../../../../components/thread/features/article-reader/article-head.ts';
import { Lifetime } from '../../../../../../components/thread/life.ts';
import type { ArticleCopy } from '../../../../../../utils/article/article-copy.ts';
import { message } from '../../../../messages.ts';
import { article, NOW } from '../../../../storage/storage.ts';

const ASKED = 'https://www.reef.example/tides?from=feed';
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

let isOnline = true;

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => isOnline);
  isOnline = true;
});

let life = new Lifetime((step) => step());

afterEach(() => {
  life.end();
  life = new Lifetime((step) => step());
  document.body.replaceChildren();
});

/** The head of an article below a post. */
function head(changes: Partial<ArticleCopy> = {}, isKept = false) {
  const copy = article('tides', { byline: null, site: null, ...changes });
  const body = articleBody(copy);
  const element = document.createElement('div');
  document.body.replaceChildren(element, body);
  const deeds = { getAgain: vi.fn(), close: vi.fn() };
  articleHead(element, { copy, isKept, address: ASKED, body }, deeds, life);
  const texts = (selector: string) =>
    [...element.querySelectorAll<HTMLElement>(selector)].map(({ textContent }) => textContent);
  const press = (name: string) =>
    [...element.querySelectorAll('button')].find((one) => one.textContent === name)?.click();
  const [source, ...notes] = texts('p');
  return {
    element,
    body,
    title: element.querySelector('h2'),
    source,
    notes,
    texts,
    press,
    ...deeds,
  };
}

describe('what an article is', () => {
  it('is told by its title, which can have the focus', () => {
    const { title } = head({ title: 'On tides', language: 'en-GB' });
    expect(title).toMatchObject({
      textContent: 'On tides',
      lang: 'en-GB',
      dir: 'auto',
      tabIndex: -1,
    });
  });

  it('is told by its site where it has no title', () => {
    expect(head({ title: '' }).title?.textContent).toBe('reef.example');
  });

  it.each<[string, Partial<ArticleCopy>, string]>([
    ['its address alone', {}, 'reef.example'],
    ['without www', { url: 'https://www.reef.example/tides' }, 'reef.example'],
    ['a port of its own', { url: 'https://reef.example:8443/' }, 'reef.example:8443'],
    [
      'its site and author',
      { site: 'The Reef', byline: 'Ana Tidewell' },
      'The Reef · reef.example · Ana Tidewell',
    ],
    ['a site that is called as its address', { site: 'reef.example' }, 'reef.example'],
    ['names that are empty', { site: '', byline: '' }, 'reef.example'],
    ['its day', { publishedAt: '2026-02-03T12:00:00' }, 'reef.example · February 3, 2026'],
  ])('%s', (_what, changes, expected) => {
    expect(head(changes).source).toBe(expected);
  });

  it('tells where it stands though it calls itself another', () => {
    const { source } = head({ site: 'harbour.example', url: 'https://reef.example/' });
    expect(source).toBe('harbour.example · reef.example');
  });

  it('says that the rest may be for subscribers', () => {
    expect(head({ isPartial: true }).notes).toEqual([
      'The site says that the whole text is for its subscribers: this may be only the beginning.',
    ]);
    expect(head().notes).toEqual([]);
  });
});

describe('names that somebody made to hurt', () => {
  it.each([
    ['markup', '<img src=x onerror=alert(1)>'],
    ['another direction', '\u202eevil\u202d'],
    ['without an end', 'x'.repeat(500)],
  ])('stay by themselves: %s', (_what, name) => {
    const { element, texts } = head({ title: name, site: name, byline: name });
    expect(element.querySelector('img')).toBeNull();
    expect(texts('bdi')).toEqual([name, 'reef.example', name]);
  });

  it('a language that is none harms nobody', () => {
    expect(() => head({ language: '"><script>', title: 'On tides' })).not.toThrow();
    expect(document.querySelector('script')).toBeNull();
  });
});

describe('how old the copy is', () => {
  it('is not told of a page that was fetched just now', () => {
    expect(head({ fetchedAt: NOW }, false).source).toBe('reef.example');
  });

  it.each([
    ['now', 0, 'copy made this minute'],
    ['a minute', MINUTE_MS, 'copy made 1 minute ago'],
    ['almost an hour', HOUR_MS - 1, 'copy made 59 minutes ago'],
    ['hours', 5 * HOUR_MS, 'copy made 5 hours ago'],
    ['almost a day', DAY_MS - 1, 'copy made 23 hours ago'],
    ['a day', DAY_MS, 'copy made yesterday'],
    ['days', 9 * DAY_MS, 'copy made 9 days ago'],
    ['the future: the clock has gone back', -DAY_MS, 'copy made this minute'],
  ])('%s', (_when, age, expected) => {
    expect(head({ fetchedAt: NOW - age }, true).source).toBe(`reef.example · ${expected}`);
  });

  it('is told otherwise to who is offline', () => {
    isOnline = false;
    expect(head({ fetchedAt: NOW - 2 * DAY_MS }, true).source).toBe(
      'reef.example · you are offline; this is your copy made 2 days ago',
    );
  });
});

describe('what can be done with it', () => {
  it('opens the page by the address that was asked for', () => {
    const link = head().element.querySelector('a');
    expect(link).toMatchObject({ href: ASKED, target: '_blank', rel: 'noopener noreferrer' });
  });

  it('is to get it again where it is a copy', () => {
    const { press, getAgain } = head({}, true);
    press('Get it again');
    expect(getAgain).toHaveBeenCalledOnce();
    expect(head({}, false).texts('button')).toEqual(['Print', 'Close']);
  });

  it('is to close it, and to print it', () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {});
    const { press, close } = head();
    press('Print');
    press('Close');
    expect(print).toHaveBeenCalledOnce();
    expect(close).toHaveBeenCalledOnce();
  });

  it('is to show its pictures, once; the focus goes to the title', () => {
    const html = '<p>Ebb.</p><img data-source="https://reef.example/ebb.png">';
    const { press, texts, title, body } = head({ html: html + html });
    expect(texts('button')).toEqual(['Show 2 pictures', 'Print', 'Close']);
    press('Show 2 pictures');
    expect(texts('button')).toEqual(['Print', 'Close']);
    expect(document.activeElement).toBe(title);
    expect(body.querySelectorAll('img[src]')).toHaveLength(2);
  });

  it('ends with the life of its panel', () => {
    const { press, close } = head();
    life.end();
    press('Close');
    expect(close).not.toHaveBeenCalled();
  });
});
