/**
 * Issue 18: every request of every context, through everything that can be done: to the instance, and after a
 * click on "Read here" to the article's site. PRIVACY.md says so; this holds it.
 */
import { expect, test } from '@playwright/test';
import { ARTICLES } from '../articles/server.ts';
import type { PageUnderTest, RequestWatch } from '../drivers/browser-under-test.ts';
import type { Instance } from '../instance/server.ts';
import { PANEL as ANSWER, LINE } from './answers-on-page.ts';
import { LEDGER, link, openFirst, PAGE, READ } from './articles-in-thread.ts';
import { choose as choosePeople, standingOut } from './chosen-people.ts';
import { CHIP, chipOf, post, readerHasStarted } from './folded-page.ts';
import { arriving, HEDGE } from './hedge-thread.ts';
import { invented, mentioning, threadOf } from './invented-thread.ts';
import { focusPost, pressTo } from './keyed-thread.ts';
import { choose, FOLDED, laneOf, OPENER, PANEL, ROW } from './ordered-thread.ts';
import { endVisit } from './past-visits.ts';
import { inEachBrowser, SITE, type Stage } from './reader-test.ts';
import { control } from './settings-on-page.ts';
import { sharedArticles } from './shared-browsers.ts';
import { store } from './stored-settings.ts';
import { tryExamples } from './welcome-examples.ts';

const ELSEWHERE = 'https://reef.example/@gil/116000000000000001';
const POST_LINK = '.throughline-post-links';
const NEW = '.throughline-new-posts';
const FOLDING = control('mentionFolding');
const LEDGER_HOST = new URL(ARTICLES.quietStreet).host;
/** What the browser has open of ours at some time, as Chromium names it. */
const ALL_CONTEXTS = [
  'welcome.html',
  'options.html',
  'popup.html',
  'background.js',
  'offscreen.html',
];

/** What browsers ask their makers by themselves: whether somebody is logged in there, for their settings and updates. */
const OF_THE_BROWSER =
  /^accounts\.google\.com:443$|^update\.googleapis\.com:(?:80|443)$|(?:^|\.)mozilla\.(?:com|net|org):443$/;

/** What the torn thread has besides: mentions, an article with its words, a post of elsewhere. */
const WORDS: Readonly<Record<string, string>> = {
  '304': `${mentioning('Ben')}${mentioning('Ada')}Thorn keeps the goats out.`,
  '307': `Ours took three winters, as did this: ${link(ARTICLES.quietStreet)}`,
  '309': `Leave a gap, as Gil does: ${link(ELSEWHERE)}`,
};
const statuses = HEDGE.statuses ?? [];
const THREADS = [
  threadOf(statuses.map((s) => ({ ...s, content: `<p>${WORDS[s.id] ?? s.content}</p>` }))),
  {
    instance: 'reef.example',
    ...threadOf([
      invented('116000000000000001', 'Gil', null, 'A hedgehog, under the hedge.', {
        url: ELSEWHERE,
      }),
    ]),
  },
];

/** The hosts that were asked so far, with who asked each. */
async function hostsAsked(watch: RequestWatch): Promise<Map<string, Set<string>>> {
  const hosts = new Map<string, Set<string>>();
  for (const { url, from } of await watch.seen()) {
    const { host } = new URL(url);
    hosts.set(host, (hosts.get(host) ?? new Set()).add(from));
  }
  return hosts;
}

/** From the install to the reader on the page, by the welcome page. */
async function begin({ browser, open }: Stage, instance: Instance): Promise<PageUnderTest> {
  const { host } = new URL(instance.origin);
  const page = await open(instance.threadUrl('301'));
  const welcome = await browser.openedExtensionPage('welcome.html');
  await welcome.puppeteer.bringToFront();
  await welcome.waitFor(`.demo ${CHIP}`);
  await tryExamples(welcome);
  await welcome.click('#instance');
  await welcome.puppeteer.keyboard.type(host);
  const ask = () => welcome.click('button.main');
  await browser.answerPrompt('allow', { origins: [SITE], from: welcome, ask });
  await welcome.waitFor('.started-text');
  await welcome.close();
  await page.puppeteer.bringToFront();
  await page.waitFor(OPENER);
  return page;
}

