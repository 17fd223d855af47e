/**
 * Issue 18.4: popup, options and welcome page as who has no mouse goes through them, and as who listens finds their
 * parts. Nothing that can be pressed is passed by.
 */
import { expect, test } from '@playwright/test';
import type { PopupUnderTest, SurfaceUnderTest } from '../drivers/browser-under-test.ts';
import { message } from '../unit/messages.ts';
import type { Look } from './focus-look.ts';
import { CHIP } from './folded-page.ts';
import { heardIn, outline, wrongIn } from './heard-outline.ts';
import { inEachBrowser } from './reader-test.ts';
import { store } from './stored-settings.ts';
import { faultsOf, walk } from './tab-walk.ts';

const STORED = {
  version: 1,
  everywhere: { mentionFolding: true },
  sites: { 'away.example': { isOn: true, answerLine: 'never' } },
};

const [JONAS, ADA, TOMAS] = [
  message('labelDemoJonas'),
  message('labelDemoAda'),
  message('labelDemoTomas'),
];
const ARTICLE = message('labelDemoArticle');

/** Roles by which one goes about in a page without reading all of it. */
const PARTS = /^(?:main|navigation|search|region|heading|dialog|group)$/;

/** Once around: a popup begins anew where it ends, a page leads out. */
async function around(surface: SurfaceUnderTest): Promise<Look[]> {
  let first: string | undefined;
  const looks = await walk(surface, ({ said }) => {
    const isAround = said === first;
    first ??= said;
    return isAround;
  });
  return looks.length > 1 && looks.at(-1)?.said === first ? looks.slice(0, -1) : looks;
}

/** Goes through it, and finds nothing wrong and nothing left out. */
async function expectWalk(surface: SurfaceUnderTest): Promise<string[]> {
  const looks = await around(surface);
  expect(faultsOf(looks)).toEqual([]);
  expect(looks.length).toBe(await surface.evaluate(countStops));
  return looks.map(({ said }) => said);
}

/** Runs in the page: opens what is folded. */
function openAll(): void {
  const folded = ':is(h2, legend) > button[aria-expanded="false"]';
  for (const button of document.querySelectorAll<HTMLElement>(folded)) button.click();
  for (const details of document.querySelectorAll('details')) details.open = true;
}

/** Runs in the page: how many stops there are to be. Of some radios one is, the chosen. */
function countStops(): number {
  const stops = 'a[href], button, input, select, textarea, summary';
  return [...document.querySelectorAll(stops)].filter(
    (one) =>
      !one.matches(':disabled, [tabindex="-1"], [type="radio"]:not(:checked)') &&
      one.checkVisibility(),
  ).length;
}

/** The parts that a surface is made of, in Chromium, and that all in it has a name, told once. */
async function partsOf(surface: SurfaceUnderTest): Promise<string[]> {
  const heard = await heardIn(surface, { of: 'html' });
  expect(wrongIn(heard.slice(1))).toEqual([]);
  const parts = heard.filter(({ role, name }) => PARTS.test(role) && (name || role !== 'group'));
  return outline(parts.map((part) => ({ ...part, depth: 0, description: '' })));
}

const heading = (text: string, level: number) => `heading “${text}”, ${level}`;
/** A part that is named by its heading, and has a place in the list of both. */
const section = (key: string) => [`region “${message(key)}”`, heading(message(key), 2)];

const GROUPS = [
  ...['headingMentions', 'headingAnswers', 'headingQuotations', 'headingArticles'],
  ...['headingPage', 'headingThreadKeys', 'headingAdvanced'],
];
const PARTS_OF_HEALTH = ['headingHealthProblems', 'headingVersions', 'headingReport'];

