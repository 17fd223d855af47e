import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { LINE, lineOf, PANEL, spokenAt } from './answers-on-page.ts';
import { expectFolded, post } from './folded-page.ts';
import { invented, threadOf } from './invented-thread.ts';
import { DEMO, inEachBrowser } from './reader-test.ts';

/** Posts of the demo thread `repair-cafe`. */
const CHAIN_OF_SIX = '116221309268868039';
/** Its parent stands directly above. */
const NESTED_REPLY = '116221330073762274';
/** Its author wrote the post above it in the chain, and others stand between. */
const TORN_SELF_REPLY = '116221163420091175';
/** Its parent is not in the thread. */
const PARENT_MISSING = '116223444673111938';
const BACK = '.throughline-answer-line-back';

const CHAIN = 30;
/** A long chain of replies, opened in its middle; the last one quotes what stands near its top. */
const OPENED_IN_THE_MIDDLE = threadOf(
  [
    invented('1000', 'Ada', null, 'Tell me a story, one sentence each.'),
    ...Array.from({ length: CHAIN }, (_, index) =>
      invented(
        String(1001 + index),
        ['Ben', 'Cleo', 'Dan'][index % 3] ?? '',
        String(1000 + index),
        `Then came sentence number ${index + 1}.</p><p>It took its time.</p><p>So did the next.`,
      ),
    ),
    invented(
      '1101',
      'Eva',
      String(1000 + CHAIN),
      '</p><blockquote><p>Then came sentence number 3.</p></blockquote><p>That is where I lost it.',
    ),
  ],
  String(1000 + CHAIN / 2),
);

/** Arabic and English posts, and one without a letter. */
const ARABIC = threadOf([
  invented('801', 'سلمى', null, 'أين تُباع أفضل حبوب القهوة في المدينة؟', { language: 'ar' }),
  invented('802', 'Ben', '801', 'At the mill, early in the morning.'),
  invented('803', 'نور', '802', 'شكرا جزيلا لك يا صديقي.', { language: 'ar' }),
  invented('804', 'Cleo', '803', 'See you there.'),
  invented('805', 'هالة', '802', 'الطاحونة مغلقة يوم الأحد.', { language: 'ar' }),
  invented('806', 'سامي', '805', '☕ 10:30'),
]);

const row = (id: string) => `${post(id)} .throughline-note[data-kind="row"] > ${LINE}`;

/** Where a note stands in the first line, and how its arrow points. */
const LEFT_TO_RIGHT = { end: 'right', arrow: { isMirrored: false, stands: 'left' } };
const RIGHT_TO_LEFT = { end: 'left', arrow: { isMirrored: true, stands: 'right' } };

function placeOf(page: PageUnderTest, id: string): Promise<typeof LEFT_TO_RIGHT> {
  return page.evaluate(
    (selector, line) => {
      const status = document.querySelector(selector);
      const boxOf = (part: Element | null | undefined) => {
        const { left = 0, right = 0 } = part?.getBoundingClientRect() ?? {};
        return { left, right };
      };
      const content = boxOf(status?.querySelector('.status__content'));
      const note = boxOf(status?.querySelector('.throughline-note'));
      const arrow = status?.querySelector(line)?.firstElementChild;
      const { transform = '' } = arrow ? getComputedStyle(arrow) : {};
      return {
        end: note.left - content.left < content.right - note.right ? 'left' : 'right',
        arrow: {
          isMirrored: new DOMMatrix(transform).a === -1,
          stands: boxOf(arrow).left < boxOf(arrow?.nextElementSibling).left ? 'left' : 'right',
        },
      };
    },
    post(id),
    LINE,
  );
}

