import { expect, test } from '@playwright/test';
import { VERSIONS } from '../../scripts/start/options.ts';
import { longArticle } from '../articles/long-article.ts';
import { ARTICLES } from '../articles/server.ts';
import { LEDGER, link, MARKER, open, openFirst, PAGE, PANEL } from './articles-in-thread.ts';
import { findings } from './axe-findings.ts';
import { readerHasStarted } from './folded-page.ts';
import { invented, threadOf } from './invented-thread.ts';
import { DEMO, inEachBrowser, longInFirefox } from './reader-test.ts';
import { sharedArticles } from './shared-browsers.ts';

inEachBrowser('an article that is open in the thread', (stage, name) => {
  for (const version of VERSIONS) {
    test(`on ${version} it opens below its post, with its passages`, {
      tag: longInFirefox(name),
    }, async () => {
      await stage().browser.allowSite(LEDGER);
      const instance = await stage().serve({
        threads: [DEMO.quietStreet],
        version,
        loggedIn: true,
      });
      const page = await stage().read(instance);
      await openFirst(page);
      await page.waitFor(PAGE);
      await page.waitFor(MARKER);
      await page.click(MARKER);
      await page.waitFor('.throughline-article-reader-quoters button');
      await page.press('Escape');
      await page.waitFor('.throughline-article-reader-quoters button', 'absent');
      await page.press('Escape');
      await page.waitFor(PANEL, 'absent');
    });
  }

  // In each theme: every-theme.spec.ts.
  test('axe finds nothing in an open article', async () => {
    await stage().browser.allowSite(LEDGER);
    const instance = await stage().serve({ threads: [DEMO.quietStreet], loggedIn: true });
    const page = await stage().read(instance);
    await openFirst(page);
    await page.waitFor(MARKER);
    await page.click(MARKER);
    expect(await findings(page, PANEL)).toEqual([]);
  });

  // Firefox can be told no media by a driver.
  if (name === 'chromium') {
    test('printed while it is open, the article is on the paper and nothing else', async () => {
      await stage().browser.allowSite(LEDGER);
      const instance = await stage().serve({ threads: [DEMO.quietStreet], loggedIn: true });
      const page = await stage().read(instance);
      await openFirst(page);
      await page.waitFor(PAGE);
      await page.puppeteer.emulateMediaType('print');
      const [printed = '', ...lines] = await page.evaluate(() => {
        const text = document.body.innerText;
        return [text, ...text.split('\n').filter(Boolean).slice(0, 2)];
      });
      expect(lines[0]).toContain('A year without through traffic');
      expect(printed).toContain('Motor traffic on the street fell by 71 per cent');
      expect(printed).not.toContain('I was one of the people standing there');
      expect(printed).not.toContain('Close');
      await page.puppeteer.emulateMediaType(undefined);
    });
  }

  test('stays open, with the focus in it, where Mastodon 5.0 builds the post anew; keys scroll it', async () => {
    const articles = await sharedArticles();
    await stage().browser.allowSite(LEDGER);
    const thread = threadOf([
      invented('801', 'Ada', null, 'What is to be read here?'),
      invented('802', 'Ben', '801', `Look at ${link(ARTICLES.quietStreet)}`),
    ]);
    const instance = await stage().serve({ threads: [thread], version: '5.0', loggedIn: true });
    const page = await stage().read(instance);
    await readerHasStarted(page);
    await open(page, '802');
    await page.waitFor(PAGE);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('.throughline-article-reader-title')?.focus(),
    );
    articles.clearLog();
    const address = await page.evaluate(() => location.href);
    for (const key of ['ArrowDown', 'j', 'k', 'o', 'Enter']) await page.press(key);
    expect(await page.evaluate(() => location.href)).toBe(address);
    const before = '.throughline-article-reader[data-before]';
    await page.evaluate(() => {
      document.activeElement
        ?.closest('.throughline-article-reader')
        ?.setAttribute('data-before', '');
      dispatchEvent(new Event('focus'));
    });
    await expect.poll(() => page.count(before)).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className))
      .toBe('throughline-article-reader-title');
    await page.waitFor(PAGE);
    expect(articles.log).toEqual([]);
  });

  test('opens at the passage of its link; Escape closes it, and the focus returns', async () => {
    await stage().browser.allowSite('*://*.longread.example/*');
    const passage = longArticle(10_000).sentences.at(-20) ?? '';
    const at = `${ARTICLES.long}#:~:text=${encodeURIComponent(passage).replaceAll('-', '%2D')}`;
    const thread = threadOf([
      invented('801', 'Ada', null, 'What is to be read here?'),
      invented('802', 'Ben', '801', `All of ${link(at)}`),
    ]);
    const instance = await stage().serve({ threads: [thread] });
    const page = await stage().read(instance);
    await open(page, '802');
    await page.waitFor(PAGE);
    await expect
      .poll(() =>
        page.evaluate(
          (words) =>
            [...document.querySelectorAll('.throughline-article-reader-body p')].some(
              (paragraph) => {
                const { top, bottom } = paragraph.getBoundingClientRect();
                return paragraph.textContent.includes(words) && top < innerHeight && bottom > 0;
              },
            ),
          passage,
        ),
      )
      .toBe(true);
    await page.press('Escape');
    await page.waitFor(PANEL, 'absent');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Read here');
  });
});
