/**
 * Issue 18.4: a thread as who has no mouse goes through it. At every stop the focus is in view and not covered
 * (WCAG 2.4.11), is seen (2.4.7), and has a name and a role (4.1.2); the way is the order of reading (2.4.3), and
 * leads out again (2.1.2). What is expected reads as the way does: `905: …` stands in the post of that id.
 */
import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { listedPost } from '../drivers/page-parts.ts';
import { message } from '../unit/messages.ts';
import { MARKER, PAGE, PANEL, READ } from './articles-in-thread.ts';
import { PANEL as BAR_PANEL, OPENER, tagOf } from './ordered-thread.ts';
import { DEMO, inEachBrowser, LONG, longInFirefox } from './reader-test.ts';
import { at, expectFocus, faultsOf, oursOf, outOf, walk, walkBack } from './tab-walk.ts';
import {
  BY,
  inReplyTo,
  LONG_READ,
  NAMES,
  REPORT,
  REPORT_TITLE,
  readWalked,
  toPeople,
} from './walked-thread.ts';

const VERSIONS = ['4.3', '4.6', 'glitch', '5.0'] as const;

const TITLE = `button ${NAMES.title}`;
const THREAD = `button ${NAMES.thread}`;
const READ_REPORT = `button ${NAMES.readReport}`;
const READ_LONG = `button ${NAMES.readLong}`;
const EVAS_ROW = `${BY.eva}: button ${inReplyTo('Ben', 3)}`;
const FLOS_COUNT = `${BY.flo}: button ${toPeople(2)}`;

const FIRST = `bar: ${TITLE}`;
const LAST = `${BY.dan}: ${READ_LONG}, collapsed`;
/** The whole thread. */
const WAY = [
  FIRST,
  `bar: link ${REPORT}`,
  `bar: ${THREAD}, collapsed`,
  `${BY.ada}: ${READ_REPORT}, collapsed`,
  `${BY.ben}: button ${toPeople(1)}`,
  `${BY.cleo}: button ${inReplyTo('Ben', 1)}, collapsed`,
  `${BY.cleo}: button ${toPeople(1)}`,
  `${BY.flo}: button ${inReplyTo('Cleo', 1)}, collapsed`,
  FLOS_COUNT,
  `${EVAS_ROW}, collapsed`,
  `${BY.eva}: button ${toPeople(1)}`,
  `${BY.dan}: button ${inReplyTo('Ada', 5)}, collapsed`,
  `${BY.dan}: link ${REPORT} Tarnwick Ledger`,
  `${BY.dan}: button ${NAMES.alsoByAda}`,
  `${BY.dan}: link ${LONG_READ}`,
  `${BY.dan}: ${READ_REPORT}, collapsed`,
  LAST,
];

/** Goes to where a walk comes to as well. */
async function stand(page: PageUnderTest, selector: string, said: string): Promise<void> {
  await page.evaluate((one) => document.querySelector<HTMLElement>(one)?.focus(), selector);
  await expectFocus(page, said);
}

inEachBrowser('by keyboard', (stage, name) => {
  for (const version of VERSIONS) {
    const tag = tagOf(name, version);

    test(`${version}: through a thread from its end, and out of it`, { tag }, async () => {
      const page = await readWalked(stage(), { version });
      await page.press('Tab');
      await stand(page, `${listedPost(BY.dan)} ${READ}:last-of-type`, LAST);
      // First from below: only so the bar could cover what is gone to.
      const back = await walkBack(page, at(FIRST));
      expect([LAST, ...oursOf(back)].toReversed()).toEqual(WAY);
      const out = await walk(page);
      expect([FIRST, ...oursOf(out)]).toEqual(WAY);
      expect(faultsOf([...back, ...out])).toEqual([]);
    });

    test(`${version}: into what opens, and back to where it was opened`, { tag }, async () => {
      const page = await readWalked(stage(), { version });
      // From now on the focus is seen.
      await page.press('Tab');
      await throughRow(page);
      await throughCount(page);
      await throughArticle(page);
      await throughBar(page);
    });
  }

  test('what is wrong on the way is found', { tag: longInFirefox(name) }, async () => {
    const page = await readWalked(stage());
    await page.evaluate(spoil);
    const looks = await walk(page, outOf('bar'));
    expect(faultsOf(looks.filter(({ isOurs }) => isOurs))).toEqual([
      'bar: button has no name',
      `bar: link ${REPORT} does not show the focus`,
      `bar: ${THREAD}, collapsed is covered by spoiling`,
      `${BY.ada}: ${READ_REPORT}, collapsed is faint`,
    ]);
  });

  const demos: [keyof typeof DEMO, string[]][] = [
    ['breadOven', longInFirefox(name)],
    ['repairCafe', [LONG]],
  ];
  for (const [thread, tag] of demos) {
    test(`nothing is wrong at any stop of ${thread}`, { tag }, async () => {
      const page = await stage().read(await stage().serve({ threads: [DEMO[thread]] }));
      await page.waitFor(OPENER);
      const looks = await walk(page);
      expect(oursOf(looks).length).toBeGreaterThan(20);
      expect(faultsOf(looks)).toEqual([]);
    });
  }
});