inEachBrowser('answer line', (stage) => {
  test('A5, A8: what is seen and heard of whom a post answers', async () => {
    const page = await stage().read(await stage().serve());
    // A5: where the parent stands directly above, its name is enough.
    await expectFolded(page, NESTED_REPLY);
    const name = `${post(NESTED_REPLY)} .throughline-note .throughline-answer-line-name`;
    expect(await page.text(name)).toBe('Anouk');
    expect(await page.text(`${post(NESTED_REPLY)} .throughline-note`)).toMatch(/@4\b/);
    expect(await page.count(row(NESTED_REPLY))).toBe(0);

    // A8: a screen reader hears it, and where that stands.
    expect(await spokenAt(page, NESTED_REPLY)).toBe('In reply to Anouk, 1 above');

    // A5: a torn self-reply says so at both ends.
    await page.waitFor(row(TORN_SELF_REPLY));
    expect(await page.text(row(TORN_SELF_REPLY))).toMatch(/continues own post, \d+ above/);
    const other = await page.evaluate((line) => {
      const texts = [...document.querySelectorAll(line)].map(({ textContent }) => textContent);
      return texts.filter((text) => /continued, \d+ below/.test(text ?? '')).length;
    }, LINE);
    expect(other).toBeGreaterThan(0);
  });

  test('A4: a parent that is not here is said to be that, and no more', async () => {
    // Mastodon shows such a post only by itself: nothing on a thread's page leads to it.
    const page = await stage().read(await stage().serve(), PARENT_MISSING);
    const line = `.detailed-status ${LINE}`;
    await page.waitFor(line);
    expect(await page.text(line)).toContain('a post not shown here');
  });

  test('A6: a line is one row, 24 px high, with the answered words', async () => {
    const instance = await stage().serve({ threads: [DEMO.quietStreet], loggedIn: true });
    const page = await stage().read(instance, undefined, { viewport: { width: 400, height: 900 } });
    await expect
      .poll(() => page.count(`${LINE} .throughline-answer-line-words`))
      .toBeGreaterThan(10);
    const rows = await page.evaluate(
      (line) =>
        [
          ...document.querySelectorAll<HTMLElement>(`.throughline-note[data-kind="row"] > ${line}`),
        ].map((element) => ({
          height: element.offsetHeight,
          overflow: element.getBoundingClientRect().right > innerWidth,
        })),
      LINE,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.every(({ height, overflow }) => height === 24 && !overflow)).toBe(true);
  });

  test('A7: opens the answered post, goes there, and comes back to the exact place', async () => {
    const instance = await stage().serve({ threads: [DEMO.quietStreet], loggedIn: true });
    const page = await stage().read(instance);
    await expect
      .poll(() => page.count(`${LINE} .throughline-answer-line-words`))
      .toBeGreaterThan(10);
    await page.evaluate((words) => {
      const buttons = [...document.querySelectorAll<HTMLElement>(words)].map(
        (word) => word.parentElement,
      );
      const far = buttons.findLast((button) => /\d\d above/.test(button?.textContent ?? ''));
      far?.setAttribute('data-chosen', '');
      far?.scrollIntoView({ block: 'center' });
    }, `${LINE} .throughline-answer-line-words`);
    await page.click('[data-chosen]');
    await page.waitFor(PANEL);
    const before = await page.evaluate(() => scrollY);
    await page.click({ role: 'button', name: 'Go to post' });
    await page.waitFor('[data-throughline-answer-line-arrived]');
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeGreaterThan(500);
    await page.click({ role: 'button', name: 'Back to where you were' });
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  });

  test('A7: goes up to what stands above the post that the page was opened on, and back', async () => {
    const page = await stage().read(await stage().serve({ threads: [OPENED_IN_THE_MIDDLE] }));
    await page.waitFor(lineOf('1101'));
    expect(await page.text(lineOf('1101'))).toContain('“Then came sentence number 3”');
    await page.click(lineOf('1101'));
    await page.waitFor(PANEL);
    const goTo = { role: 'button', name: 'Go to post' };
    await page.evaluate((action) => {
      document.querySelector(action)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, `${PANEL} button`);
    const start = await page.evaluate(() => scrollY);
    await page.click(goTo);
    await page.waitFor(`${post('1003')}[data-throughline-answer-line-arrived]`);
    const isInView = await page.evaluate((selector) => {
      const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
      return (top ?? -1) >= 0 && (bottom ?? Number.POSITIVE_INFINITY) <= innerHeight;
    }, post('1003'));
    expect(isInView).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBeLessThan(start);

    await page.click(BACK);
    await page.waitFor(BACK, 'absent');
    expect(await page.evaluate(() => scrollY)).toBe(start);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(goTo.name);
  });

  test('A5: what is said stands where a line ends, its arrow where it begins, both ways', async () => {
    const instance = await stage().serve({ threads: [ARABIC], locale: 'ar', loggedIn: true });
    const page = await stage().read(instance);
    await page.waitFor(row('805'));
    expect(await placeOf(page, '803')).toEqual(RIGHT_TO_LEFT);
    expect(await placeOf(page, '804')).toEqual(LEFT_TO_RIGHT);
    expect((await placeOf(page, '805')).arrow).toEqual(RIGHT_TO_LEFT.arrow);
    // Both browsers run a line without a letter from left to right (`unicode-bidi: plaintext`), here too.
    expect(await placeOf(page, '806')).toEqual(LEFT_TO_RIGHT);
  });

  test('A7: Enter opens, Escape closes, and the focus returns', async () => {
    const page = await stage().read(await stage().serve());
    await expectFolded(page, CHAIN_OF_SIX);
    const name = `${post(NESTED_REPLY)} ${LINE}`;
    await page.waitFor(name);
    await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), name);
    await page.press('Enter');
    await page.waitFor(PANEL);
    expect(await page.text(PANEL)).toContain('Oh hello. Yes: same code');
    await page.press('Tab');
    await page.press('Escape');
    await page.waitFor(PANEL, 'absent');
    expect(await page.evaluate((selector) => document.activeElement?.matches(selector), name)).toBe(
      true,
    );
  });
});
