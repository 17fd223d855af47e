/**
 * Issue 4: axe finds nothing on popup, options and welcome page, in each of their states, in light, dark
 * and forced colours, at 200 % and from right to left; and nothing is cut off sideways.
 */
import { expect, test } from '@playwright/test';
import type {
  BrowserUnderTest,
  PageUnderTest,
  PopupUnderTest,
  SurfaceUnderTest,
} from '../drivers/browser-under-test.ts';
import { findings } from './axe-findings.ts';
import { CHIP, expectFolded } from './folded-page.ts';
import { inEachBrowser, longInFirefox } from './reader-test.ts';
import { row } from './settings-on-page.ts';
import { store } from './stored-settings.ts';
import { tryExamples } from './welcome-examples.ts';

const CHAIN_OF_SIX = '116221309268868039';
const SCHEMES = ['light', 'dark'] as const;
/** A window of 1280 pixels whose page is drawn at twice the size. */
const ZOOMED = { width: 640, height: 400, deviceScaleFactor: 2 };
const USUAL = { width: 1280, height: 800 };
/** Some of everything: sites that differ, one without its grant, and a value that cannot be used. */
const STORED = {
  version: 1,
  everywhere: { mentionFolding: true, quoteWords: 'many' },
  sites: { 'away.example': { isOn: true, answerLine: 'never' }, 'off.example': { isOn: false } },
};

async function expectNothing(
  surface: SurfaceUnderTest,
  condition: string,
  without: readonly string[] = [],
): Promise<void> {
  expect.soft(await findings(surface, 'html', without), condition).toEqual([]);
  const tooWide = await surface.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect.soft(tooWide, `${condition}: cut off sideways`).toBeLessThanOrEqual(0);
}

/** Arabic is asked for by itself (texts-fit.spec.ts), in one state; this is what its `dir` does in each. */
async function expectNothingFromRight(surface: SurfaceUnderTest): Promise<void> {
  const turn = (direction: string) =>
    surface.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, direction);
  await turn('rtl');
  await expectNothing(surface, 'right to left');
  await turn('ltr');
}

async function expectNothingInForcedColors(
  browser: BrowserUnderTest,
  surface: SurfaceUnderTest,
): Promise<void> {
  await browser.forceColors(surface, true);
  try {
    await expect
      .poll(() => surface.evaluate(() => matchMedia('(forced-colors: active)').matches))
      .toBe(true);
    // axe reads the words' colour from `-webkit-text-fill-color`, which browsers tell as it was before
    // it was forced; both colours are the reader's own now. That they are is looked at instead.
    await expectNothing(surface, 'forced colours', ['color-contrast']);
    expect.soft(await surface.evaluate(colorsNotForced), 'not in forced colours').toEqual([]);
  } finally {
    await browser.forceColors(surface, false);
  }
}

/** A page of ours as it stands now, in all conditions. */
async function expectNothingOn(browser: BrowserUnderTest, page: PageUnderTest): Promise<void> {
  for (const scheme of SCHEMES) {
    await page.setColorScheme(scheme);
    await expect
      .poll(() =>
        page.evaluate((name) => matchMedia(`(prefers-color-scheme: ${name})`).matches, scheme),
      )
      .toBe(true);
    await expectNothing(page, scheme);
  }
  await page.setViewport(ZOOMED);
  await expectNothing(page, '200 %');
  await expectNothingFromRight(page);
  await page.setViewport(USUAL);
  await expectNothingInForcedColors(browser, page);
}

/** The popup as it stands now. Its size is its own, so that it is its content that grows. */
async function expectNothingInPopup(
  browser: BrowserUnderTest,
  popup: PopupUnderTest,
): Promise<void> {
  await expectNothing(popup, 'as it is');
  await expectNothingFromRight(popup);
  await expectNothingInForcedColors(browser, popup);
  const zoom = (factor: string) =>
    popup.evaluate((value) => {
      document.documentElement.style.zoom = value;
    }, factor);
  await zoom('2');
  await expectNothing(popup, '200 %');
  await zoom('1');
}

inEachBrowser('axe finds nothing', (stage, name) => {
  for (const colorScheme of SCHEMES) {
    test(`in the popup, off and on with every setting shown: ${colorScheme}`, {
      tag: longInFirefox(name),
    }, async () => {
      const { browser, serve, open, read, turnOff } = stage();
      await turnOff();
      await store(browser, { version: 1, everywhere: { threadBar: false } });
      const instance = await serve();
      const url = instance.threadUrl(instance.threads[0]?.focused ?? '');
      const page = await open(url, { colorScheme });
      const off = await browser.clickToolbarButton(page, { colorScheme });
      await off.waitFor('button.main');
      await expectNothingInPopup(browser, off);
      await off.close();
      const thread = await read(instance, undefined, { colorScheme });
      await expectFolded(thread, CHAIN_OF_SIX);
      const on = await browser.clickToolbarButton(thread, { colorScheme });
      await on.click('section details summary');
      await on.waitFor(row('postLinks'));
      await on.waitFor('.counts li');
      await expectNothingInPopup(browser, on);
      await on.close();
    });
  }

  test('on the options page, with a site opened and what cannot be used', async () => {
    const { browser, openOurs } = stage();
    await store(browser, STORED);
    const page = await openOurs('options.html');
    await page.click('.sites summary');
    await page.waitFor('.site-actions');
    await page.waitFor('#problems');
    await expectNothing(page, 'as it is');
    for (const name of ['Keys', 'What is kept', 'What your browser allows', 'Health']) {
      await page.click({ role: 'button', name });
    }
    await expectNothingOn(browser, page);
  });

  test('on the options page while it asks: before a site is removed, before all is cleared', async () => {
    const { browser, openOurs } = stage();
    await store(browser, STORED);
    const page = await openOurs('options.html#data');
    await page.click('.sites summary');
    await page.click({ role: 'button', name: 'Remove site' });
    await page.waitFor('dialog[open]');
    await expectNothingOn(browser, page);
    await page.press('Escape');
    await page.waitFor('dialog', 'absent');
    await page.click('#data button.quiet');
    await page.waitFor('dialog[open]');
    await expectNothing(page, 'clearing');
  });

  test('on the welcome page, at first, and with its examples in use and something wrong with the address', async () => {
    const { browser, openOurs } = stage();
    const page = await openOurs('welcome.html');
    await page.waitFor(`.demo ${CHIP}`);
    await page.click('.privacy summary');
    await expectNothingOn(browser, page);
    await tryExamples(page);
    await page.click('button.main');
    await page.waitFor('#start-message[data-kind=wrong]');
    await expectNothingOn(browser, page);
  });
});

/** Runs in the page: the texts that keep a colour of ours, by their element. */
function colorsNotForced(): string[] {
  const probe = document.createElement('div');
  document.body.append(probe);
  const names = ['CanvasText', 'ButtonText', 'FieldText', 'LinkText', 'HighlightText', 'GrayText'];
  const forced = names.map((name) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  const texts = [...document.body.querySelectorAll('*')].filter(
    (element) => element.checkVisibility() && element.textContent?.trim(),
  );
  return texts
    .filter((element) => !forced.includes(getComputedStyle(element).color))
    .map((element) => `${element.localName}.${element.className}`);
}