/** All that is there in a thread, but for what fetches an article. */
async function goThroughThread(page: PageUnderTest): Promise<void> {
  await page.hover(post('304'));
  await page.click(chipOf('304'));
  await page.click(LINE);
  await page.waitFor(ANSWER);
  await page.press('Escape');
  await page.waitFor(ANSWER, 'absent');
  await page.hover(LINE);

  await choose(page, 'branches');
  await page.waitFor(ROW);
  await page.click(laneOf('302'));
  await page.waitFor(FOLDED);
  await page.click(FOLDED);
  await page.waitFor(FOLDED, 'absent');
  await choose(page, 'page');

  await choosePeople(page, 'Ben');
  await expect.poll(() => standingOut(page)).not.toBeNull();
  await page.press('Escape');
  await choosePeople(page, 'Ben');
  await focusPost(page, '304');
  await pressTo(page, 'i', '302');

  await page.hover(post('309'));
  await page.waitFor(`${post('309')} ${POST_LINK}`);
  await page.click({ role: 'button', name: /^Show post/ });
  await page.waitFor('.throughline-panel-text');
  await page.press('Escape');

  await page.click(OPENER);
  await page.waitFor(PANEL);
  await page.click('.throughline-thread-bar-plain');
  await page.click('.throughline-thread-bar-not-plain');
  await page.waitFor(OPENER);
}

/** The popup, the settings for everywhere, and a timeline. */
async function goThroughSettings(
  { browser, open, openOurs }: Stage,
  page: PageUnderTest,
): Promise<void> {
  const popup = await browser.clickToolbarButton(page);
  await popup.click(FOLDING);
  await popup.click(FOLDING);
  await popup.close();
  const options = await openOurs('options.html#kept');
  await options.waitFor('#kept');
  await options.waitFor('#threads');
  await options.click(`#everywhere ${FOLDING}`);
  await options.click(`#everywhere ${FOLDING}`);
  const timeline = await open(`${new URL(page.puppeteer.url()).origin}/home`);
  await timeline.waitFor('.status[data-id]');
  await readerHasStarted(timeline);
  await page.puppeteer.bringToFront();
}

inEachBrowser('every request', (stage, name) => {
  test('goes to the instance, whatever is used; after “Read here” to the article’s site, and nowhere else', async () => {
    test.setTimeout(240_000);
    const { browser, open, read, serve, servePlain } = stage();
    const articles = await sharedArticles();
    const watch = await browser.watchRequests();
    try {
      await browser.startOver();
      articles.clearLog();
      const instance = await serve({ threads: THREADS, loggedIn: true });
      const home = new URL(instance.origin).host;
      const visited = await begin(stage(), instance);
      await endVisit(browser, visited, statuses.length);
      await store(browser, { everywhere: { threadKeys: true, timelineAnswers: true } });
      instance.push(arriving('321', 'Joy', '304', 'Goats climb thorn as well.'));
      const page = await read(instance, '301');
      await page.waitFor(NEW);
      await goThroughThread(page);
      await goThroughSettings(stage(), page);

      // Nothing but the click on "Read here" asks another host, the grant of its site included.
      await browser.allowSite(LEDGER);
      await page.puppeteer.bringToFront();
      await page.hover(post('307'));
      await page.waitFor(READ);
      expect([...(await hostsAsked(watch)).keys()]).toEqual([home]);
      expect(articles.log).toEqual([]);

      await openFirst(page);
      await page.waitFor(PAGE);
      const asked = await hostsAsked(watch);
      expect([...asked.keys()].toSorted()).toEqual([home, LEDGER_HOST].toSorted());
      // By the background alone: neither the page nor, as far as Chromium tells them apart, the script in it.
      const by = name === 'firefox' ? 'extension' : 'service_worker background.js';
      expect([...(asked.get(LEDGER_HOST) ?? [])]).toEqual([by]);
      expect(articles.log.map(({ host, path }) => `https://${host}${path}`)).toEqual([
        ARTICLES.quietStreet,
      ]);
      for (const context of name === 'chromium' ? ALL_CONTEXTS : []) {
        expect(watch.contexts().join('\n')).toContain(context);
      }

      // What the proxy refused is what a context has asked before it was listened to.
      expect(articles.refused.filter((target) => !OF_THE_BROWSER.test(target))).toEqual([]);

      // That a request which is none of ours would have been heard.
      const plain = await open((await servePlain()).url);
      await plain.evaluate((url) => void fetch(url).catch(() => {}), 'https://elsewhere.example/');
      const hosts = async () => [...(await hostsAsked(watch)).keys()];
      await expect.poll(hosts).toContain('elsewhere.example');
    } finally {
      await watch.end();
    }
  });
});
