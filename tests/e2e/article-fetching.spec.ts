import { expect, test } from '@playwright/test';
import { ARTICLES, type FaultName, faultUrl } from '../articles/server.ts';
import {
  expectSaid,
  FAULTS,
  link,
  open,
  PAGE,
  PANEL,
  readAll,
  SAID,
} from './articles-in-thread.ts';
import { OURS, post, readerHasStarted } from './folded-page.ts';
import { invented, threadOf } from './invented-thread.ts';
import { inEachBrowser } from './reader-test.ts';
import { sharedArticles } from './shared-browsers.ts';

const NACHHALL = '*://*.nachhall.example/*';

const SENTENCES: Partial<Record<FaultName, RegExp>> = {
  'redirect-to-other-site': /forwards in a way/,
  'redirect-to-loopback': /forwards in a way/,
  'redirect-loop': /forwards in a way/,
  'status-404': /no such page/,
  'status-410': /no such page/,
  'status-403': /refuses this page/,
  'status-451': /refuses this page/,
  'status-429': /busy/,
  'status-500': /busy/,
  'status-503': /busy/,
  'breaks-off': /did not answer/,
  'closes-unanswered': /did not answer/,
  endless: /larger than 5 MB/,
  huge: /larger than 5 MB/,
  'gzip-bomb': /larger than 5 MB/,
  pdf: /a file, not .* a page/,
  picture: /a file, not .* a page/,
  'plain-text': /a file, not .* a page/,
  empty: /no article/,
  'only-navigation': /no article/,
  'login-wall': /asks for a log-in/,
  'redirect-to-login': /asks for a log-in/,
  'consent-wall': /asks for consent/,
};

const SHOWN: readonly FaultName[] = [
  'redirect-to-subdomain',
  'redirect-to-path',
  'latin-1-by-header',
  'windows-1252-by-header',
  'shift-jis-by-meta',
  'utf-16-by-mark',
  'unknown-charset',
  'slow',
  'paywall',
  'sets-cookies',
];

inEachBrowser('fetching an article', (stage, name) => {
  test('each thing that goes wrong ends in a sentence, and the thread still works', async () => {
    const names = Object.keys(SENTENCES) as FaultName[];
    const { page, idOf } = await readAll(stage(), names);
    for (const fault of names) {
      await open(page, idOf(fault));
      await expectSaid(page, idOf(fault), SENTENCES[fault] ?? /never/);
      await page.press('Escape');
      await page.waitFor(PANEL, 'absent');
    }
    expect(page.consoleErrors().filter((error) => error.includes('Throughline'))).toEqual([]);
  });

  test('what can be read is read: forwards within the site, charsets, a slow site, a paywall', async () => {
    const articles = await sharedArticles();
    articles.clearLog();
    const { page, idOf } = await readAll(stage(), SHOWN);
    for (const fault of SHOWN) {
      await open(page, idOf(fault));
      await page.waitFor(`${post(idOf(fault))} ${PAGE}`);
      const text = await page.text(`${post(idOf(fault))} ${PAGE}`);
      expect(text, fault).not.toContain('\ufffd');
      expect(text.includes('for its subscribers'), fault).toBe(fault === 'paywall');
      await page.press('Escape');
      await page.waitFor(PANEL, 'absent');
    }
    expect(articles.log.filter(({ cookie, referer }) => cookie ?? referer)).toEqual([]);
  });

  test('who gives no answer is given up after 15 seconds, two at a time', async () => {
    const { page, idOf } = await readAll(stage(), ['never-answers', 'stalls']);
    await open(page, idOf('never-answers'));
    await open(page, idOf('stalls'));
    for (const fault of ['never-answers', 'stalls'] as const) {
      await expect
        .poll(() => page.text(`${post(idOf(fault))} ${SAID}`), { timeout: 25_000 })
        .toMatch(/longer than 15 seconds/);
    }
  });

  test('is given up when it is closed', async () => {
    const articles = await sharedArticles();
    const { page, idOf } = await readAll(stage(), ['never-answers']);
    articles.clearLog();
    await open(page, idOf('never-answers'));
    await expect.poll(() => articles.log.length).toBe(1);
    await page.press('Escape');
    await page.waitFor(PANEL, 'absent');
    await expect.poll(() => articles.log[0]?.endedBy).toBe('client');
  });

  test('a hostile page runs nothing, and asks nobody for anything', async () => {
    const articles = await sharedArticles();
    const { page, idOf } = await readAll(stage(), ['hostile', 'nested']);
    articles.clearLog();
    await open(page, idOf('hostile'));
    await page.waitFor(`${post(idOf('hostile'))} ${PAGE}`);
    await open(page, idOf('nested'));
    await expectSaid(page, idOf('nested'), /no article/);
    expect(articles.log.map(({ path }) => path)).toEqual(['/hostile', '/nested']);
    expect(
      await page.count(
        `${PAGE} :is(script, iframe, svg, form, [onclick], [src], [srcset], [style])`,
      ),
    ).toBe(0);
  });

  test('a site that is taken back meanwhile is asked for again', async () => {
    const { browser } = stage();
    await browser.allowSite(NACHHALL);
    const thread = threadOf([
      invented('801', 'Ada', null, 'What is to be read here?'),
      invented('802', 'Ben', '801', `Look at ${link(ARTICLES.pump)}`),
    ]);
    const instance = await stage().serve({ threads: [thread] });
    const page = await stage().read(instance);
    await readerHasStarted(page);
    await browser.revokeSite(NACHHALL);
    await open(page, '802');
    await expectSaid(page, '802', /nachhall\.example/);
    await browser.allowSite(NACHHALL);
    await page.waitFor(PAGE);
  });

  if (name === 'firefox') {
    // Chromium's worker is there again before a driver can see that it was gone.
    test('a background that is stopped in the midst of it is asked once more', async () => {
      const articles = await sharedArticles();
      await stage().browser.allowSite(FAULTS);
      // At an address of its own: the other is kept by now.
      const thread = threadOf([
        invented('801', 'Ada', null, 'What is to be read here?'),
        invented('802', 'Ben', '801', `Look at ${link(`${faultUrl('slow')}?again`)}`),
      ]);
      const page = await stage().read(await stage().serve({ threads: [thread] }));
      await readerHasStarted(page);
      articles.clearLog();
      await open(page, '802');
      await expect.poll(() => articles.log.length).toBe(1);
      await stage().browser.killBackground();
      await page.waitFor(PAGE);
      expect(articles.log.map(({ path }) => path)).toEqual(['/slow?again', '/slow?again']);
    });
  }

  test('the grant of an article’s site does not turn the reader on there', async () => {
    await stage().browser.allowSite(FAULTS);
    const page = await stage().open(faultUrl('redirect-to-path'));
    expect(await page.count(OURS)).toBe(0);
    const options = await stage().openOurs('options.html#allowed');
    await options.waitFor('#allowed li');
    expect(await options.text('#sites')).not.toContain('faults.example');
    expect(await options.text('#allowed')).toContain('faults.example');
  });
});