/** A7: a row opens, leads into what is answered, and has the focus again. */
async function throughRow(page: PageUnderTest): Promise<void> {
  await stand(page, `${listedPost(BY.eva)} .throughline-answer-line`, `${EVAS_ROW}, collapsed`);
  await page.press('Enter');
  await expectFocus(page, `${EVAS_ROW}, expanded`);
  const onward = await walk(page, outOf(BY.eva));
  expect(oursOf(onward)).toEqual([
    `${BY.eva}: button ${toPeople(1)}`,
    `${BY.eva}: button ${message('answerGoTo')}`,
    `${BY.eva}: button ${message('answerWhatItAnswers', 'Ada')}`,
    `${BY.eva}: button ${message('peopleOnly', 'Ben and Eva')}`,
    `${BY.dan}: button ${inReplyTo('Ada', 5)}, collapsed`,
  ]);
  const back = await walkBack(page, at(`${BY.eva}: button ${message('answerGoTo')}`));
  expect(faultsOf([...onward, ...back])).toEqual([]);
  await page.press('Escape');
  await expectFocus(page, `${EVAS_ROW}, collapsed`);
}

/** M4: a count unfolds to people that the focus comes to, and folds again. */
async function throughCount(page: PageUnderTest): Promise<void> {
  await stand(page, `${listedPost(BY.flo)} .throughline-mention-folding-chip`, FLOS_COUNT);
  const people = () =>
    walk(page, outOf(BY.flo)).then((looks) => {
      expect(faultsOf(looks)).toEqual([]);
      return looks.flatMap(({ said }) => /link @.*/.exec(said)?.[0] ?? []);
    });
  await page.press('Enter');
  expect(await people()).toEqual(['link @cleo', 'link @ben', 'link @ada']);
  await walkBack(page, at(FLOS_COUNT));
  await page.press('Enter');
  expect(await people()).toEqual([]);
}

/** L5: an article has the focus, leads through, and gives it back. */
async function throughArticle(page: PageUnderTest): Promise<void> {
  const closed = `${BY.ada}: ${READ_REPORT}, collapsed`;
  await stand(page, READ, closed);
  await page.press('Enter');
  await page.waitFor(PAGE);
  await page.waitFor(MARKER);
  await expectFocus(page, `${BY.ada}: heading ${REPORT_TITLE}`);
  const onward = await walk(page, outOf(BY.ada));
  const close = `button ${message('articleClose')}`;
  const kept = oursOf(onward).filter((said) => said.endsWith(message('articleGetAgain')));
  expect(oursOf(onward)).toEqual(
    [
      `link ${message('articleOpenPage')}`,
      `button ${message('articlePictures_other', '2')}`,
      ...kept.map((said) => said.replace(`${BY.ada}: `, '')),
      `button ${message('articlePrint')}`,
      close,
      `button ${NAMES.quotedByFlo}, collapsed`,
      `group ${message('labelArticleWide')}`,
      'link The whole report is on the town’s open data pages',
      close,
    ]
      .map((said) => `${BY.ada}: ${said}`)
      .concat(`${BY.ben}: button ${toPeople(1)}`),
  );
  const back = await walkBack(page, at(`${BY.ada}: group ${message('labelArticleWide')}`));
  expect(faultsOf([...onward, ...back])).toEqual([]);
  await page.press('Escape');
  await page.waitFor(PANEL, 'absent');
  await expectFocus(page, closed);
}

/** T1: what "Thread" opens closes behind who goes on, and by Escape. */
async function throughBar(page: PageUnderTest): Promise<void> {
  await stand(page, OPENER, `bar: ${THREAD}, collapsed`);
  await page.press('Enter');
  await page.waitFor(BAR_PANEL);
  await expectFocus(page, `bar: ${THREAD}, expanded`);
  const onward = await walk(page, outOf('bar'));
  expect(faultsOf(onward)).toEqual([]);
  const people = ['Ada', 'Ben', 'Cleo', 'Flo', 'Eva', 'Dan'];
  const posts = message('barPosts_one', '1');
  expect(oursOf(onward)).toEqual(
    [
      `button ${message('newToldDone')}`,
      `radio ${message('choiceThreadOrderPage')}, checked`,
      ...people.map((who) => `button ${message('peopleToggle', [who, posts])}, not pressed`),
      `link ${REPORT}`,
      ...['Ada', 'Dan', 'Flo'].map((who) => `button ${who}`),
      READ_REPORT,
      `link ${LONG_READ}`,
      'button Dan',
      READ_LONG,
      `button ${message('actionShowKeys')}`,
      `button ${message('barPlain')}`,
    ]
      .map((said) => `bar: ${said}`)
      .concat(`${BY.ada}: ${READ_REPORT}, collapsed`),
  );
  await page.waitFor(BAR_PANEL, 'absent');
  await walkBack(page, at(`bar: ${THREAD}, collapsed`));
  await page.press('Enter');
  await page.waitFor(BAR_PANEL);
  await page.press('Tab');
  await page.press('Escape');
  await page.waitFor(BAR_PANEL, 'absent');
  await expectFocus(page, `bar: ${THREAD}, collapsed`);
}

/** Runs in the page: one fault at each of the first stops. */
function spoil(): void {
  const [title, link, opener] = document.querySelectorAll<HTMLElement>(
    '.throughline-thread-bar :is(a, button)',
  );
  if (title) {
    title.ariaLabel = '';
    title.textContent = '';
  }
  link?.style.setProperty('outline', 'none');
  const { top = 0, left = 0 } = opener?.getBoundingClientRect() ?? {};
  const cover = document.createElement('div');
  cover.className = 'spoiling';
  cover.style.cssText = `position: fixed; z-index: 99; top: ${top}px; left: ${left}px; width: 20px; height: 40px`;
  document.body.append(cover);
  document
    .querySelector<HTMLElement>('.throughline-article-reader')
    ?.style.setProperty('opacity', '0.5');
}
