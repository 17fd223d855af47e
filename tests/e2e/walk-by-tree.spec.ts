/**
 * Issue 18.4: a thread as who listens to it meets it, in Chromium's accessibility tree. What is expected reads as it
 * is told: role, “name”, states (description); what stands further in is part of it.
 */
import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { listedPost, WORDS } from '../drivers/page-parts.ts';
import { message } from '../unit/messages.ts';
import { MARKER, openFirst, PAGE } from './articles-in-thread.ts';
import { heardIn, outline, wrongIn } from './heard-outline.ts';
import { PANEL as BAR_PANEL, OPENER, tagOf } from './ordered-thread.ts';
import { inEachBrowser } from './reader-test.ts';
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

/** So high that all of an article is laid out: without a screen reader, Chromium tells nothing of what is not. */
const HIGH = { width: 1280, height: 4_000 };
const BAR = '.throughline-thread-bar';

/** What is told of a part of the page: ours, and the words of posts. */
async function told(page: PageUnderTest, of: string): Promise<string[]> {
  const heard = await heardIn(page, { of, only: WORDS });
  // When a post was written is told in the reader's own time.
  return outline(heard).map((line) => line.replace(/, Jan \d.*?”/, '”'));
}

const again = message('articleGetAgain');
const article = `button “${NAMES.readReport}”`;
const longRead = `button “${NAMES.readLong}”`;
const thread = `button “${NAMES.thread}”`;
const posts = message('barPosts_one', '1');

const ROW = [
  `  button “${inReplyTo('Ben', 3)}”, collapsed`,
  `  button “${toPeople(1)}”, collapsed`,
  '  “Ours come in the evening.”',
];
const OPENED_ROW = [
  `  button “${inReplyTo('Ben', 3)}”, expanded, focused`,
  `  button “${toPeople(1)}”, collapsed`,
  `  group “${message('answerPanel', 'Ben')}”`,
  '    “Ben @ben Where do the vans go now?”',
  `    button “${message('answerGoTo')}”`,
  `    button “${message('answerWhatItAnswers', 'Ada')}”`,
  `    button “${message('peopleOnly', 'Ben and Eva')}”`,
  '  “Ours come in the evening.”',
];
const COUNT = [
  `  button “${inReplyTo('Ben', 1)}”, collapsed`,
  `  button “${toPeople(1)}”, collapsed`,
  '  “Round by the mill.”',
];
const OPENED_COUNT = [
  `  button “${inReplyTo('Ben', 1)}”, collapsed`,
  `  button “${toPeople(1)}”, expanded, focused`,
  '  link “@ben”',
  '  link “@ada”',
  '  “Round by the mill.”',
];
const CARDS = [
  `  button “${inReplyTo('Ada', 5)}”, collapsed`,
  '  “Both say more:”',
  '  link “this”',
  '  “and”',
  '  link “this”',
  '  “.”',
  `  link “${REPORT} Tarnwick Ledger”`,
  `  button “${NAMES.alsoByAda}”`,
  `  link “${LONG_READ}”`,
  `  ${article}, collapsed`,
  `  ${longRead}, collapsed`,
];
const ROW_OF_BAR = [`  button “${NAMES.title}”`, `  link “${REPORT}”`];
const OPENED_BAR = [
  `region “${message('barName')}”`,
  ...ROW_OF_BAR,
  `  ${thread}, expanded, focused`,
  `  region “${message('barThread')}”`,
  `    “${message('barCounts', [message('barPosts_other', '6'), message('barPeople_other', '6')])}”`,
  `    heading “${message('newHeading')}”, 2`,
  `    “${message('newTold')}”`,
  `    button “${message('newToldDone')}”`,
  `    group “${message('orderHeading')}”`,
  `      radio “${message('choiceThreadOrderPage')}”, checked`,
  `      radio “${message('choiceThreadOrderRestored')}”`,
  `      radio “${message('choiceThreadOrderBranches')}”`,
  `    heading “${message('peopleHeading')}”, 2`,
  `    “${message('peopleHow')}”`,
  '    list',
  ...['Ada', 'Ben', 'Cleo', 'Flo', 'Eva', 'Dan'].flatMap((who) => [
    '      listitem, 1',
    `        button “${message('peopleToggle', [who, posts])}”, not pressed`,
  ]),
  `    heading “${message('barLinks')}”, 2`,
  '    list',
  '      listitem, 1',
  `        link “${REPORT}”`,
  `        “Tarnwick Ledger ${message('barLinkedBy')}”`,
  '        button “Ada”',
  '        button “Dan”',
  `        ${article}`,
  '      listitem, 1',
  `        link “${LONG_READ}”`,
  `        “longread.example ${message('barLinkedBy')}”`,
  '        button “Dan”',
  `        ${longRead}`,
  `    heading “${message('headingThreadKeys')}”, 2`,
  `    button “${message('actionShowKeys')}”`,
  `    button “${message('barPlain')}”`,
];
/** What is ours of it; its own words and headings are whatever its page has. */
const OPENED_ARTICLE = [
  `${article}, expanded`,
  `group “${REPORT}”`,
  '  status, live polite',
  `  heading “${REPORT_TITLE}”, 2, focused`,
  `  link “${message('articleOpenPage')}”`,
  `  button “${message('articlePictures_other', '2')}”`,
  `  button “${message('articlePrint')}”`,
  `  button “${message('articleClose')}”`,
  `  button “${NAMES.quotedByFlo}”, collapsed`,
  '  heading “The streets on either side”, 3',
  '  heading “What the counters saw”, 3',
  `  group “${message('labelArticleWide')}”`,
  '    table “Sallow Street, average weekday”',
  '  heading “The shops”, 3',
  '  heading “What happens now”, 3',
  '  link “The whole report is on the town’s open data pages”',
  `  button “${message('articleClose')}”`,
];

