// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  extractPage,
  prepareExtraction,
} from '../../../../utils/browser/background/article-extracting.ts';
import type { Extracted } from '../../../../utils/browser/channel/extraction-messages.ts';
import { article } from '../../storage/storage.ts';

const PAGE = { url: 'https://reef.example/tides', html: '<p>Words on tides</p>' };
const INTERRUPTED = { ok: false, failure: 'interrupted' };

/** Long enough to be an article. */
const SENTENCE =
  'At the ebb the whole bay lies dry, and one walks over to the island, if quickly. ';
const LONG_PAGE = `<html lang="en"><head><title>On tides</title></head>
  <body><article><h1>On tides</h1><p>${SENTENCE.repeat(8)}</p><p>${SENTENCE.repeat(8)}</p></article></body></html>`;

afterEach(() => vi.unstubAllEnvs());

const settled = () => new Promise((done) => setTimeout(done));

describe('in Chrome, whose background cannot parse', () => {
  /** The document without a window: whether it is there, and how often it was made. */
  let document: { isOpen: boolean; made: number; asked: unknown[] };
  let answer: (message: unknown) => unknown;

  const { fetchedAt: _, ...found } = article('tides');
  const FOUND: Extracted = { ok: true, article: found };

  beforeEach(() => {
    fakeBrowser.reset();
    vi.stubEnv('FIREFOX', '');
    document = { isOpen: false, made: 0, asked: [] };
    answer = () => FOUND;
    let isMaking = false;
    vi.spyOn(browser.offscreen, 'createDocument').mockImplementation(async () => {
      if (isMaking || document.isOpen) {
        throw new Error('Only a single offscreen document may be created.');
      }
      isMaking = true;
      document.made += 1;
      await settled();
      isMaking = false;
      document.isOpen = true;
    });
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
      if (!document.isOpen) throw new Error('Could not establish connection.');
      document.asked.push(message);
      return answer(message) as never;
    });
  });

  it('a page is sent to a document that can, which is made for it', async () => {
    expect(await extractPage(PAGE)).toEqual(FOUND);
    expect(document).toMatchObject({ made: 1, asked: [{ type: 'extract-page', ...PAGE }] });
    expect(browser.offscreen.createDocument).toHaveBeenCalledWith(
      expect.objectContaining({ url: '/offscreen.html', reasons: ['DOM_PARSER'] }),
    );
  });

  it('nothing else of a page is sent', async () => {
    const page = { ...PAGE, ok: true, headers: { 'Set-Cookie': 'secret' } };
    await extractPage(page);
    expect(document.asked).toEqual([{ type: 'extract-page', ...PAGE }]);
  });

  it('the document is made ready while the page comes, once', async () => {
    prepareExtraction();
    prepareExtraction();
    expect(await extractPage(PAGE)).toEqual(FOUND);
    expect(browser.offscreen.createDocument).toHaveBeenCalledOnce();
  });

  it('two pages at once are sent to one', async () => {
    expect(await Promise.all([extractPage(PAGE), extractPage(PAGE)])).toEqual([FOUND, FOUND]);
    expect(document).toMatchObject({ made: 1, asked: [{}, {}] });
  });

  it('one that is there already is as good: from before the worker was ended', async () => {
    document.isOpen = true;
    expect(await extractPage(PAGE)).toEqual(FOUND);
    expect(document.made).toBe(0);
  });

  it('one that closes itself just then is made again, once', async () => {
    document.isOpen = true;
    let isFirst = true;
    answer = () => {
      if (!isFirst) return FOUND;
      isFirst = false;
      document.isOpen = false;
      throw new Error('The message port closed before a response was received.');
    };
    expect(await extractPage(PAGE)).toEqual(FOUND);
    expect(document).toMatchObject({ made: 1, asked: [{}, {}] });
  });

  it('one that breaks at the page is not asked a third time', async () => {
    answer = () => {
      document.isOpen = false;
      throw new Error('The message port closed before a response was received.');
    };
    expect(await extractPage(PAGE)).toEqual(INTERRUPTED);
    expect(document.asked).toHaveLength(2);
  });

  it('one that cannot be made is told, and tried anew for the next page', async () => {
    vi.mocked(browser.offscreen.createDocument).mockRejectedValueOnce(new Error('out of memory'));
    vi.mocked(browser.offscreen.createDocument).mockRejectedValueOnce(new Error('out of memory'));
    prepareExtraction();
    await settled();
    expect(await extractPage(PAGE)).toEqual(FOUND);
    expect(document.made).toBe(1);
  });

  it.each<[string, unknown]>([
    ['nothing: nobody listened', undefined],
    ['anything', { article: found }],
    ['an article over http', { ok: true, article: { ...found, url: 'http://reef.example/' } }],
    [
      'an article with a day that is none',
      { ok: true, article: { ...found, publishedAt: 'soon' } },
    ],
    ['a failure nobody knows', { ok: false, failure: 'tired' }],
  ])('an answer that is none is asked for once more: %s', async (_what, told) => {
    answer = () => told;
    expect(await extractPage(PAGE)).toEqual(INTERRUPTED);
    expect(document.asked).toHaveLength(2);
  });

  it.each(['no-article', 'login-wall', 'consent-wall'] as const)(
    'that there is none is an answer: %s',
    async (failure) => {
      answer = () => ({ ok: false, failure });
      expect(await extractPage(PAGE)).toEqual({ ok: false, failure });
      expect(document.asked).toHaveLength(1);
    },
  );
});

describe('in Firefox, whose background has a document', () => {
  beforeEach(() => {
    vi.stubEnv('FIREFOX', 'true');
    vi.spyOn(browser.offscreen, 'createDocument');
    vi.spyOn(browser.runtime, 'sendMessage');
  });

  it('the article is found there, and nobody is asked', async () => {
    prepareExtraction();
    const { url } = PAGE;
    expect(await extractPage({ url, html: LONG_PAGE })).toMatchObject({
      ok: true,
      article: { url, title: 'On tides', html: expect.stringContaining(SENTENCE.trim()) },
    });
    expect(browser.offscreen.createDocument).not.toHaveBeenCalled();
    expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
  });

  it.each([
    ['an empty page', ''],
    ['a page without an article', '<p>Soon.</p>'],
    ['no page at all', '\u0000\u0001%PDF'],
  ])('%s has none', async (_what, html) => {
    expect(await extractPage({ url: PAGE.url, html })).toEqual({
      ok: false,
      failure: 'no-article',
    });
  });

  it('nothing of the page runs or loads, and its document is not touched', async () => {
    const before = document.documentElement.outerHTML;
    const html = LONG_PAGE.replace(
      '<p>',
      '<p><script>globalThis.hacked = true</script><img src="https://bay.example/x" onerror="globalThis.hacked = true">',
    );
    const extracted = await extractPage({ url: PAGE.url, html });
    expect(extracted).toMatchObject({ ok: true });
    expect(JSON.stringify(extracted)).not.toMatch(/hacked|onerror|\ssrc=/);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(globalThis).not.toHaveProperty('hacked');
  });
});
