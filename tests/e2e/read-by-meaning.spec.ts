import { expect, test } from '@playwright/test';
import { LEAST_SHARE } from '../../utils/mastodon/page/meaning/limits.ts';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import type { Version } from '../instance/server.ts';
import { LINE, PANEL } from './answers-on-page.ts';
import { CHIP, OURS, readerHasStarted } from './folded-page.ts';
import { inEachBrowser, LONG, SITE, type Stage } from './reader-test.ts';

const CHAIN_OF_SIX = '116221309268868039';
/** Something of each feature that has anything to say in this thread. */
const FEATURES = {
  names: `[data-kind="end"] > ${LINE}`,
  rows: `[data-kind="row"] > ${LINE}`,
  counts: CHIP,
  cards: '.throughline-article-cards-card',
  articles: '.throughline-article-marks',
  quoted: '.throughline-quoted-marks',
  warned: '.throughline-wordless-post',
  bar: '.throughline-thread-bar',
} as const;
type FeatureName = keyof typeof FEATURES;

const ALL = Object.keys(FEATURES) as readonly FeatureName[];
const BY_MEANING: readonly FeatureName[] = ALL.filter((name) => !['warned', 'bar'].includes(name));

/** What is there with every class renamed: the adapter of 5.0 goes by elements and attributes. */
const THERE: Readonly<Record<Version, readonly FeatureName[]>> = {
  '4.3': BY_MEANING,
  '4.4': BY_MEANING,
  '4.5': BY_MEANING,
  '4.6': BY_MEANING,
  '4.7': BY_MEANING,
  glitch: BY_MEANING,
  '5.0': ALL,
};
/** What differs most in how posts are made; the others are asked by `npm run test:long`. */
const OFTEN: readonly Version[] = ['4.3', '4.6', '5.0', 'glitch'];

async function featuresOn(page: PageUnderTest): Promise<FeatureName[]> {
  const counts = await Promise.all(ALL.map((name) => page.count(FEATURES[name])));
  return ALL.filter((_name, index) => (counts[index] ?? 0) > 0);
}

/** Gives every class of the page another name, as soon as it is there: as after a rename that nobody foresaw. */
async function renameClasses(page: PageUnderTest): Promise<void> {
  await page.puppeteer.evaluateOnNewDocument(() => {
    const other = (name: string) => {
      let hash = 7;
      for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) | 0;
      return name.startsWith('throughline') || name.startsWith('x-')
        ? name
        : `x-${(hash >>> 0).toString(36)}`;
    };
    const rename = (element: Element) => {
      const value = element.getAttribute('class');
      if (!value || element.hasAttribute('data-throughline')) return;
      const renamed = value.split(/\s+/).map(other).join(' ');
      if (renamed !== value) element.setAttribute('class', renamed);
    };
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        if (type === 'attributes' && target instanceof Element) rename(target);
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          rename(node);
          for (const element of node.querySelectorAll('[class]')) rename(element);
        }
      }
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['class'] });
  });
}

async function readRenamed(stage: Stage, version: Version): Promise<PageUnderTest> {
  const instance = await stage.serve({ version, loggedIn: true });
  const granted = await stage.browser.grantedOrigins();
  if (!granted.includes(SITE)) await stage.browser.allowSite(SITE);
  const page = await stage.open(instance.origin);
  await renameClasses(page);
  await page.goto(instance.threadUrl(instance.threads[0]?.focused ?? ''));
  await readerHasStarted(page);
  return page;
}

const idIn = (said: string) => said.split(' ', 1)[0] ?? '';
const postWith = (id: string) => `[data-id="${id}"]`;

inEachBrowser('a page that nobody has seen', (stage, name) => {
  for (const version of Object.keys(THERE) as Version[]) {
    const isOften = name === 'chromium' ? OFTEN.includes(version) : version === '4.6';
    test(`${version} with every class renamed: what of us is there`, {
      tag: isOften ? [] : LONG,
    }, async () => {
      const page = await readRenamed(stage(), version);
      expect(await page.count('[class*="status"]:not([data-throughline])')).toBe(0);
      await page.waitFor(`${postWith(CHAIN_OF_SIX)} ${CHIP}`);
      await expect.poll(() => featuresOn(page)).toEqual(THERE[version]);
      // Cards, rows and chips stand at most of the posts, not at a few that happen to be found.
      await expect.poll(() => page.count(CHIP)).toBeGreaterThan(20);
      expect(await page.count(LINE)).toBeGreaterThan(20);
      await page.evaluate(
        (selector) => document.querySelector<HTMLElement>(selector)?.click(),
        `${postWith(CHAIN_OF_SIX)} ${LINE}`,
      );
      await page.waitFor(`${postWith(CHAIN_OF_SIX)} ${PANEL}`);
      expect(page.consoleErrors()).toEqual([]);
    });
  }

  test('says whom each post answers as on the page that is known', async () => {
    const instance = await stage().serve({ version: '4.6', loggedIn: true });
    const page = await stage().read(instance);
    await page.waitFor(LINE);
    const names = (tab: PageUnderTest) =>
      tab.evaluate((line) => {
        const said = [...document.querySelectorAll(line)].flatMap((button) => {
          const id = button.closest('[data-id]')?.getAttribute('data-id');
          const heard = button.querySelector('.throughline-answer-line-heard')?.textContent;
          // By meaning no distance is told: a post may be missed.
          const isName = heard?.startsWith('In reply to');
          return id && isName ? [`${id} ${heard?.replace(/, \d+ (?:above|below)$/, '')}`] : [];
        });
        return said.toSorted();
      }, LINE);
    await expect.poll(async () => (await names(page)).length).toBeGreaterThan(20);
    const onKnown = await names(page);
    const renamed = await readRenamed(stage(), '4.6');
    await expect.poll(async () => (await names(renamed)).length).toBeGreaterThan(20);
    const onRenamed = new Set(await names(renamed));
    const heard = await renamed.evaluate(
      () => document.querySelector('.throughline-answer-line-heard')?.textContent,
    );
    expect(heard).not.toMatch(/\d/);
    const right = onKnown.filter((said) => onRenamed.has(said));
    // One may be missed: behind a closed warning, say, whose place cannot be proved.
    expect(right.length).toBeGreaterThanOrEqual(onKnown.length * LEAST_SHARE);
    // None is wrong: where no line of the page's tells that two posts are joined, a name stands more often.
    const known = new Map(onKnown.map((said) => [idIn(said), said]));
    const wrong = [...onRenamed].filter((said) => (known.get(idIn(said)) ?? said) !== said);
    expect(wrong).toEqual([]);
  });

  test('in the app another thread is read, and off, nothing of ours is left', async () => {
    const page = await readRenamed(stage(), '4.6');
    await page.waitFor(`${postWith(CHAIN_OF_SIX)} ${CHIP}`);
    await page.evaluate(
      (selector) => document.querySelector<HTMLElement>(selector)?.click(),
      `${postWith(CHAIN_OF_SIX)} a:has(> time)`,
    );
    await expect.poll(() => page.evaluate(() => location.pathname)).toContain(CHAIN_OF_SIX);
    await page.waitFor(CHIP);
    await stage().turnOff();
    await page.waitFor(OURS, 'absent');
  });
});