inEachBrowser(
  'our pages by keyboard',
  (stage, name) => {
    const isHeard = name === 'chromium';
    /** In Firefox's popup the first Tab only enters the document. */
    const enter = (popup: PopupUnderTest) => (isHeard ? undefined : popup.press('Tab'));

    test('the welcome page', async () => {
      const page = await stage().openOurs('welcome.html');
      await page.waitFor(`.demo ${CHIP}`);
      const people = (count: number) => `button ${message('foldedPeople_other', `${count}`)}`;
      const above = (count: number) =>
        message(`answerAbove_${count === 1 ? 'one' : 'other'}`, `${count}`);
      const answering = (to: string, count: number) => [
        `button ${message('answerWithPlace', [message('answerInReplyTo', to), above(count)])}, collapsed`,
        people(3),
      ];
      const branchOf = (head: string) =>
        `button ${message('orderFold', [head, message('barPosts_other', '2')])}, expanded`;
      expect(await expectWalk(page)).toEqual([
        `textbox ${message('labelInstance')}`,
        `button ${message('actionStart')}`,
        `button ${message('actionStartEverywhere')}`,
        `button ${message('headingPrivacy')}`,
        `button ${message('actionSettings')}`,
        `radio ${message('choiceDemoAfter')}, checked`,
        people(4),
        ...answering(JONAS, 1),
        ...answering(ADA, 1),
        ...answering(JONAS, 3),
        `radio ${message('choiceDemoBranches')}, checked`,
        people(4),
        branchOf(ADA),
        ...answering(JONAS, 1),
        ...answering(ADA, 1),
        branchOf(TOMAS),
        ...answering(JONAS, 3),
        people(4),
        'link crumb.example/night',
        `link crumb.example ${ARTICLE}`,
        `button ${message('articleReadOf', ARTICLE)}, collapsed`,
        `button ${message('foldedPeople_one', '1')}`,
        `link ${ARTICLE}`,
        `button ${message('markLinkedBy', ADA)}, ${message('answerAbove_one', '1')}`,
        `button ${message('articleReadPassageOf', ARTICLE)}, collapsed`,
      ]);
      if (!isHeard) return;
      expect(await partsOf(page)).toEqual([
        'main',
        heading(message('headingWelcome'), 1),
        `group “${message('labelDemo')}”`,
        `region “${message('headingDemoBranches')}”`,
        heading(message('headingDemoBranches'), 2),
        `group “${message('labelThreadOrder')}”`,
        `region “${message('headingDemoArticle')}”`,
        heading(message('headingDemoArticle'), 2),
      ]);
    });

    test('the options page, with all of it open', async () => {
      await store(stage().browser, STORED);
      const page = await stage().openOurs('options.html');
      await page.waitFor('.sites summary');
      await page.evaluate(openAll);
      await page.waitFor('#data button');
      const stops = await expectWalk(page);
      expect(stops[0]).toBe(`searchbox ${message('labelSearch')}`);
      expect(stops.at(-1)).toBe(`link ${message('labelLicences')}`);
      if (!isHeard) return;
      const settings = GROUPS.map((key) => `group “${message(key)}”`);
      expect(await partsOf(page)).toEqual([
        'main',
        heading(message('headingSettings'), 1),
        'search',
        ...section('headingSites'),
        ...settings,
        ...section('headingEverywhere'),
        ...settings,
        ...['headingKeyboard', 'headingSync', 'headingFile', 'headingAllowed'].flatMap(section),
        ...section('headingStored'),
        ...['headingKept', 'headingThreads', 'headingData'].map((key) => heading(message(key), 3)),
        ...section('headingHealth'),
        ...PARTS_OF_HEALTH.map((key) => heading(message(key), 3)),
      ]);
    });

    test('the popup, off and on', async () => {
      const { browser, serve, open, read, turnOff } = stage();
      await turnOff();
      const instance = await serve();
      const host = new URL(instance.origin).host;
      const page = await open(instance.threadUrl(instance.threads[0]?.focused ?? ''));
      const off = await browser.clickToolbarButton(page);
      await off.waitFor('button.main');
      await enter(off);
      expect(await expectWalk(off)).toEqual([
        `button ${message('popupTurnOn', host)}`,
        `button ${message('actionStartEverywhere')}`,
        `button ${message('actionSettings')}`,
      ]);
      if (isHeard) expect(await partsOf(off)).toEqual(['main', heading(host, 1)]);
      await off.close();

      const thread = await read(instance);
      await thread.waitFor('.throughline-thread-bar');
      const on = await browser.clickToolbarButton(thread);
      await on.waitFor('.counts li');
      await on.evaluate(openAll);
      await enter(on);
      const stops = await expectWalk(on);
      expect(stops[0]).toBe(`button ${message('popupTurnOff', host)}`);
      expect(stops.at(-1)).toBe(`button ${message('actionSettings')}`);
      if (!isHeard) return;
      const parts = ['headingOnThisSite', 'headingOnThisPage'];
      expect(await partsOf(on)).toEqual(['main', heading(host, 1), ...parts.flatMap(section)]);
      await on.close();
    });
  },
  { isLongInFirefox: true },
);