/** Its text, whatever it is in. */
const IS_OF_ARTICLE = /^ *(?:“|figure|row|blockquote|list|cell|columnheader|rowheader)/;

inEachBrowser('by ear', (stage, name) => {
  // Firefox shows its tree to no driver.
  if (name !== 'chromium') return;

  for (const version of ['4.3', '4.6', 'glitch', '5.0'] as const) {
    test(`${version}: posts, what opens in them, the bar, an article`, {
      tag: tagOf(name, version),
    }, async () => {
      const page = await readWalked(stage(), { version }, HIGH);
      const isRedesign = version === '5.0';
      const wrapped = (id: string) =>
        isRedesign ? listedPost(id) : `.status__wrapper:has(${listedPost(id)})`;
      const role = isRedesign ? 'article' : 'generic';
      // A8: where a post's description is heard, the same button stands in it.
      const post = (words: string, description: string) => `${role} “${words}” (${description})`;

      const eva = post('Eva, Ours come in the evening.', inReplyTo('Ben', 3));
      expect(await told(page, wrapped(BY.eva))).toEqual([eva, ...ROW]);
      await page.click(`${listedPost(BY.eva)} .throughline-answer-line`);
      await page.waitFor('.throughline-panel');
      expect(await told(page, wrapped(BY.eva))).toEqual([eva, ...OPENED_ROW]);

      const cleo = post('Cleo, Round by the mill.', inReplyTo('Ben', 1));
      expect(await told(page, wrapped(BY.cleo))).toEqual([cleo, ...COUNT]);
      await page.click(`${listedPost(BY.cleo)} .throughline-mention-folding-chip`);
      const opened = await told(page, wrapped(BY.cleo));
      const whom = `  “${message('foldedAnswers', '@ben')}”`;
      // In 5.0 it stands above the first line, which the buttons are at the end of.
      expect(opened.filter((line) => line !== whom)).toEqual([cleo, ...OPENED_COUNT]);
      expect(opened).toContain(whom);

      const dan = post('Dan, Both say more: this and this.', inReplyTo('Ada', 5));
      const cards = await told(page, wrapped(BY.dan));
      expect(cards.map((line) => line.replace(/ \(https:.*/, ''))).toEqual([dan, ...CARDS]);

      await page.click(OPENER);
      await page.waitFor(BAR_PANEL);
      expect(await told(page, BAR)).toEqual(OPENED_BAR);
      expect(wrongIn(await heardIn(page, { of: 'html', only: WORDS }))).toEqual([]);
      await page.press('Escape');
      await page.waitFor(BAR_PANEL, 'absent');

      await openFirst(page);
      await page.waitFor(PAGE);
      await page.waitFor(MARKER);
      await expect
        .poll(async () => {
          const lines = await told(page, '.throughline-foot:has(.throughline-article-reader-page)');
          return lines.filter((line) => !IS_OF_ARTICLE.test(line) && !line.includes(again));
        })
        .toEqual(OPENED_ARTICLE);
      expect(wrongIn(await heardIn(page, { of: 'html', only: WORDS }))).toEqual([]);

      await page.evaluate((bar) => {
        const nameless = document.createElement('button');
        const twice = document.createElement('button');
        twice.ariaLabel = twice.title = 'Twice';
        document.querySelector(bar)?.append(nameless, twice);
      }, BAR);
      expect(wrongIn(await heardIn(page, { of: BAR }))).toEqual([
        'button has no name',
        'button “Twice” (Twice) is told twice',
      ]);
    });
  }
});
