import { expect, test } from '@playwright/test';
import { VERSIONS } from '../../scripts/start/options.ts';
import { longArticle } from '../articles/long-article.ts';
import { ARTICLES, type FaultName, faultUrl } from '../articles/server.ts';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import type { ThreadInput } from '../instance/server.ts';
import { findings } from './axe-findings.ts';
import { OURS, post, readerHasStarted } from './folded-page.ts';
import { invented, threadOf } from './invented-thread.ts';
import { DEMO, inEachBrowser, longInFirefox, type Stage } from './reader-test.ts';
import { sharedArticles } from './shared-browsers.ts';

const READ = 'button[data-throughline-article-reader-key]';
const PANEL = '.throughline-article-reader-panel';
const PAGE = '.throughline-article-reader-page';
const SAID = `${PANEL} [role="status"]`;
const MARKER = '.throughline-article-reader-marker';
const FAULTS = '*://*.faults.example/*';
const NACHHALL = '*://*.nachhall.example/*';
const LEDGER = '*://*.tarnwickledger.example/*';

const link = (url: string) => `<a href="${url}">this</a>`;

/** A thread in which each reply links to something that goes wrong, by its id. */
function threadOfFaults(names: readonly FaultName[]): {
  thread: ThreadInput;
  idOf: (name: FaultName) => string;
} {
  const replies = names.map((name, index) =>
    invented(`${802 + index}`, 'Ben', '801', `Look at ${link(faultUrl(name))}`),
  );
  const thread = threadOf([invented('801', 'Ada', null, 'What is to be read here?'), ...replies]);
  return { thread, idOf: (name) => `${802 + names.indexOf(name)}` };
}

async function readAll(stage: Stage, names: readonly FaultName[]) {
  const { thread, idOf } = threadOfFaults(names);
  const instance = await stage.serve({ threads: [thread] });
  const granted = await stage.browser.grantedOrigins();
  if (!granted.includes(FAULTS)) await stage.browser.allowSite(FAULTS);
  const page = await stage.read(instance);
  await readerHasStarted(page);
  return { page, instance, idOf };
}

async function open(page: PageUnderTest, id: string): Promise<void> {
  // Seen where the pointer is, or the focus.
  await page.hover(post(id));
  await page.click(`${post(id)} ${READ}`);
}

/** Waits until the panel below a post says something. */
async function expectSaid(page: PageUnderTest, id: string, what: RegExp): Promise<void> {
  await expect.poll(() => page.text(`${post(id)} ${SAID}`)).toMatch(what);
}

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
    await page.evaluate((read) => document.querySelector<HTMLElement>(read)?.focus(), READ);
    await page.click(READ);
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
    expect(await page.text(PAGE)).toContain('Motor traffic on the street fell by 71 per cent');
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
    await page.evaluate((read) => document.querySelector<HTMLElement>(read)?.focus(), READ);
    await page.click(READ);
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
    const articles = await sharedArticles();
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
      const { page, idOf } = await readAll(stage(), ['slow']);
      await open(page, idOf('slow'));
      await stage().browser.killBackground();
      await page.waitFor(PAGE);
    });
  }

  test('the grant of an article’s site does not turn the reader on there', async () => {
    await stage().browser.allowSite(FAULTS);
    const page = await stage().open(faultUrl('redirect-to-path'));
    expect(await page.count(OURS)).toBe(0);
    const options = await stage().openOurs('options.html');
    await options.waitFor('#kept');
    expect(await options.text('#sites')).not.toContain('faults.example');
    expect(await options.text('#kept')).toContain('faults.example');
  });

  test('a kept copy opens without its site, and says how old it is', async () => {
    const articles = await sharedArticles();
    const { page, idOf } = await readAll(stage(), ['redirect-to-path']);
    await open(page, idOf('redirect-to-path'));
    await page.waitFor(PAGE);
    await page.press('Escape');
    await page.waitFor(PANEL, 'absent');
    const again = await readAll(stage(), ['redirect-to-path']);
    articles.clearLog();
    await open(again.page, again.idOf('redirect-to-path'));
    await again.page.waitFor(PAGE);
    expect(await again.page.text(PAGE)).toContain('copy made');
    expect(articles.log).toEqual([]);
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
    await page.evaluate((read) => document.querySelector<HTMLElement>(read)?.focus(), READ);
    await page.click(READ);
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
    await page.evaluate((read) => document.querySelector<HTMLElement>(read)?.focus(), READ);
    await page.click(READ);
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
      await page.evaluate((read) => document.querySelector<HTMLElement>(read)?.focus(), READ);
      await page.click(READ);
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

  for (const [theme, scheme] of [
    ['dark', 'dark'],
    ['light', 'light'],
  ] as const) {
    test(`axe finds nothing in an open article: ${theme}`, async () => {
      await stage().browser.allowSite(LEDGER);
      const instance = await stage().serve({ threads: [DEMO.quietStreet], theme, loggedIn: true });
      const page = await stage().read(instance, undefined, { colorScheme: scheme });
      await page.evaluate((read) => document.querySelector<HTMLElement>(read)?.focus(), READ);
      await page.click(READ);
      await page.waitFor(MARKER);
      await page.click(MARKER);
      expect(await findings(page, PANEL)).toEqual([]);
    });
  }

  // Firefox can be told no media by a driver.
  if (name === 'chromium') {
    test('printed while it is open, the article is on the paper and nothing else', async () => {
      await stage().browser.allowSite(LEDGER);
      const instance = await stage().serve({ threads: [DEMO.quietStreet], loggedIn: true });
      const page = await stage().read(instance);
      await page.evaluate((read) => document.querySelector<HTMLElement>(read)?.focus(), READ);
      await page.click(READ);
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

  // The last: the database is another one afterwards.
  test('a database that a newer version has made keeps nothing, and the thread goes on', async () => {
    const articles = await sharedArticles();
    const ours = await stage().openOurs('options.html');
    await ours.evaluate(
      () =>
        new Promise((done) => {
          const deleting = indexedDB.deleteDatabase('throughline');
          deleting.onsuccess = () => {
            const opening = indexedDB.open('throughline', 99);
            opening.onsuccess = () => {
              opening.result.close();
              done(null);
            };
          };
        }),
    );
    articles.clearLog();
    for (const times of [1, 2]) {
      const { page, idOf } = await readAll(stage(), ['redirect-to-path']);
      await open(page, idOf('redirect-to-path'));
      await page.waitFor(PAGE);
      expect(await page.text(PAGE)).not.toContain('copy made');
      // The link, and where it leads.
      expect(articles.log).toHaveLength(2 * times);
    }
    const again = await stage().openOurs('options.html');
    await expect.poll(() => again.text('#kept')).toContain('could not be read');
  });
});
