import { expect, test } from '@playwright/test';
import { longArticle } from '../articles/long-article.ts';
import { ARTICLES } from '../articles/server.ts';
import { LEDGER, link, MARKER, openFirst, PAGE, PANEL, READ, SAID } from './articles-in-thread.ts';
import { OURS, readerHasStarted } from './folded-page.ts';
import { invented, threadOf } from './invented-thread.ts';
import { DEMO, inEachBrowser } from './reader-test.ts';
import { sharedArticles } from './shared-browsers.ts';

inEachBrowser('reading an article in the thread', (stage, name) => {
  test('L5: nothing is fetched, and nothing seen, before it is asked for', async () => {
    const articles = await sharedArticles();
    articles.clearLog();
    const instance = await stage().serve({ threads: [DEMO.quietStreet], loggedIn: true });
    const page = await stage().read(instance);
    await page.waitFor(OURS);
    await expect
      .poll(() => page.evaluate((read) => document.querySelectorAll(read).length, READ))
      .toBeGreaterThan(5);
    const seen = await page.evaluate(
      (read) =>
        [...document.querySelectorAll(read)].filter((button) =>
          button.checkVisibility({ opacityProperty: true }),
        ).length,
      READ,
    );
    expect(seen).toBe(0);
    expect(articles.log).toHaveLength(0);
  });

  test('asks for the site, says why, and goes on once it is allowed', async () => {
    const articles = await sharedArticles();
    articles.clearLog();
    const { browser } = stage();
    const instance = await stage().serve({ threads: [DEMO.quietStreet], loggedIn: true });
    const page = await stage().read(instance);
    await openFirst(page);
    await expect.poll(() => page.text(SAID)).toContain('tarnwickledger.example');
    expect(articles.log).toHaveLength(0);
    const ask = () => page.click(`${PANEL} .throughline-panel-action`);
    if (name === 'firefox') {
      await ask();
      const popup = await browser.openedPopup();
      expect(await popup.text('.article-wish')).toContain('tarnwickledger.example');
      await browser.answerPrompt('deny', {
        origins: [LEDGER],
        ask: () => popup.click('.article-wish button.main'),
      });
      await popup.waitFor('.article-wish [role="status"]');
      expect(await popup.text('.article-wish')).toContain('Nothing was allowed');
      await popup.close();
      expect(articles.log).toHaveLength(0);
      // Once more, from the same panel.
      await ask();
      const again = await browser.openedPopup();
      await browser.answerPrompt('allow', {
        origins: [LEDGER],
        ask: () => again.click('.article-wish button.main'),
      });
      if (await again.isOpen()) await again.close();
    } else await browser.answerPrompt('allow', { origins: [LEDGER], ask });
    await page.waitFor(PAGE);
    const shown = () => page.text(PAGE);
    await expect.poll(shown).toContain('Motor traffic on the street fell by 71 per cent');
    const [request, ...more] = articles.log;
    expect(more).toEqual([]);
    expect(request).toMatchObject({ method: 'GET', cookie: undefined, referer: undefined });
  });

  test('a passage that a post quotes is marked, leads to the post, and the post to it', async () => {
    const { browser } = stage();
    const granted = await browser.grantedOrigins();
    if (!granted.includes(LEDGER)) await browser.allowSite(LEDGER);
    const instance = await stage().serve({ threads: [DEMO.quietStreet], loggedIn: true });
    const page = await stage().read(instance);
    await openFirst(page);
    await page.waitFor(PAGE);
    await page.waitFor(MARKER);
    const named = await page.evaluate(
      (marker) => document.querySelector(marker)?.getAttribute('aria-label'),
      MARKER,
    );
    expect(named).toMatch(/^Quoted in 1 post: \S/);
    await page.click(MARKER);
    const quoters = '.throughline-article-reader-quoters:not([hidden]) button';
    await page.click(quoters);
    await page.waitFor('[data-throughline-answer-line-arrived]');
    // The post that is gone to offers the way back to its passage.
    const quoting =
      '[data-throughline-answer-line-arrived] button[data-throughline-article-reader-key]';
    await page.evaluate((button) => document.querySelector<HTMLElement>(button)?.focus(), quoting);
    expect(await page.text(quoting)).toBe('Read the passage here');
    await page.click(quoting);
    await page.waitFor('.throughline-article-reader-quoted[data-throughline-answer-line-arrived]');
  });

  test('20 quotations of an article of 10,000 words are all found, and none that is none', async () => {
    await stage().browser.allowSite('*://*.longread.example/*');
    const { sentences } = longArticle(10_000);
    const quoted = Array.from({ length: 20 }, (_, index) => sentences[index * 20] ?? '');
    const made = quoted.slice(0, 5).map((words) => words.split(' ').toReversed().join(' '));
    const thread = threadOf([
      invented('801', 'Ada', null, `All of ${link(ARTICLES.long)}`),
      ...quoted.map((words, index) =>
        invented(`${802 + index}`, `Ben${index}`, '801', `“${words}” they say.`),
      ),
      ...made.map((words, index) =>
        invented(`${832 + index}`, `Cleo${index}`, '801', `“${words}” they say.`),
      ),
    ]);
    const instance = await stage().serve({ threads: [thread], loggedIn: true });
    const page = await stage().read(instance);
    await readerHasStarted(page);
    await openFirst(page);
    await page.waitFor(PAGE);
    await expect
      .poll(() => page.evaluate((marker) => document.querySelectorAll(marker).length, MARKER))
      .toBe(20);
    const said = await page.evaluate(
      (marker) =>
        [...document.querySelectorAll(marker)].map((each) => each.getAttribute('aria-label')),
      MARKER,
    );
    expect(said.filter((each) => !/^Quoted in 1 post: Ben\d+$/.test(each ?? ''))).toEqual([]);
  });

  test('pictures load when they are asked for, also where the page’s policy forbids it', async () => {
    const articles = await sharedArticles();
    await stage().browser.allowSite(LEDGER);
    const instance = await stage().serve({ threads: [DEMO.quietStreet], loggedIn: true });
    const page = await stage().read(instance);
    articles.clearLog();
    await openFirst(page);
    await page.waitFor(PAGE);
    expect(articles.log.filter(({ path }) => path.startsWith('/pictures/'))).toEqual([]);
    await page.click({ role: 'button', name: 'Show 2 pictures' });
    const shown = () =>
      page.evaluate(
        (body) =>
          [...document.querySelectorAll<HTMLImageElement>(`${body} img`)].some(
            (picture) => picture.naturalWidth > 0,
          ),
        '.throughline-article-reader-body',
      );
    await page.evaluate(() =>
      document.querySelector('.throughline-article-reader-body img')?.scrollIntoView(),
    );
    await expect.poll(shown).toBe(true);
    const asked = articles.log.filter(({ path }) => path.startsWith('/pictures/'));
    expect(asked.filter(({ cookie, referer }) => cookie ?? referer)).toEqual([]);
  });
});
